import { env, window, workspace, type Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { exportMethod, type ExportedFile, type ExportFormat, type ExportParams } from '../../../server/src/protocol';
import { messages, say } from '../messages';

const filterNames: Readonly<Record<ExportFormat, string>> = { csv: 'CSV', xlsx: 'Excel', html: 'HTML' };

/**
 * Writes what was read from a report to a file that the person names.
 *
 * @param uri of the report; the one in front when absent
 */
export async function exportDocument(client: LanguageClient, format: ExportFormat, uri?: Uri): Promise<void> {
  const source = uri ?? window.activeTextEditor?.document.uri;
  const params: ExportParams | undefined = source && { uri: client.code2ProtocolConverter.asUri(source), format };
  const exported = params && (await client.sendRequest<ExportedFile | null>(exportMethod, params));
  if (source === undefined || !exported) {
    void window.showInformationMessage(say(messages.noReport));
    return;
  }
  const target = await window.showSaveDialog({
    defaultUri: source.with({ path: `${source.path.replace(/\.[^./]+$/, '')}.${format}` }),
    filters: { [filterNames[format]]: [format] },
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, Buffer.from(exported.base64, 'base64'));
  const open = say(messages.open);
  const choice = await window.showInformationMessage(say(messages.exported, target.fsPath), open);
  if (choice === open) await env.openExternal(target);
}
