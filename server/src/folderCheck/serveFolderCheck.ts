import { relative, resolve, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import type { CancellationToken, Connection, FileEvent, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  checkedFilesMethod,
  checkFolderMethod,
  folderProgressMethod,
  shownDocumentsMethod,
  type CheckedFiles,
  type FolderSummary,
  type ShownDocuments,
} from '../protocol';
import type { Session } from '../session';
import { isReportFile } from '../workspace/documents';
import { fileStamp } from '../workspace/fileStamp';
import { findFiles, type FoundFiles } from '../workspace/findFiles';
import type { CheckSetup } from './fileCheck';
import { FileChecker } from './fileChecker';
import { FolderCheck, type FolderSurroundings } from './folderCheck';

/** What the check of folders uses of the server. */
export interface FolderServer {
  readonly connection: Connection;
  readonly session: Session;
  readonly documents: TextDocuments<TextDocument>;
  /** Resolves when the settings are known. */
  readonly settled: () => Promise<void>;
  readonly folders: () => readonly string[];
  readonly editorLocale: () => string;
  readonly checkPage: () => string | undefined;
  readonly logFailure: (error: unknown) => void;
}

/** Answers the request to check the folders, and keeps the problems of files that are not open. */
export class FolderCheckServer {
  private readonly checker = new FileChecker(() => new Worker(__filename));
  private readonly check: FolderCheck;
  /** Files whose problems the editor asks for. */
  private shown: ReadonlySet<string> = new Set();
  /** Whether the editor itself says which these are; else all open ones are. */
  private isTold = false;
  private setup: { readonly generation: number; readonly made: CheckSetup } | undefined;

  constructor(private readonly server: FolderServer) {
    const { connection, documents } = server;
    this.check = new FolderCheck(this.surroundings());
    connection.onRequest(checkFolderMethod, (_params: unknown, token: CancellationToken) => this.run(token));
    connection.onNotification(shownDocumentsMethod, ({ uris }: ShownDocuments) => this.show(pathsOf(uris), true));
    documents.onDidOpen(() => this.show(this.openPaths(), false));
    documents.onDidClose(() => this.show(this.openPaths(), false));
    connection.onShutdown(() => this.checker.dispose());
  }

  /** Settings or decisions may have changed: problems of closed files follow. */
  changedAround(): void {
    this.follow(this.check.changedAround());
  }

  /**
   * Takes note of files that have changed on the disk.
   *
   * @returns false when these were drafts only, on which no setting and no decision rests
   */
  changedOnDisk(changes: readonly FileEvent[]): boolean {
    const paths = pathsOf(changes.map(({ uri }) => uri));
    const drafts = paths.filter(isReportFile);
    this.follow(this.check.changed(drafts));
    const settled = [...this.server.session.materialFiles];
    return paths.length > drafts.length || drafts.some((path) => settled.some((named) => isAtOrBelow(path, named)));
  }

  private openPaths(): readonly string[] {
    return pathsOf(this.server.documents.all().map(({ uri }) => uri));
  }

  private show(paths: readonly string[], isTold: boolean): void {
    if (this.isTold && !isTold) return;
    this.isTold = isTold;
    const before = this.shown;
    // The editor spells addresses in its own way, so that paths are compared.
    this.shown = new Set(paths);
    for (const path of this.shown) if (!before.has(path)) this.check.opened(path);
    this.follow(this.check.changed([...before].filter((path) => !this.shown.has(path) && isReportFile(path))));
  }

  private async run(token: CancellationToken): Promise<FolderSummary> {
    await this.server.settled();
    return this.check.run(token, (progress) => {
      void this.server.connection.sendNotification(folderProgressMethod, progress);
    });
  }

  private follow(work: Promise<void>): void {
    work.catch((error: unknown) => this.server.logFailure(error));
  }

  private surroundings(): FolderSurroundings {
    const { connection, session, folders } = this.server;
    const publish = (uri: string, diagnostics: Parameters<Connection['sendDiagnostics']>[0]['diagnostics']): void => {
      void connection.sendDiagnostics({ uri, diagnostics });
    };
    const tell = (checked: CheckedFiles): void => void connection.sendNotification(checkedFilesMethod, checked);
    return {
      findFiles: () => (folders().length === 0 ? Promise.resolve(noFiles) : findFiles(folders())),
      stampOf: async (path) => {
        const stamp = await fileStamp(path);
        return stamp === undefined ? undefined : `${stamp} ${await session.decisions.stateOf(path)}`;
      },
      isOpen: (path) => this.shown.has(path),
      setup: () => this.currentSetup(),
      check: (path, setup) => this.checker.check(path, setup, session.generation),
      found: ({ uri, diagnostics, rows }) => {
        publish(uri, [...diagnostics]);
        tell({ files: [{ uri, rows }], removed: [] });
      },
      gone: (uris) => {
        for (const uri of uris) publish(uri, []);
        tell({ files: [], removed: uris });
      },
      handedOver: (uri) => publish(uri, []),
      inWords: (problem) => session.inWords(problem),
    };
  }

  private currentSetup(): CheckSetup {
    const { session, folders, editorLocale, checkPage } = this.server;
    const generation = session.settingsGeneration;
    if (this.setup?.generation !== generation) {
      const page = checkPage();
      const made = { editorLocale: editorLocale(), folders: folders(), settings: session.current };
      this.setup = { generation, made: { ...made, ...(page !== undefined && { checkPage: page }) } };
    }
    return this.setup.made;
  }
}

const noFiles: FoundFiles = { paths: [], problems: [] };

/** Of addresses those on the local disk, as paths. */
function pathsOf(uris: readonly string[]): readonly string[] {
  return uris.flatMap((uri) => (uri.startsWith('file:') ? [resolve(fileURLToPath(uri))] : []));
}

function isAtOrBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}
