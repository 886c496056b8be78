import { Range, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { reportKindsMethod, type ReportKinds } from '../../../server/src/protocol';
import { messages, say } from '../messages';
import { templateChoice } from '../templateChoice';

/**
 * Writes at the top of the report in front which template its sections are checked against.
 *
 * @param name of the template; asked for when absent
 */
export async function chooseTemplate(client: LanguageClient, name?: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document } = editor;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const known = await client.sendRequest<ReportKinds | null>(reportKindsMethod, { uri });
  if (!known) return;
  const items = known.kinds.map((kind) => ({ label: kind.name, detail: kind.sections.join('、') }));
  const chosen =
    name ??
    (await window.showQuickPick(items, { placeHolder: say(messages.chooseTemplate), matchOnDetail: true }))?.label;
  if (chosen === undefined) return;
  const { start, end, newText } = templateChoice(document.getText(), chosen);
  const place = new Range(document.positionAt(start), document.positionAt(end));
  await editor.edit((edit) => edit.replace(place, newText));
}
