import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  createConnection,
  DidChangeConfigurationNotification,
  TextDocuments,
  type ClientCapabilities,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type InitializeParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities } from './capabilities';
import { keepCompiledCode } from './compiledCode';
import { decide } from './decide';
import { answerDecisions } from './decisionRequests';
import { answerDocuments } from './documentRequests';
import { parseEditorSettings } from './editorSettings';
import { decideCommand, readNewDecision } from './features/decisionActions';
import { toDiagnostics } from './features/diagnostics';
import type { OpenReport } from './features/openReport';
import { SemanticTokensHistory } from './features/semanticTokens';
import { FolderCheckServer } from './folderCheck/serveFolderCheck';
import { FileProblems } from './fileProblems';
import { foldersOf, pathsOf } from './folderPaths';
import { FormatterOffer } from './formatterOffer';
import { makeGuard } from './guard';
import { figuresChangedMethod, trustedMethod, type InitializationOptions } from './protocol';
import { answerLibraries, problemsOfLibrary } from './libraryRequests';
import { loadSegmenter } from './segmentLoader';
import { Session } from './session';
import { serveSnippets } from './snippetRequests';
import { Summaries } from './summaries';
import { WatchedFiles } from './watchedFiles';
import { ledgerFiles } from './workspace/ledgerFiles';

const connection = createConnection();
const documents = new TextDocuments(TextDocument);
const log = (text: string): void => connection.console.info(text);
const logFailure = (error: unknown): void => {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
};
const guard = makeGuard((text) => connection.console.error(text));
const warn = (text: string): void => void connection.window.showWarningMessage(text);
const session = new Session(log, () => documents.all(), 'en', '', warn);
const formatter = new FormatterOffer(connection);
const watchedFiles = new WatchedFiles(connection);
const fileProblems = new FileProblems(connection);
const tokensHistory = new SemanticTokensHistory();
const summaries = new Summaries(connection, reportOf, logFailure);
let folders: readonly string[] = [];
let editorLocale = 'en';
const folderCheck = new FolderCheckServer({
  connection,
  session,
  documents,
  settled: () => settled,
  folders: () => folders,
  editorLocale: () => editorLocale,
  checkPage: () => options.checkPage,
  logFailure,
});
const builtInLibraries = join(__dirname, '../snippets');
let client: ClientCapabilities = {};
let options: InitializationOptions = {};

connection.onInitialize((params: InitializeParams) => {
  client = params.capabilities;
  options = (params.initializationOptions as InitializationOptions | null | undefined) ?? {};
  editorLocale = options.locale ?? params.locale ?? 'en';
  folders = foldersOf(params);
  session.begin(editorLocale, folders, options.personalLibraries);
  session.decisions.begin(folders, options.trusted ?? true);
  return { capabilities: { ...capabilities, ...FormatterOffer.capabilities(client) }, serverInfo: { name: 'hegao' } };
});

/** An editor that says nothing of its settings for so long is served by the defaults; in milliseconds. */
const patience = 3000;
/** Until then nothing about a document is answered, so that nobody sees a flash of other levels or another language. */
let settled: Promise<void> = Promise.resolve();

connection.onInitialized(() => {
  settled = settle();
  if (client.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = pathsOf(removed);
      folders = [...folders.filter((folder) => !gone.includes(folder)), ...pathsOf(added)];
      session.decisions.changeFolders(pathsOf(added), gone);
      session.changeFolders(folders).then(refresh).catch(logFailure);
    });
  }
  begin().catch(logFailure);
});

/** Reads the settings; those that come too late are followed by fresh answers. */
async function settle(): Promise<void> {
  const reading = readSettings(undefined).then(() => true, logFailure);
  const inTime = await Promise.race([reading, setTimeout(patience, false, { ref: false })]);
  if (inTime === false) void reading.then(refresh);
}

/** Milliseconds until the segmenter is loaded where no problems are asked for. */
const longestWait = 500;
/** Milliseconds in which the other questions that an editor asks about a document it opens are answered too. */
const otherQuestions = 50;
let answeredFirst: (() => void) | undefined;
const firstAnswer = new Promise<void>((resolve) => (answeredFirst = resolve)).then(() => setTimeout(otherQuestions));

/** What may take a while: requests are answered in the meantime, and asked for again when it is done. */
async function begin(): Promise<void> {
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'hegao' });
  }
  // Loading takes the process for a third of a second: what needs no words is answered before.
  await Promise.race([firstAnswer, setTimeout(longestWait, undefined, { ref: false })]);
  const [{ segmenter, message }] = await Promise.all([loadSegmenter(), settled]);
  session.say(message);
  if (segmenter !== undefined) session.useSegmenter(segmenter);
  refresh();
  keepCompiledCode().catch(logFailure);
}

connection.onDidChangeConfiguration(({ settings }) => {
  readSettings(settings)
    .then((used) => used && refresh())
    .catch(logFailure);
});

// The client watches the configuration files of the workspace, and is asked to watch the files that settings name.
connection.onDidChangeWatchedFiles(({ changes }) => {
  if (!folderCheck.changedOnDisk(session.libraries.follow(changes))) return;
  session.forgetDecisions();
  session.forgetConfigurations().then(refresh).catch(logFailure);
});

// A share that did not answer does so now: what it holds is used from here on.
ledgerFiles.onLate = () => void session.forgetConfigurations().then(refresh).catch(logFailure);

connection.onNotification(trustedMethod, () => session.decisions.trust());

connection.onExecuteCommand(async ({ command, arguments: given = [] }) => {
  const decision = command === decideCommand ? readNewDecision(given[0]) : undefined;
  if (decision) await decide(decision, session, connection, refresh);
});

const around = { connection, session, guard, documentAt: (uri: string) => documents.get(uri), settled: () => settled };
answerDecisions({ ...around, refresh });
answerLibraries(around);

documents.onDidClose(({ document }) => {
  session.forget(document.uri);
  tokensHistory.forget(document.uri);
  summaries.forget(document.uri);
  refreshOthersSoon();
});

documents.onDidChangeContent(refreshOthersSoon);

/** Long enough after a keystroke not to check every open document at each of them; in milliseconds. */
const pause = 800;
let refreshing: ReturnType<typeof globalThis.setTimeout> | undefined;

/** What is found in one draft may rest on another that is open. */
function refreshOthersSoon(): void {
  if (!session.touchesOthers() || !client.workspace?.diagnostics?.refreshSupport) return;
  globalThis.clearTimeout(refreshing);
  refreshing = globalThis.setTimeout(() => void connection.languages.diagnostics.refresh(), pause);
}

let asked = 0;

/**
 * Asks the editor for its settings, or takes those that it has sent where it cannot be asked. False when they have
 * changed again in the meantime: settings that change faster than they can be read are used once they have come to rest.
 */
async function readSettings(sent: unknown): Promise<boolean> {
  asked += 1;
  const turn = asked;
  const section: unknown = client.workspace?.configuration
    ? await connection.workspace.getConfiguration('hegao')
    : (sent as { readonly hegao?: unknown } | null | undefined)?.hegao;
  if (turn !== asked) return false;
  const { settings, problems } = parseEditorSettings(section);
  await session.useSettings(settings, builtInLibraries);
  watch();
  formatter.follow(settings, client).catch(logFailure);
  for (const { path, message } of problems) log(`hegao.${path.join('.')}: ${message[session.locale]}`);
  return true;
}

/** What the editor shows may be out of date without the text having changed. */
function refresh(): void {
  if (client.workspace?.diagnostics?.refreshSupport) void connection.languages.diagnostics.refresh();
  if (client.workspace?.semanticTokens?.refreshSupport) void connection.languages.semanticTokens.refresh();
  void connection.sendNotification(figuresChangedMethod);
  folderCheck.changedAround();
}

/** The report that a request is about; `undefined` for documents that are not open or not served. */
async function reportOf({ uri }: { readonly uri: string }): Promise<OpenReport | undefined> {
  await settled;
  const document = documents.get(uri);
  if (document === undefined || !session.serves(document)) return undefined;
  return { ...(await session.read(document)), showsDifferences: options.showsDifferences ?? false };
}

/** Has the editor watch what is in use now, and show what is wrong in it. */
function watch(): void {
  fileProblems.show(session.fileProblems, session.locale).catch(logFailure);
  watchedFiles.watch(session.materialFiles, session.libraries.watched, client).catch(logFailure);
}

const noProblems: DocumentDiagnosticReport = { kind: 'full', items: [] };

connection.languages.diagnostics.on(
  guard<DocumentDiagnosticParams, DocumentDiagnosticReport>('textDocument/diagnostic', noProblems, async (params) => {
    const items = problemsOfLibrary(documents.get(params.textDocument.uri), session, options.marksJson);
    if (items) return { kind: 'full', items };
    const open = await reportOf(params.textDocument);
    if (open === undefined) return noProblems;
    const resultId = `${open.document.version}.${session.generation}`;
    if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
    summaries.tellSoon(open.document.uri);
    watch();
    answeredFirst?.();
    return { kind: 'full', resultId, items: toDiagnostics(open, options.checkPage) };
  }),
);

answerDocuments({ connection, session, guard, reportOf, tokensHistory, options: () => options });
serveSnippets(connection, { session, documents, guard, settled: () => settled });

documents.listen(connection);
connection.listen();
