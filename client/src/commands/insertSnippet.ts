import { SnippetString, window, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { snippetsMethod, type SnippetChoice, type SnippetsParams } from '../../../server/src/protocol';
import { messages, say } from '../messages';

interface SnippetItem extends QuickPickItem {
  readonly body: string;
}

/** Lets the person choose a snippet by name or Pinyin initials and inserts it at the cursor. */
export async function insertSnippet(client: LanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showInformationMessage(say(messages.noReport));
    return;
  }
  const params: SnippetsParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  };
  const choices = await client.sendRequest<readonly SnippetChoice[]>(snippetsMethod, params);
  const items = choices.map(({ name, prefix, description, body }): SnippetItem => ({
    label: name,
    description: prefix,
    detail: description,
    body,
  }));
  const chosen = await window.showQuickPick(items, {
    placeHolder: say(messages.chooseSnippet),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen !== undefined) await editor.insertSnippet(new SnippetString(chosen.body));
}
