import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseReport } from './parse/parseReport';
import type { Report } from './parse/report';
import type { RepetitionScope } from './settings';
import type { OtherReport } from './similarity/otherReport';
import { documentKind } from './workspace/documents';
import { readTexts, type OtherText, type ReadTexts } from './workspace/otherTexts';

/** A file on the disk; it is parsed when it is first compared with. */
interface FileReport {
  readonly uri: string;
  readonly text: string;
  report?: Report;
}

/** Files by their absolute path. */
type Files = ReadonlyMap<string, FileReport>;

/** The documents that the editor has open, as far as they are reports. */
export interface OpenDocuments {
  all(): readonly TextDocument[];
  reportOf(document: TextDocument): Report;
}

/**
 * What open documents are compared with: reports of earlier years, and drafts that are open or lie in the open folder.
 * Where a file is open, the editor's text counts, not that on the disk.
 */
export class OtherReports {
  /** Open folders; drafts are looked for in all of them. */
  private folders: readonly string[] = [];
  private mostFiles = Infinity;
  private earlierPaths: readonly string[] = [];
  private earlier: Files = new Map();
  private earlierRead: Promise<void> = Promise.resolve();
  private workspace: Promise<Files> | undefined;
  private lastWorkspace: Files = new Map();
  /** The answers as last given: an unchanged one stays the same array, by which others know that nothing changed. */
  private readonly given = new Map<string, readonly OtherReport[]>();

  /**
   * @param open what the editor has open
   * @param complain is told of each file that cannot be read
   * @param limited is told that more files lie in the open folders than are read
   */
  constructor(
    private readonly open: OpenDocuments,
    private readonly complain: (problem: ReadTexts['problems'][number]) => void,
    private readonly limited: (read: number, leftOut: number) => void = () => undefined,
  ) {}

  /**
   * Takes the settings; relative paths start at the first folder.
   * @param folders all that are open
   * @param mostFiles how many files of the folders are read
   */
  use(earlierPaths: readonly string[], folders: readonly string[], mostFiles = Infinity): Promise<void> {
    this.folders = folders;
    this.mostFiles = mostFiles;
    this.earlierPaths = earlierPaths.map((path) => resolve(folders[0] ?? '', path));
    return this.reread();
  }

  /** Files have changed on the disk. Reports whose text is the same are kept with all that is known of them. */
  reread(): Promise<void> {
    this.workspace = undefined;
    this.earlierRead = this.read(this.earlierPaths, this.earlier).then((files) => {
      this.earlier = files;
    });
    return this.earlierRead;
  }

  /** Files and folders on which the answers rest: whoever watches them calls {@link reread}. */
  get watched(): readonly string[] {
    return this.workspace === undefined ? this.earlierPaths : [...this.earlierPaths, ...this.folders];
  }

  /** What a document is compared with: never itself, and never earlier reports for one that is an earlier report. */
  async for(uri: string, scope: RepetitionScope): Promise<readonly OtherReport[]> {
    await this.earlierRead;
    const onDisk = scope === 'workspace' ? await this.filesOfWorkspace() : new Map<string, FileReport>();
    const own = fileOf(uri);
    const open = new Map(this.open.all().map((document) => [fileOf(document.uri), document]));
    const reportOf = (file: string, found: FileReport): Report => {
      const document = open.get(file);
      return document ? this.open.reportOf(document) : (found.report ??= parseReport(found.text, documentKind(file)));
    };
    const past = this.earlier.has(own) ? [] : [...this.earlier];
    const others: OtherReport[] = past.map(([file, found]) => ({
      path: open.get(file)?.uri ?? found.uri,
      report: reportOf(file, found),
      role: 'earlier',
    }));
    if (scope !== 'document') {
      for (const [file, document] of open) {
        if (file === own || this.earlier.has(file)) continue;
        others.push({ path: document.uri, report: this.open.reportOf(document), role: 'open' });
      }
    }
    for (const [file, found] of onDisk) {
      if (file === own || this.earlier.has(file) || open.has(file)) continue;
      others.push({ path: found.uri, report: reportOf(file, found), role: 'workspace' });
    }
    return this.sameAsBefore(uri, others);
  }

  forget(uri: string): void {
    this.given.delete(uri);
  }

  private filesOfWorkspace(): Promise<Files> {
    if (this.folders.length === 0) return Promise.resolve(new Map());
    this.workspace ??= this.readWorkspace();
    return this.workspace;
  }

  /** In the open folders there may be anything; nobody has asked for just these files, so that problems are not told. */
  private async readWorkspace(): Promise<Files> {
    const { texts, leftOut } = await readTexts(this.folders, this.mostFiles);
    if (leftOut > 0) this.limited(texts.length, leftOut);
    this.lastWorkspace = toFiles(texts, this.lastWorkspace);
    return this.lastWorkspace;
  }

  private async read(paths: readonly string[], known: Files): Promise<Files> {
    const { texts, problems } = await readTexts(paths);
    problems.forEach(this.complain);
    return toFiles(texts, known);
  }

  private sameAsBefore(uri: string, others: readonly OtherReport[]): readonly OtherReport[] {
    const before = this.given.get(uri);
    const same =
      before?.length === others.length &&
      before.every(({ path, report, role }, index) => {
        const now = others[index];
        return path === now?.path && report === now.report && role === now.role;
      });
    if (before && same) return before;
    this.given.set(uri, others);
    return others;
  }
}

function toFiles(texts: readonly OtherText[], known: Files): Files {
  return new Map(texts.map((text) => [text.file, toFileReport(text, known.get(text.file))]));
}

function toFileReport({ file, text }: OtherText, known: FileReport | undefined): FileReport {
  return known?.text === text ? known : { uri: pathToFileURL(file).href, text };
}

/** The path of a document on the disk; others go by their address. */
function fileOf(uri: string): string {
  return uri.startsWith('file:') ? fileURLToPath(uri) : uri;
}
