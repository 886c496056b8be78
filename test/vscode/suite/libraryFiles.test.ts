import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { answering, type Answers } from './answers';
import { showDocument, speak, workspaceFolder } from './documents';

const library = `{
  "$library": { "name": "甲科片段", "owner": "甲科", "layer": "department", "version": "3" },
  "甲科结语": { "prefix": ["jkjy", "jy1"], "section": "结语", "body": ["以上报告，", "请予审议。"], "description": "大会用" },
  "甲科开头": { "prefix": "jkkt", "body": "为摸清\${1:××}底数，开展调研。" }
}
`;

/** What a snippet is, whatever form its file has. */
type Entries = Readonly<
  Record<string, { readonly prefix?: unknown; readonly body?: unknown; readonly section?: string }>
>;

describe('files of snippet libraries', () => {
  const folder = vscode.Uri.joinPath(workspaceFolder(), '片段往来');
  const at = (...names: readonly string[]): vscode.Uri => vscode.Uri.joinPath(folder, ...names);
  const source = at('甲科.片段库.json');
  const target = at('乙科.片段库.json');
  const row = (uri: vscode.Uri, name: string) => ({ library: { path: uri.fsPath, name, uri: uri.toString() } });
  const snippet = (uri: vscode.Uri, library: string, name: string, line = 0) => ({
    kind: 'snippet',
    ...row(uri, library),
    snippet: { name, place: { line, character: 0 } },
  });
  const run = (command: string, answers: Answers, ...given: readonly unknown[]): Promise<readonly string[]> =>
    answering(answers, () => vscode.commands.executeCommand(`hegao.${command}`, ...given));
  const configure = (value: unknown) =>
    vscode.workspace.getConfiguration('hegao').update('snippetLibraries', value, vscode.ConfigurationTarget.Workspace);

  before(async () => {
    await speak('zh-cn');
    await vscode.workspace.fs.writeFile(source, new TextEncoder().encode(library));
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('{ "$library": { "name": "乙科片段" } }\n'));
    await showDocument('# 青石县2031年文化工作总结\n\n一、主要成效\n');
  });

  after(async () => {
    await configure(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('are added to the settings with whose they are', async () => {
    await run('addLibrary', { choices: ['一个文件', '部门'], opened: [[source]] });
    await run('addLibrary', { choices: ['一个文件', '单位'], opened: [[target]] });
    const settings = vscode.workspace.getConfiguration('hegao').inspect<unknown>('snippetLibraries');
    assert.deepEqual(settings?.workspaceValue, [
      { path: '片段往来/甲科.片段库.json', layer: 'department' },
      { path: '片段往来/乙科.片段库.json', layer: 'unit' },
    ]);
  });

  it('are exported to a file and to a folder, and imported elsewhere with nothing lost', async () => {
    const mailed = at('寄出.json');
    const said = await waitFor('the library to be known', async () => {
      const choices = [['甲科片段'], '一个文件'];
      const messages = await run('exportLibrary', { choices, saved: [mailed] });
      return messages.length > 0 && messages;
    });
    assert.match(said.join(), /已导出 2 个片段/);
    await vscode.workspace.fs.createDirectory(at('交换'));
    await run('exportLibrary', { choices: ['一个文件夹'], opened: [[at('交换')]] }, row(source, '甲科片段'));
    const [[name] = []] = await vscode.workspace.fs.readDirectory(at('交换'));
    assert.deepEqual(await read(at('交换', name ?? '')), await read(mailed));
    const imported = await run('importSnippets', { choices: ['文件（', '乙科片段'], opened: [[mailed]] });
    assert.match(imported.join(), /已放入“乙科片段”：2 个/);
    assert.deepEqual(normal(await read(target)), normal(await read(source)));
    // What is there already is not put in twice.
    await run('importSnippets', { choices: ['一个文件夹', '乙科片段'], opened: [[at('交换')]] });
    assert.deepEqual(normal(await read(target)), normal(await read(source)));
  });

  it('change with a snippet’s name, prefixes and section', async () => {
    const lines = ['乙科结语', 'ykjy', '结尾'];
    await run('libraries.editFields', { lines }, snippet(target, '乙科片段', '甲科结语'));
    const { 乙科结语: changed, 甲科结语: old } = await read(target);
    assert.equal(old, undefined);
    assert.deepEqual([changed?.prefix, changed?.section], ['ykjy', '结尾']);
  });

  it('give a snippet away, and lose one only when the person is sure', async () => {
    const other = snippet(target, '乙科片段', '乙科结语');
    await run('libraries.move', {}, other, row(source, '甲科片段').library);
    assert.ok('乙科结语' in (await read(source)) && !('乙科结语' in (await read(target))));
    const rest = snippet(target, '乙科片段', '甲科开头');
    const asked = await run('libraries.remove', {}, rest);
    assert.match(asked.join(), /删除片段“甲科开头”/);
    assert.ok('甲科开头' in (await read(target)));
    await run('libraries.remove', { buttons: ['删除'] }, rest);
    assert.ok(!('甲科开头' in (await read(target))));
  });

  it('are shown as they will look, put into the report, and opened at their line', async () => {
    const editor = await showDocument('# 青石县2031年文化工作总结\n\n');
    const start = snippet(source, '甲科片段', '甲科开头', 3);
    await run('libraries.insert', {}, start);
    assert.match(editor.document.getText(), /为摸清××底数，开展调研。/);
    await run('libraries.preview', {}, start);
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'hegao-preview');
    assert.match(shown?.document.getText() ?? '', /为摸清××底数/);
    await run('libraries.openFile', {}, start);
    const opened = vscode.window.activeTextEditor;
    assert.deepEqual([opened?.document.uri.fsPath, opened?.selection.active.line], [source.fsPath, 3]);
  });

  async function read(uri: vscode.Uri): Promise<Entries> {
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) as Entries;
  }
});

/** Snippets by name, with one way of writing what files may write in two, and without what the library says of itself. */
function normal(entries: Entries): unknown {
  const snippets = Object.entries(entries).filter(([name]) => name !== '$library');
  return Object.fromEntries(
    snippets.map(([name, { body, prefix, ...rest }]) => [
      name,
      { ...rest, prefix: [prefix].flat(), body: [body].flat().join('\n') },
    ]),
  );
}
