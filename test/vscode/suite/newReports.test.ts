import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { patience, waitFor } from '../harness/waitFor';
import { showDocument, workspaceFolder } from './documents';

const accept = 'workbench.action.acceptSelectedQuickOpenItem';

/** Runs a command and answers each of its questions with what is offered first, until it is done. */
async function runAccepting(command: string, ...given: readonly unknown[]): Promise<void> {
  const state = { done: false };
  const running = Promise.resolve(vscode.commands.executeCommand(command, ...given)).finally(() => {
    state.done = true;
  });
  // Nothing tells when a question is shown; accepting while there is none does nothing.
  const answered = waitFor(`the end of ${command}`, async () => {
    if (!state.done) await vscode.commands.executeCommand(accept);
    return state.done;
  });
  await Promise.all([running, answered]);
}

/** The draft in front once it has text, and is not `before`. */
function draftAfter(before: vscode.TextDocument | undefined): Promise<vscode.TextEditor> {
  return waitFor('the draft', () => {
    const editor = vscode.window.activeTextEditor;
    const fresh = editor !== undefined && editor.document !== before && editor.document.isUntitled;
    return fresh && editor.document.getText() !== '' && editor;
  });
}

const thisYear = `# 青石县文化局2030年工作总结

2030年是“十五五”收官之年，全年接待读者18.9万人次，比2029年增长12.5%。

一、2030年工作回顾

全年完成投资3200万元，新建阅览室12个。

二、存在的问题

乡镇阅览室开放时间短。

三、2031年工作计划

推进阅读推广。计划投资800万元，将新建阅览室15个。
`;

describe('new reports', function () {
  this.timeout(3 * patience);
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('are begun by answering kind and year, with all their sections and the first blank selected', async () => {
    const before = vscode.window.activeTextEditor?.document;
    await runAccepting('hegao.newReport', workspaceFolder(), { unit: '青石县文化局' });
    const { document, selection } = await draftAfter(before);
    const text = document.getText();
    assert.match(text, /^---\n(?:.*\n)*?核稿模板: .+\n(?:.*\n)*?---\n/);
    assert.match(text, /^# .*青石县文化局.*\d{4}年.*$/m, text.slice(0, 200));
    assert.ok((text.match(/^#* ?[一二三四五六七八九十]+、/gm) ?? []).length >= 3, text);
    assert.doesNotMatch(text, /\$\{|\$\d/);
    assert.ok(!selection.isEmpty, 'the first blank is selected');
  });

  it('are begun without a question where all is told', async () => {
    const before = vscode.window.activeTextEditor?.document;
    const wish = { kind: '年度工作总结', year: 2033, unit: '白水镇' };
    await vscode.commands.executeCommand('hegao.newReport', workspaceFolder(), wish);
    const { document } = await draftAfter(before);
    assert.match(document.getText(), /^# .*白水镇.*2033年.*$/m);
  });

  it('of next year are made from this year’s: years move on, the plan becomes the review, figures are left open', async () => {
    const { document: source } = await showDocument(thisYear);
    await vscode.commands.executeCommand('hegao.nextYear');
    const { document } = await draftAfter(source);
    const text = document.getText();
    assert.match(text, /^# 青石县文化局2031年工作总结$/m);
    assert.match(text, /^一、2031年工作回顾\n+推进阅读推广。完成投资××万元，新建阅览室××个。$/m);
    assert.ok(!text.includes('3200万元') && !text.includes('800万元'), text);
    assert.equal(source.getText(), thisYear);
  });

  it('tell last year’s figure at each blank', async () => {
    const { document: source } = await showDocument(thisYear);
    await vscode.commands.executeCommand('hegao.nextYear');
    const { document } = await draftAfter(source);
    const at = document.positionAt(document.getText().indexOf('接待读者××') + '接待读者'.length);
    await waitFor('last year’s figure', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      const shown = hovers.flatMap(({ contents }) =>
        contents.map((each) => (typeof each === 'string' ? each : each.value)),
      );
      return shown.some((each) => each.replaceAll('\\', '').includes('18.9万人次'));
    });
  });

  it('take the snippet that the picker finds by Pinyin, in the middle of a sentence', async () => {
    const editor = await showDocument('# 青石县2031年文化工作总结\n\n请看，后面的话不动。\n');
    const place = new vscode.Position(2, 2);
    editor.selection = new vscode.Selection(place, place);
    await runAccepting('hegao.insertSnippet', 'tcbg');
    const text = editor.document.getText();
    assert.match(text, /\n请看特此报告。\n(?:.*\n)+.*，后面的话不动。\n$/);
  });
});
