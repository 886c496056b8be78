import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { rangeOf, showDocument, workspaceFolder } from './documents';
import { linePrefix } from './resultFile';

const library = `{
  // 由综合科维护
  "$library": { "name": "综合科片段库", "owner": "综合科", "layer": "department" },
  "青石惯用结语": { "prefix": "qsjy", "body": "以上报告，请予审议。" },
}
`;

/** Texts that completion offers at the end of a line with what was typed. */
async function offeredFor(typed: string): Promise<readonly string[]> {
  const { document } = await showDocument(`# 青石县2031年文化工作总结\n\n现报告如下。${typed}\n`);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(document.getText().trimEnd().length),
  );
  return list.items.flatMap(({ insertText }) => (typeof insertText === 'object' ? [insertText.value] : []));
}

describe('snippet libraries', () => {
  const folder = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), '共用片段');
  const file = (): vscode.Uri => vscode.Uri.joinPath(folder(), '综合科.片段库.json');
  const row = () => ({ path: file().fsPath, name: '综合科片段库', uri: file().toString() });
  const write = (text: string) => vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text));
  const read = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(file()));
  const configure = (value: unknown) =>
    vscode.workspace.getConfiguration('hegao').update('snippetLibraries', value, vscode.ConfigurationTarget.Workspace);

  before(async () => {
    await write(library);
    await configure(['共用片段']);
  });
  after(async () => {
    await configure(undefined);
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('are offered, and what has changed in them is offered at once', async () => {
    await waitFor('the snippet of the library', async () => {
      return (await offeredFor('qsjy')).includes('以上报告，请予审议。') || undefined;
    });
    const written = Date.now();
    await write(library.replace('请予审议', '请审查'));
    await waitFor('the changed snippet', async () => {
      return (await offeredFor('qsjy')).includes('以上报告，请审查。') || undefined;
    });
    // Within a second where nothing else keeps the machine busy.
    const taken = Date.now() - written;
    console.log(`${linePrefix}    (offered ${taken} ms after the file was written)`);
    assert.ok(taken < 5000, `${taken} ms`);
  });

  it('take in what is selected, with its figures left open, and keep what is written there', async () => {
    const text = '全年新建阅览室40个，同比增长8.5%。';
    const editor = await showDocument(`# 青石县2031年文化工作总结\n\n一、主要成效\n\n${text}\n`);
    const range = rangeOf(editor.document, text);
    editor.selection = new vscode.Selection(range.start, range.end);
    await vscode.commands.executeCommand('hegao.saveSnippet', { name: '阅览室建设', prefix: 'ylsjs', target: row() });
    const after = await read();
    assert.ok(after.includes('"body": "全年新建阅览室${1:××}个，同比增长${2:××}%。"'), after);
    assert.ok(after.includes('// 由综合科维护'), after);
    await waitFor('the saved snippet', async () => {
      return (await offeredFor('ylsjs')).some((each) => each.startsWith('全年新建阅览室')) || undefined;
    });
  });

  it('let the text of a snippet be edited and saved like a report', async () => {
    await vscode.commands.executeCommand('hegao.libraries.edit', { library: row(), snippet: { name: '阅览室建设' } });
    const editor = await waitFor('the editor of the snippet', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.scheme === 'hegao-snippet' ? active : undefined;
    });
    assert.equal(editor.document.languageId, 'work-report');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '公共文化方面，'));
    assert.ok(await editor.document.save());
    assert.ok((await read()).includes('"公共文化方面，全年新建'), await read());
  });

  it('show what is wrong at its line', async () => {
    await write(library.replace('"以上报告，请予审议。"', '5'));
    await vscode.window.showTextDocument(file());
    const problem = await waitFor('the problem', () =>
      vscode.languages.getDiagnostics(file()).find(({ code }) => code === 'snippet-library'),
    );
    assert.equal(problem.range.start.line, 3);
  });

  it('can be made, copied to from others and compared', async () => {
    await write(library);
    const made = await vscode.commands.executeCommand<{
      readonly path: string;
      readonly name: string;
      readonly uri: string;
    }>('hegao.newLibrary', { name: '县局片段库', layer: 'unit', folder: folder() });
    await vscode.commands.executeCommand(
      'hegao.libraries.copy',
      { library: row(), snippet: { name: '青石惯用结语' } },
      made,
    );
    const copy = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(made.uri)));
    assert.ok(copy.includes('"layer": "unit"') && copy.includes('青石惯用结语'), copy);
    await vscode.commands.executeCommand('hegao.compareLibraries', { library: row() }, { library: made });
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
    assert.equal(tab.label, '综合科片段库 ↔ 县局片段库');
  });
});
