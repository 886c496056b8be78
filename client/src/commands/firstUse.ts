import { commands, Uri, window, workspace, type Disposable, type ExtensionContext } from 'vscode';
import { messages, say, speaksChinese } from '../messages';

/** Name of the report with some slips in it that the walkthrough opens. */
const sample = 'samples/年度工作报告.report';

/** The commands of the first steps: the walkthrough, its sample, and the user's guide. */
export function firstUseCommands(context: ExtensionContext): Disposable[] {
  return [
    commands.registerCommand('hegao.openSample', () => openSample(context)),
    commands.registerCommand('hegao.openWalkthrough', () => openWalkthrough(context)),
    commands.registerCommand('hegao.openGuide', () => openGuide(context)),
  ];
}

/** Opens the sample report as a new document, which belongs to the person and changes nothing of the extension. */
async function openSample({ extensionUri }: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, ...sample.split('/')));
  const content = new TextDecoder().decode(bytes);
  const document = await workspace.openTextDocument({ language: 'work-report', content });
  await window.showTextDocument(document, { preview: false });
}

/** Opens the first steps. */
async function openWalkthrough({ extension }: ExtensionContext): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false);
}

/** Opens the user's guide in the person's language; it comes with the extension and needs no network. */
async function openGuide({ extensionUri }: ExtensionContext): Promise<void> {
  const page = Uri.joinPath(extensionUri, 'docs', speaksChinese() ? 'guide.zh-CN.md' : 'guide.md');
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    void window.showInformationMessage(say(messages.noPage, page.path));
  }
}
