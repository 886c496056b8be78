import * as vscode from 'vscode';

/** Identifier under which the editor knows the extension. */
export const extensionId = 'hegao.hegao';

let written = 0;

/** Folder that the editor has open. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The editor has no folder open.');
  return folder.uri;
}

/** Has the extension speak this language, whatever the editor speaks. */
export async function speak(locale: 'zh-cn' | 'en'): Promise<void> {
  await vscode.workspace.getConfiguration('hegao').update('locale', locale, vscode.ConfigurationTarget.Global);
}

/** Writes a document into the open folder and shows it, as a person would by opening it. */
export async function showDocument(text: string, extension = 'md'): Promise<vscode.TextEditor> {
  written += 1;
  const uri = vscode.Uri.joinPath(workspaceFolder(), `suite-${written}.${extension}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** The range of `part`, which the document must contain. */
export function rangeOf(document: vscode.TextDocument, part: string): vscode.Range {
  const at = document.getText().indexOf(part);
  if (at < 0) throw new Error(`The document does not contain ${part}.`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + part.length));
}
