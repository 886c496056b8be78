import { QuickPickItemKind, SnippetString, window, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { snippetsMethod, type SnippetChoice, type SnippetsParams } from '../../../server/src/protocol';
import { messages, say } from '../messages';

interface SnippetItem extends QuickPickItem {
  readonly choice?: SnippetChoice;
}

/**
 * Lets the person choose a snippet by name, Pinyin or description and inserts it at the cursor.
 *
 * @param typed what the list is narrowed to from the start; a shortcut of the person's own may give it
 */
export async function insertSnippet(client: LanguageClient, typed = ''): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showInformationMessage(say(messages.noReport));
    return;
  }
  const params: SnippetsParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  };
  const chosen = await choose(await client.sendRequest<readonly SnippetChoice[]>(snippetsMethod, params), typed);
  if (chosen !== undefined) await editor.insertSnippet(new SnippetString(chosen.body));
}

/** The editor's own filter knows no Pinyin, so that what is shown is chosen here and marked to be always shown. */
function choose(choices: readonly SnippetChoice[], typed: string): Promise<SnippetChoice | undefined> {
  return new Promise((resolve) => {
    const pick = window.createQuickPick<SnippetItem>();
    const show = (): void => {
      pick.items = itemsFor(choices.filter((choice) => fits(choice, pick.value.trim().toLowerCase())));
    };
    pick.placeholder = say(messages.chooseSnippet);
    pick.value = typed;
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const choice = pick.selectedItems[0]?.choice;
      // Where nothing fits, what was typed can still be changed.
      if (!choice) return;
      resolve(choice);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    show();
    pick.show();
  });
}

function fits({ name, keys, description }: SnippetChoice, typed: string): boolean {
  return name.includes(typed) || description.includes(typed) || keys.some((key) => key.startsWith(typed));
}

function itemsFor(choices: readonly SnippetChoice[]): SnippetItem[] {
  const fitting = choices.filter((choice) => choice.fits);
  const others = choices.filter((choice) => !choice.fits);
  return [
    ...withHeading(say(messages.fittingSnippets), fitting.map(toItem)),
    ...withHeading(say(messages.otherSnippets), others.map(toItem)),
  ];
}

function withHeading(label: string, items: readonly SnippetItem[]): readonly SnippetItem[] {
  return items.length > 0 ? [{ label, kind: QuickPickItemKind.Separator }, ...items] : [];
}

function toItem(choice: SnippetChoice): SnippetItem {
  return { label: choice.name, description: choice.prefix, detail: choice.description, alwaysShow: true, choice };
}
