import { ConfigurationTarget, window, workspace, type Uri } from 'vscode';
import { messages, say } from '../messages';

/** Asks for reports of earlier years and adds them to the settings; resolves to whether any were chosen. */
export async function chooseEarlierReports(): Promise<boolean> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    title: say(messages.chooseEarlier),
    openLabel: say(messages.compareWith),
    canSelectMany: true,
    ...(folder && { defaultUri: folder }),
    filters: { [say(messages.reportFiles)]: ['md', 'markdown', 'txt', 'report', 'gongwen'] },
  });
  if (chosen === undefined || chosen.length === 0) return false;
  await addEarlierReports(chosen);
  return true;
}

/** Adds files to `hegao.earlierReports`: for the open folder where there is one, else for the person. */
export async function addEarlierReports(chosen: readonly Uri[]): Promise<void> {
  const settings = workspace.getConfiguration('hegao');
  const known = settings.get<readonly string[]>('earlierReports', []);
  const paths = chosen.map(pathFor).filter((path) => !known.includes(path));
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  if (paths.length > 0) await settings.update('earlierReports', [...known, ...paths], target);
}

/** Relative paths start at the first folder; what lies elsewhere is named in full. */
function pathFor(uri: Uri): string {
  const first = workspace.workspaceFolders?.[0];
  const inFirst = first !== undefined && workspace.getWorkspaceFolder(uri)?.index === first.index;
  return inFirst ? workspace.asRelativePath(uri, false) : uri.fsPath;
}
