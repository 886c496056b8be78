import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  ConfigurationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../../server/src/protocol';
import { readMarks } from '../helpers/marks';

const serverFile = join(import.meta.dirname, '../../dist/server.js');

/** A document as the test sees it, with the spans of its ⟦⟧. */
export interface TestDocument {
  readonly uri: string;
  readonly text: string;
  readonly document: TextDocument;
  /** Ranges of what stood in ⟦⟧. */
  readonly ranges: readonly Range[];
}

/** The built server as an editor runs it, over its standard input and output. */
export class RunningServer {
  readonly log: string[] = [];
  /** What the editor answers when asked for them; a promise makes the server wait. */
  settings: unknown = {};
  private readonly waiting: (() => void)[] = [];
  private readonly asking: (() => void)[] = [];
  private readonly looking = new Set<() => void>();
  private opened = 0;

  private constructor(
    readonly connection: ProtocolConnection,
    readonly process: ChildProcessWithoutNullStreams,
  ) {}

  /** Starts the server and waits until it can cut words, so that every answer is final. */
  static async start(
    options: InitializationOptions = {},
    settings: unknown = {},
    folder?: string,
  ): Promise<RunningServer> {
    const { server, ready } = await RunningServer.launch(options, settings, folder);
    await ready;
    return server;
  }

  /** Starts the server without waiting for what it loads in the background; `ready` tells when that is done. */
  static async launch(
    options: InitializationOptions = {},
    settings: unknown = {},
    folder?: string,
  ): Promise<{ readonly server: RunningServer; readonly ready: Promise<void> }> {
    if (!existsSync(serverFile)) throw new Error(`${serverFile} is missing: npm run build makes it.`);
    const child = spawn(process.execPath, [serverFile, '--stdio']);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const server = new RunningServer(connection, child);
    server.settings = settings;
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      for (const resolve of server.waiting.splice(0)) resolve();
    });
    const ready = server.refreshed();
    connection.onRequest(SemanticTokensRefreshRequest.type, () => undefined);
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onRequest(ConfigurationRequest.type, async ({ items }) => {
      const answer = await server.settings;
      for (const resolve of server.asking.splice(0)) resolve();
      return items.map(() => answer);
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      server.log.push(message);
      for (const look of [...server.looking]) look();
    });
    connection.listen();
    server.initializeResult = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'reports' }],
      capabilities: {
        workspace: {
          workspaceFolders: true,
          configuration: true,
          didChangeConfiguration: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
          semanticTokens: { refreshSupport: true },
        },
      },
      initializationOptions: options,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return { server, ready };
  }

  initializeResult: InitializeResult | undefined;

  /** Opens a document; ⟦⟧ in the text mark places and are left out of it. */
  async open(marked: string, languageId = 'work-report', folder = 'file:///reports'): Promise<TestDocument> {
    this.opened += 1;
    const { text, spans } = readMarks(marked);
    const uri = `${folder}/${this.opened}.${languageId}`;
    const document = TextDocument.create(uri, languageId, 1, text);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    const ranges = spans.map(({ start, end }) => ({
      start: document.positionAt(start),
      end: document.positionAt(end),
    }));
    return { uri, text, document, ranges };
  }

  async replaceAll({ uri }: TestDocument, version: number, text: string): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async diagnostics({ uri }: { readonly uri: string }): Promise<readonly Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    if (report.kind !== 'full') throw new Error(`Expected a full report, got ${report.kind}.`);
    return report.items;
  }

  /** Resolves when the server next asks the editor to pull problems again. */
  refreshed(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Resolves when the log has a line that begins so. */
  logged(beginning: string): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!this.log.some((line) => line.startsWith(beginning))) return;
        this.looking.delete(look);
        resolve();
      };
      this.looking.add(look);
      look();
    });
  }

  /** Changes the settings as an editor does and waits until they are in force. */
  async change(settings: unknown): Promise<void> {
    this.settings = settings;
    // A refresh before the server has asked for them is about something else, such as words that can now be cut.
    const refreshed = new Promise<void>((resolve) => this.asking.push(resolve)).then(() => this.refreshed());
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await refreshed;
  }

  /** Ends the server as an editor does and returns its exit code; one that hangs is killed, which gives `null`. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    const patience = setTimeout(() => this.process.kill('SIGKILL'), 10_000);
    void ended.then(() => clearTimeout(patience));
    void this.connection
      .sendRequest(ShutdownRequest.type)
      .then(() => this.connection.sendNotification(ExitNotification.type));
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}

/** Position in the middle of a range that lies on one line. */
export function inside({ start }: Range): Position {
  return { line: start.line, character: start.character + 1 };
}

/** The range at an index, which the test has marked. */
export function rangeAt({ ranges }: TestDocument, index = 0): Range {
  const range = ranges[index];
  if (range === undefined) throw new Error(`The text has no ⟦⟧ number ${index}.`);
  return range;
}

/** The words of a problem, which this server never sends as markup. */
export function messageOf(problem: Diagnostic | undefined): string {
  if (typeof problem?.message !== 'string') throw new Error('There is no problem with a plain message.');
  return problem.message;
}
