import assert from 'node:assert/strict';
import { CompletionItemKind } from 'vscode-languageserver';
import { toCompletions } from '../../server/src/features/completion';
import { withWords } from '../../server/src/features/wordLibrary';
import type { SnippetLibrary } from '../../server/src/snippets/snippet';
import type { WordList } from '../../server/src/team/wordList';
import { openMarked } from '../helpers/openReport';

const words: WordList = {
  rules: [
    { kind: 'term', say: '智慧水利', not: ['智能水利'], sure: true },
    { kind: 'term', not: ['老头'], sure: false },
    { kind: 'short', full: '县域医疗卫生共同体', short: '医共体' },
    { kind: 'term', say: '$水价}改革', not: ['水费改革'], sure: false },
  ],
};
const libraries: readonly SnippetLibrary[] = [];

/** What is offered at the end of a text. */
function offered(text: string) {
  const draft = openMarked(text);
  const position = draft.document.positionAt(text.length);
  const context = { libraries: withWords(libraries, words), now: new Date(0), names: {} };
  return toCompletions(draft, position, context).items;
}

describe('words of the team’s list in completion', () => {
  it('are found by Pinyin in the middle of a sentence and replace what was typed alone', () => {
    const [item] = offered('全县推进zhsl');
    assert.equal(item?.label, '智慧水利');
    assert.match(item.detail ?? '', /不用“智能水利”/);
    assert.equal(item.kind, CompletionItemKind.Text);
    assert.deepEqual(item.textEdit, {
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 8 } },
      newText: '智慧水利',
    });
  });

  it('are found by the short name, which stands for the full one', () => {
    assert.equal(offered('建设ygt')[0]?.label, '县域医疗卫生共同体');
  });

  it('stay literal', () => {
    assert.equal(offered('推进sjgg')[0]?.textEdit?.newText, '\\$水价\\}改革');
  });

  it('leave out what has no word to use instead, and keep the keys of unchanged lists', () => {
    assert.equal(withWords(libraries, words), withWords(libraries, words));
    assert.equal(withWords(libraries, undefined), libraries);
    assert.deepEqual(
      withWords(libraries, words)[0]?.snippets.map(({ name }) => name),
      ['智慧水利', '县域医疗卫生共同体', '$水价}改革'],
    );
  });
});
