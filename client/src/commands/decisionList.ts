import { commands, Uri, window, type Disposable, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  decisionsMethod,
  pruneDecisionsMethod,
  type DecisionRow,
  type PruneAnswer,
} from '../../../server/src/protocol';
import { messages, say } from '../messages';

interface DecisionItem extends QuickPickItem {
  readonly row: DecisionRow;
}

/** What needs a look comes first. */
const standings: readonly DecisionRow['standing'][] = ['stale', 'moved', 'silent', 'found'];

/** The commands about all decisions of the open folders. */
export function decisionCommands(client: LanguageClient): Disposable[] {
  return [
    commands.registerCommand('hegao.decisions.show', () => showDecisions(client)),
    commands.registerCommand('hegao.decisions.prune', () => pruneDecisions(client)),
  ];
}

/** Lists all decisions of the open folders, and goes to the report of the one that is chosen. */
async function showDecisions(client: LanguageClient): Promise<void> {
  const rows = await client.sendRequest<readonly DecisionRow[]>(decisionsMethod);
  if (rows.length === 0) {
    void window.showInformationMessage(say(messages.noDecisions));
    return;
  }
  const sorted = [...rows].sort((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing));
  const chosen = await window.showQuickPick(sorted.map(toItem), {
    title: say(messages.decisionsTitle, rows.length),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen && chosen.row.standing !== 'stale')
    await commands.executeCommand('vscode.open', Uri.parse(chosen.row.uri));
}

function toItem(row: DecisionRow): DecisionItem {
  const icon = row.standing === 'stale' ? '$(warning)' : row.state === 'confirmed' ? '$(pass)' : '$(circle-slash)';
  const details = [row.decision, row.checkTitle, row.by, row.at, say(messages.standings[row.standing])];
  return {
    label: `${icon} ${row.text}`,
    description: row.file,
    detail: details.filter((part) => part !== undefined && part !== '').join(' · '),
    row,
  };
}

/** Takes out decisions whose text is gone, after asking. */
async function pruneDecisions(client: LanguageClient): Promise<void> {
  const rows = await client.sendRequest<readonly DecisionRow[]>(decisionsMethod);
  const stale = rows.filter(({ standing }) => standing === 'stale');
  const moved = rows.filter(({ standing }) => standing === 'moved');
  if (stale.length + moved.length === 0) {
    void window.showInformationMessage(say(messages.nothingStale, rows.length));
    return;
  }
  const detail = stale.map(({ file, text, decision }) => `${file}：${text}（${decision}）`).join('\n');
  const remove = say(messages.prune);
  const question =
    stale.length === 0 ? messages.pruneMoved : moved.length === 0 ? messages.pruneStale : messages.pruneBoth;
  if (
    (await window.showWarningMessage(say(question, stale.length, moved.length), { modal: true, detail }, remove)) !==
    remove
  )
    return;
  const { problem, removed, moved: followed } = await client.sendRequest<PruneAnswer>(pruneDecisionsMethod);
  if (problem === undefined) void window.showInformationMessage(say(messages.pruned, removed, followed));
  else void window.showErrorMessage(problem);
}
