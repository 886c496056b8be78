import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { rangeOf, speak, workspaceFolder } from './documents';
import { plantedDefects, plantedReport } from './plantedReport';

function problemsAt(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

const inOrder = (checks: readonly string[]): string[] => [...checks].sort();
const planted = inOrder(plantedDefects.map(({ check }) => check));

describe('checking a folder', () => {
  let folder: vscode.Uri;
  let closed: vscode.Uri;

  before(async () => {
    await speak('zh-cn');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    folder = vscode.Uri.joinPath(workspaceFolder(), '待核');
    closed = vscode.Uri.joinPath(folder, '总结（初稿）.md');
    await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode(plantedReport));
    await vscode.commands.executeCommand('hegao.checkFolder');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('shows the problems of files that are not open', async () => {
    await waitFor('problems of the closed file', () => problemsAt(closed).length > 0);
    assert.deepEqual(inOrder(problemsAt(closed)), planted);
  });

  it('shows each of them once when the file is opened, and again when it is closed', async () => {
    const document = await vscode.workspace.openTextDocument(closed);
    await vscode.window.showTextDocument(document, { preview: false });
    await waitFor('the hover of a served document', async () => {
      const place = rangeOf(document, '1.8万册').start;
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', closed, place);
      return hovers.length > 0;
    });
    await waitFor('each problem once', () => inOrder(problemsAt(closed)).join() === planted.join());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await waitFor('the problems of the closed file', () => inOrder(problemsAt(closed)).join() === planted.join());
  });

  it('goes from one problem to the next, by its own command and by F8', async () => {
    const document = await vscode.workspace.openTextDocument(closed);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const lineOf = (text: string): number => rangeOf(document, text).start.line;
    const [first, second] = plantedDefects;
    await waitFor('the first problem', async () => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('hegao.findings.next');
      return vscode.window.activeTextEditor?.selection.active.line === lineOf(first.text);
    });
    await vscode.commands.executeCommand('hegao.findings.next');
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, lineOf(second.text));
    await vscode.commands.executeCommand('hegao.findings.previous');
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, lineOf(first.text));
    await waitFor('F8 to move on', async () => {
      await vscode.commands.executeCommand('editor.action.marker.nextInFiles');
      return vscode.window.activeTextEditor?.selection.active.line === lineOf(second.text);
    });
  });
});
