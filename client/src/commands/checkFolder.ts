import { commands, ProgressLocation, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  checkFolderMethod,
  folderProgressMethod,
  type FolderProgress,
  type FolderSummary,
} from '../../../server/src/protocol';
import { messages, say } from '../messages';

/** What a check of the folders asks of the list of findings. */
interface FindingsList {
  readonly count: number;
  refreshDecisionsSoon(): void;
}

/** One check of the folders at a time: a second one would read the same files. */
let running = false;

/**
 * Checks every report in the open folders, with progress that can be cancelled.
 *
 * @param findings the list that tells how many are known when it is done
 */
export async function checkFolder(client: LanguageClient, findings: FindingsList): Promise<void> {
  if ((workspace.workspaceFolders ?? []).length === 0) {
    const open = say(messages.openFolder);
    const choice = await window.showInformationMessage(say(messages.noFolder), open);
    if (choice === open) await commands.executeCommand('workbench.action.files.openFolder');
    return;
  }
  if (running) return;
  running = true;
  try {
    // At once, when the person has asked for it: the keyboard is taken from nobody who types by the time it is done.
    await commands.executeCommand('hegao.findings.focus');
    const summary = await withProgress(client);
    findings.refreshDecisionsSoon();
    void tell(summary, findings.count);
  } finally {
    running = false;
  }
}

function withProgress(client: LanguageClient): Thenable<FolderSummary> {
  const options = { location: ProgressLocation.Notification, title: say(messages.checkingFolder), cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    let shown = 0;
    const listening = client.onNotification(folderProgressMethod, ({ done, total }: FolderProgress) => {
      const percent = (100 * done) / total;
      progress.report({ message: `${done + 1} / ${total}`, increment: percent - shown });
      shown = percent;
    });
    try {
      return await client.sendRequest<FolderSummary>(checkFolderMethod, {}, token);
    } finally {
      listening.dispose();
    }
  });
}

async function tell({ files, checked, cancelled, problems }: FolderSummary, findings: number): Promise<void> {
  if (files === 0) {
    void window.showInformationMessage(say(messages.emptyFolder));
    return;
  }
  const text = cancelled
    ? say(messages.folderCancelled, checked, files)
    : checked === 0
      ? say(messages.folderUnchanged, files, findings)
      : say(messages.folderChecked, files, checked, findings);
  if (problems.length === 0) {
    void window.showInformationMessage(text);
    return;
  }
  const show = say(messages.showUnread);
  const choice = await window.showWarningMessage(`${text} ${say(messages.unread, problems.length)}`, show);
  if (choice === show) await window.showQuickPick([...problems], { title: say(messages.unread, problems.length) });
}
