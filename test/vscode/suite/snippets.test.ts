import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { showDocument } from './documents';

/** What a completion item puts in, and what it replaces. */
function insertionOf(item: vscode.CompletionItem): { readonly text: string; readonly range: vscode.Range } | undefined {
  const { insertText, range } = item;
  if (range === undefined || insertText === undefined) return undefined;
  return {
    text: typeof insertText === 'string' ? insertText : insertText.value,
    range: range instanceof vscode.Range ? range : range.replacing,
  };
}

describe('snippets', () => {
  it('are offered for pinyin typed in the middle of a Chinese sentence, and replace the pinyin alone', async () => {
    const before = '回顾过去，ndhg';
    const { document } = await showDocument(`# 青石县2031年文化工作总结\n\n${before}成绩来之不易。\n`);
    const place = new vscode.Position(2, before.length);
    const offered = await waitFor('a snippet', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        place,
        undefined,
        50,
      );
      return list.items.find(
        (item) => item.kind === vscode.CompletionItemKind.Snippet && item.filterText?.includes('ndhg'),
      );
    });
    const insertion = insertionOf(offered);
    assert.ok(insertion, 'the item has no range of its own');
    assert.equal(document.getText(insertion.range), 'ndhg');
    assert.match(insertion.text, /\p{Script=Han}/u);
  });
});
