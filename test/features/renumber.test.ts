import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { runChecks } from '../../server/src/checks/runChecks';
import { toCodeActions } from '../../server/src/features/codeActions';
import { renumberAction } from '../../server/src/features/renumber';
import { openMarked } from '../helpers/openReport';

/** The text after renumbering at the ⟦⟧, or nothing where it is not offered. */
function renumbered(marked: string): string | undefined {
  const open = openMarked(marked);
  const [action] = renumberAction(open, open.spans[0] ?? { start: 0, end: 0 });
  const edits = action?.edit?.changes?.[open.document.uri];
  return edits && TextDocument.applyEdits(open.document, edits);
}

describe('renumbering behind the cursor', () => {
  it('counts on from an item that has been put in', () => {
    assert.equal(renumbered('一是抓早；二是⟦⟧抓细；二是抓小；三是抓实。'), '一是抓早；二是抓细；三是抓小；四是抓实。');
  });

  it('counts on from an item that has been put in front, though a list may begin anew there', () => {
    assert.equal(renumbered('⟦⟧一是抓早；一是抓小；二是抓实。'), '一是抓早；二是抓小；三是抓实。');
  });

  it('closes the gap that an item taken out has left', () => {
    assert.equal(renumbered('一是⟦抓早⟧；三是抓小；四是抓实。'), '一是抓早；二是抓小；三是抓实。');
  });

  it('renumbers headings of one level and leaves the others', () => {
    assert.equal(
      renumbered(
        '一、主要工作\n（一）产业发展\n产业发展良好。\n（二）民⟦⟧生改善\n民生持续改善。\n（二）社会治理\n治理平稳有序。\n二、问题',
      ),
      '一、主要工作\n（一）产业发展\n产业发展良好。\n（二）民生改善\n民生持续改善。\n（三）社会治理\n治理平稳有序。\n二、问题',
    );
    assert.equal(
      renumbered('1.产⟦⟧业\n产业发展良好。\n1.民生\n民生持续改善。'),
      '1.产业\n产业发展良好。\n2.民生\n民生持续改善。',
    );
  });

  it('stops where another list begins', () => {
    assert.equal(
      renumbered('一是抓早；二是⟦⟧抓细；二是抓小。一是健全机制；二是强化保障。'),
      '一是抓早；二是抓细；三是抓小。一是健全机制；二是强化保障。',
    );
  });

  it('is not offered where the numbers are right, away from lists, or twice', () => {
    assert.equal(renumbered('一是抓早；二是⟦⟧抓小；三是抓实。'), undefined);
    assert.equal(renumbered('全县⟦⟧新建泵站12座。\n一是抓早；一是抓小。'), undefined);
    const open = openMarked('一是抓早；二是⟦⟧抓细；二是抓小；三是抓实。');
    const findings = runChecks(open.analysis).findings;
    const range = { start: open.document.positionAt(7), end: open.document.positionAt(7) };
    const titles = toCodeActions({ ...open, findings }, { range, diagnostics: [] }).map(({ title }) => title);
    assert.equal(titles.filter((title) => title.includes('重排')).length, 1, titles.join('\n'));
  });
});
