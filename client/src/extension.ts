import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import {
  figuresChangedMethod,
  shownDocumentsMethod,
  showDifferenceCommand,
  summaryMethod,
  trustedMethod,
  type ReportSummary,
} from '../../server/src/protocol';
import { makeClient, versionOf } from './client';
import { checkDocument } from './commands/checkDocument';
import { checkFolder } from './commands/checkFolder';
import { decisionCommands } from './commands/decisionList';
import { exportDocument } from './commands/exportDocument';
import { firstUseCommands } from './commands/firstUse';
import { insertSnippet } from './commands/insertSnippet';
import { registerLibraries } from './commands/libraryCommands';
import { reportCommands } from './commands/reportCommands';
import { showCheckPage } from './commands/showCheckPage';
import { Differences } from './commands/showDifference';
import { CarryOverView } from './views/carryOverView';
import { FindingsBoard } from './views/findingsBoard';
import { FindingsView } from './views/findingsView';
import { removeOlderCode } from './compiledCode';
import { LibraryService } from './libraryService';
import { messages, say } from './messages';
import { RestartPolicy } from './restartPolicy';
import { ShownDocuments } from './shownDocuments';
import { SummaryStatus } from './statusBar';
import { FiguresView } from './views/figuresView';

let client: LanguageClient | undefined;

/** Starts the language server and registers what the manifest names. */
export async function activate(context: ExtensionContext): Promise<void> {
  const channel = window.createOutputChannel('核稿 Hegao', { log: true });
  const policy = new RestartPolicy();
  const started = makeClient(context, channel, policy);
  client = started;
  const status = new SummaryStatus();
  const figures = new FiguresView(started);
  const carryOver = new CarryOverView(started);
  const shown = new ShownDocuments();
  const board = new FindingsBoard(started, shown);
  const findings = new FindingsView(started, board);
  const differences = new Differences();
  context.subscriptions.push(
    channel,
    status,
    figures,
    carryOver,
    shown,
    board,
    findings,
    differences,
    registerLibraries(context, new LibraryService(started)),
    shown.onDidChange(() => tellShown(started, shown)),
    started.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      board.forgetClosed();
      tellShown(started, shown);
      findings.refreshDecisionsSoon();
    }),
    started.onNotification(summaryMethod, (summary: ReportSummary) => {
      policy.works();
      status.update(summary);
      figures.refreshSoon(summary.uri);
      carryOver.refreshSoon(summary.uri);
      board.refreshSoon(summary.uri);
    }),
    workspace.onDidGrantWorkspaceTrust(() => started.sendNotification(trustedMethod)),
    started.onNotification(figuresChangedMethod, () => {
      figures.refreshSoon();
      carryOver.refreshSoon();
      board.refreshOpen();
      findings.refreshDecisionsSoon();
    }),
    commands.registerCommand('hegao.checkDocument', () => checkDocument(started)),
    commands.registerCommand('hegao.checkFolder', () => checkFolder(started, findings)),
    ...decisionCommands(started),
    ...firstUseCommands(context),
    // From the menu of an editor the command is given the document's address, which nobody has typed.
    commands.registerCommand('hegao.insertSnippet', (typed?: unknown) =>
      insertSnippet(started, typeof typed === 'string' ? typed : ''),
    ),
    ...reportCommands(started),
    commands.registerCommand('hegao.exportReview', () => exportDocument(started, 'html')),
    commands.registerCommand('hegao.showCheckPage', (id: unknown) => showCheckPage(context, id)),
    commands.registerCommand(showDifferenceCommand, (params: unknown) => differences.show(params)),
    commands.registerCommand('hegao.showOutput', () => channel.show()),
    commands.registerCommand('hegao.restartServer', () => restart(started, policy)),
  );
  // A server that ends at its start is dealt with by the policy; the commands and views wait for the next one.
  await started.start().catch(() => policy.startFailed());
  void removeOlderCode(context.globalStorageUri.fsPath, versionOf(context));
}

async function restart(started: LanguageClient, policy: RestartPolicy): Promise<void> {
  policy.forget();
  await started.restart();
  void window.showInformationMessage(say(messages.restarted));
}

/** The server tells the problems of files without a tab, as the editor asks for the others itself. */
function tellShown(started: LanguageClient, { all }: ShownDocuments): void {
  if (started.isRunning()) void started.sendNotification(shownDocumentsMethod, { uris: [...all] });
}

/** Ends the server with the editor. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
