import { commands, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { checkMethod, type DocumentParams, type ReportSummary } from '../../../server/src/protocol';
import { messages, say } from '../messages';

/** Checks the document in front and shows its problems, or says that there are none. */
export async function checkDocument(client: LanguageClient): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  const params: DocumentParams | undefined = uri && { uri: client.code2ProtocolConverter.asUri(uri) };
  const summary = params && (await client.sendRequest<ReportSummary | null>(checkMethod, params));
  if (!summary) void window.showInformationMessage(say(messages.noReport));
  else if (summary.findings === 0) void window.showInformationMessage(say(messages.noProblems, summary.figures));
  else await commands.executeCommand('workbench.actions.view.problems');
}
