import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { showDocument, speak } from './documents';

const first =
  '完善县乡村三级物流体系，整合邮政、供销和快递网点，推行共同配送。乡镇寄递站点实现全覆盖，农产品出村更加便捷。';
const second = first.replace('推行', '大力推行');

describe('comparing two paragraphs', () => {
  before(() => speak('zh-cn'));

  it('opens both versions side by side, a sentence on each line', async () => {
    const { document } = await showDocument(`# 工作总结\n\n${first}\n\n全年各项任务按期完成。\n\n${second}\n`);
    const problem = await waitFor('the repeated paragraph', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code }) => String(typeof code === 'object' ? code.value : code) === 'near-duplicate-paragraph'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const command = actions.find(({ title }) => title === '并排查看不同之处')?.command;
    assert.ok(command, actions.map(({ title }) => title).join('、'));
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    const input = await waitFor('the comparison', () => {
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputTextDiff && shown;
    });
    const texts = await Promise.all(
      [input.original, input.modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()),
    );
    assert.deepEqual(
      texts,
      [first, second].map((text) => text.replace('。', '。\n')),
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
