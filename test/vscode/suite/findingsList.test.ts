import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { answering } from './answers';
import { rangeOf, speak, workspaceFolder } from './documents';

/** A word that no other report of the suite has, so that the list can be narrowed to these. */
const word = '皮影戏';
const drafts = {
  A: `# 甲县2031年文化工作总结\n\n加强${word}人才引进引进工作。\n\n${word}展演开放,观众增多。\n`,
  B: `# 乙县2031年文化工作总结\n\n${word}从业人员的的业务能力提高。\n\n${word}传习所覆盖率达到103%。\n`,
};
const [recruited, comma, particle, over] = [
  'A repeated-word',
  'A punctuation-width',
  'B repeated-word',
  'B share-over-whole',
] as const;

describe('the list of findings', () => {
  const folder = vscode.Uri.joinPath(workspaceFolder(), '列表');
  const decisions = vscode.Uri.joinPath(workspaceFolder(), '.hegao', 'decisions.json');
  const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, `${name}.md`);
  const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`hegao.${command}`);

  before(async () => {
    await speak('zh-cn');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const [name, text] of Object.entries(drafts)) {
      await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
      await vscode.window.showTextDocument(uriOf(name), { preview: false });
    }
    await only(word);
    await waitFor('the problems of both reports', async () => (await visited()).length === 4);
  });

  after(async () => {
    await run('findings.clearFilter');
    await run('findings.groupByFile');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(decisions, '..'), { recursive: true });
  });

  it('is gone through by file, by check with the most frequent one first, and by level with the worst first', async () => {
    assert.deepEqual(await visited(), [recruited, comma, particle, over]);
    await run('findings.groupByCheck');
    assert.deepEqual(await visited(), [recruited, particle, comma, over]);
    await run('findings.groupByLevel');
    assert.deepEqual(await visited(), [recruited, particle, over, comma]);
    await run('findings.groupByFile');
    assert.deepEqual(await visited(), [recruited, comma, particle, over]);
  });

  it('is narrowed to those with some words, which may lie across the place of the problem', async () => {
    await only('从业人员的的业务');
    assert.deepEqual(await visited(), [particle]);
    await only(word);
    assert.equal((await visited()).length, 4);
  });

  it('leaves out what was dismissed until it is asked for', async () => {
    await goTo(recruited);
    const asked = await answering({ choices: ['其他原因'], lines: ['引用原文'] }, () => run('findings.dismiss'));
    assert.deepEqual(asked, []);
    assert.match(await written(), /"reason":"other".*"note":"引用原文"/);
    await waitFor('the problem to go', async () => !(await visited()).includes(recruited));
    await run('findings.showDismissed');
    await waitFor('it to be listed', async () => (await visited()).includes('A dismissed'));
    await run('findings.hideDismissed');
    assert.deepEqual(await visited(comma), [comma, particle, over]);
  });

  it('cleans up the decision when its text is gone, and asks before', async () => {
    const { document } = await vscode.window.showTextDocument(uriOf('A'));
    const mended = new vscode.WorkspaceEdit();
    mended.replace(document.uri, rangeOf(document, '引进引进'), '引进');
    await vscode.workspace.applyEdit(mended);
    await document.save();
    const refused = await answering({}, () => run('decisions.prune'));
    assert.match(refused.join(), /1 条决定的原文已经不在/);
    assert.match(await written(), /引用原文/);
    const done = await answering({ buttons: ['清理'] }, () => run('decisions.prune'));
    assert.match(done.at(-1) ?? '', /已删去 1 条/);
    assert.doesNotMatch(await written(), /引用原文/);
    const nothing = await answering({}, () => run('decisions.prune'));
    assert.match(nothing.join(), /没有失效的/);
  });

  async function written(): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(decisions));
  }

  async function only(words: string): Promise<void> {
    await answering({ lines: [words] }, () => run('findings.filter'));
  }

  async function goTo(place: string): Promise<void> {
    await waitFor(place, async () => {
      await run('findings.next');
      return here() === place;
    });
  }

  /** Goes round the list once and tells its problems in their order, beginning with one of them. */
  async function visited(begin: string = recruited): Promise<readonly string[]> {
    const seen: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      await run('findings.next');
      const place = await waitFor('the problems of the report', here);
      if (place === seen[0]) break;
      seen.push(place);
    }
    const first = Math.max(0, seen.indexOf(begin));
    return [...seen.slice(first), ...seen.slice(0, first)];
  }
});

/** File and check of what is selected, no problem being one that is dismissed; undefined while there are none at all. */
function here(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const problems = editor === undefined ? [] : vscode.languages.getDiagnostics(editor.document.uri);
  if (editor === undefined || problems.length === 0) return undefined;
  const code = problems.find(({ range }) => range.isEqual(editor.selection))?.code;
  const check = typeof code === 'object' ? code.value : code;
  return `${editor.document.uri.path.split('/').at(-1)?.charAt(0)} ${check ?? 'dismissed'}`;
}
