import { join, relative, resolve, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import type { CancellationToken, Connection, FileEvent, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  checkedFilesMethod,
  checkFolderMethod,
  folderProgressMethod,
  type CheckedFiles,
  type FolderSummary,
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
  private readonly checker = new FileChecker(() => new Worker(join(__dirname, 'checkThread.js')));
  private readonly check: FolderCheck;
  private setup: { readonly generation: number; readonly made: CheckSetup } | undefined;

  constructor(private readonly server: FolderServer) {
    const { connection, documents } = server;
    this.check = new FolderCheck(this.surroundings());
    connection.onRequest(checkFolderMethod, (_params: unknown, token: CancellationToken) => this.run(token));
    documents.onDidOpen(({ document }) => inFile(document.uri, (path) => this.check.opened(path)));
    documents.onDidClose(({ document }) => {
      inFile(document.uri, (path) => this.follow(this.check.changed([path])));
    });
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
    const paths = changes.flatMap(({ uri }) => (uri.startsWith('file:') ? [fileURLToPath(uri)] : []));
    const drafts = paths.filter(isReportFile);
    this.follow(this.check.changed(drafts));
    const settled = [...this.server.session.materialFiles];
    return paths.length > drafts.length || drafts.some((path) => settled.some((named) => isAtOrBelow(path, named)));
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
    const { connection, documents, session, folders } = this.server;
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
      // The editor spells addresses in its own way, so that paths are compared.
      isOpen: (path) => documents.all().some(({ uri }) => inFile(uri, (open) => resolve(open) === path) ?? false),
      setup: () => this.currentSetup(),
      check: (path, setup) => this.checker.check(path, setup),
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

function inFile<T>(uri: string, use: (path: string) => T): T | undefined {
  return uri.startsWith('file:') ? use(fileURLToPath(uri)) : undefined;
}

function isAtOrBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}
