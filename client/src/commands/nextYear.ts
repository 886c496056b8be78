import { Position, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { nextYearMethod, type DocumentParams, type NextYearDraft } from '../../../server/src/protocol';
import { messages, say } from '../messages';
import { freeUri } from './newReport';

/** Opens next year's draft of the report in front, beside it in its folder and not saved yet. */
export async function nextYear(client: LanguageClient): Promise<void> {
  const source = window.activeTextEditor?.document.uri;
  const params: DocumentParams | undefined = source && { uri: client.code2ProtocolConverter.asUri(source) };
  const draft = params && (await client.sendRequest<NextYearDraft | null>(nextYearMethod, params));
  if (source === undefined || !draft) {
    void window.showInformationMessage(say(messages.noYearInReport));
    return;
  }
  const folder = source.scheme === 'untitled' ? undefined : Uri.joinPath(source, '..');
  const document = await workspace.openTextDocument(await freeUri(draft.fileName, folder));
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(0, 0), draft.text);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document);
}
