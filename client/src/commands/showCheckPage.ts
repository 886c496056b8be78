import { commands, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { messages, say } from '../messages';

/** Opens the page about a check, which comes with the extension and needs no network. */
export async function showCheckPage(context: ExtensionContext, id: unknown): Promise<void> {
  // The id comes from a link, so that it must not lead out of the folder.
  if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id)) return;
  const page = Uri.joinPath(context.extensionUri, 'docs/checks', `${id}.md`);
  try {
    await workspace.fs.stat(page);
  } catch {
    void window.showInformationMessage(say(messages.noPage, id));
    return;
  }
  await commands.executeCommand('markdown.showPreview', page);
}
