import { relative, resolve, sep } from 'node:path';
import { disk, isLibraryName, type Disk } from './libraryFiles';
import { notAnswering } from './documents';
import type { FileProblem } from './placed';
import { readSource, type FoundLibrary, type LibrarySource, type ReadLibraries } from './snippetLibraries';

/** A share that has not answered for so long is waited for in the background; in milliseconds. */
const patience = 3000;
/** Shares do not always tell of changes: what was last read longer ago than this is looked at again when used. */
const freshFor = 800;

interface Shelf {
  readonly source: LibrarySource;
  /** As last read; kept while the source does not answer. */
  read: ReadLibraries;
  /** The reading that is under way; no second one is begun beside it, so that a share that hangs holds up one call. */
  reading: Promise<void> | undefined;
  /** A change was told of while it was being read. */
  again: boolean;
  late: boolean;
}

/**
 * The libraries of all sources, kept up to date. Reading never blocks: what is not there yet is missing for the time
 * being, and `changed` is called when it comes.
 */
export class LibraryShelf {
  private shelves: readonly Shelf[] = [];
  private lookedAt = 0;
  private all: readonly FoundLibrary[] | undefined;

  /**
   * @param changed is called whenever other libraries, snippets or problems are there than before
   * @param wait milliseconds until a source counts as not answering
   */
  constructor(
    private readonly changed: () => void,
    private readonly from: Disk = disk,
    private readonly wait = patience,
  ) {}

  /** Takes these sources in the stead of all earlier ones. Resolves when each is read or does not answer. */
  use(sources: readonly LibrarySource[]): Promise<void> {
    const earlier = new Map(this.shelves.map((shelf) => [keyOf(shelf.source), shelf]));
    this.all = undefined;
    this.shelves = sources.map((source) => earlier.get(keyOf(source)) ?? emptyShelf(source));
    return this.reread();
  }

  /** In the order of the sources; those that do not answer as they were last read. The same array until something changes. */
  get libraries(): readonly FoundLibrary[] {
    if (this.all) return this.all;
    const read = this.shelves.flatMap((shelf) => shelf.read.libraries);
    this.all = [...new Map(read.map((library) => [resolve(library.path), library])).values()];
    return this.all;
  }

  /** What is wrong with files and folders as such; what is wrong inside a library is in the library. */
  get problems(): readonly FileProblem[] {
    return this.shelves.flatMap(({ source, read, late }) => [
      ...(late ? [{ path: source.path, message: notAnswering }] : []),
      ...read.problems,
    ]);
  }

  /** Files and folders to be watched. */
  get sources(): readonly LibrarySource[] {
    return this.shelves.map(({ source }) => source);
  }

  /** Whether a file is one of the libraries, or would be one if it came to be. */
  mayHold(path: string): boolean {
    return this.shelves.some(
      ({ source }) => resolve(source.path) === resolve(path) || (isLibraryName(path) && isWithin(source.path, path)),
    );
  }

  /** Whether nothing may be written into a file: by its own library, else by the source that it would belong to. */
  isReadOnly(path: string): boolean {
    const library = this.libraries.find((each) => resolve(each.path) === resolve(path));
    const source = this.shelves.find((shelf) => isWithin(shelf.source.path, path))?.source;
    return library?.readOnly ?? source?.readOnly ?? false;
  }

  /** Reads again what has changed. @param path a file that has; all sources are looked at when it is absent */
  async reread(path?: string): Promise<void> {
    const concerned = this.shelves.filter(({ source }) => path === undefined || isWithin(source.path, path));
    if (path === undefined) this.lookedAt = Date.now();
    await Promise.all(concerned.map((shelf) => this.refresh(shelf, path)));
  }

  /** Looks in the background whether anything has changed, unless that was done just now. */
  lookAgain(): void {
    if (Date.now() - this.lookedAt >= freshFor) void this.reread();
  }

  /** Resolves when the source has been read, or does not answer. */
  private async refresh(shelf: Shelf, changedFile?: string): Promise<void> {
    if (shelf.reading) shelf.again ||= changedFile !== undefined;
    shelf.reading ??= this.readNow(shelf, changedFile).finally(() => {
      shelf.reading = undefined;
      if (!shelf.again) return;
      shelf.again = false;
      void this.refresh(shelf);
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<true>((done) => {
      timer = setTimeout(() => done(true), this.wait);
      timer.unref();
    });
    const isLate = await Promise.race([shelf.reading, late]);
    clearTimeout(timer);
    if (isLate !== true || shelf.late || shelf.reading === undefined) return;
    shelf.late = true;
    this.changed();
  }

  private async readNow(shelf: Shelf, changedFile: string | undefined): Promise<void> {
    const known = new Map(shelf.read.libraries.map((library) => [library.path, library]));
    // A disk may count time in steps of two seconds, in which a file can change twice.
    if (changedFile !== undefined) known.delete(changedFile);
    const read = await readSource(shelf.source, known, this.from);
    const same = !shelf.late && isSame(read, shelf.read);
    shelf.late = false;
    shelf.read = read;
    if (!same) this.all = undefined;
    if (!same && this.shelves.includes(shelf)) this.changed();
  }
}

function emptyShelf(source: LibrarySource): Shelf {
  return { source, read: { libraries: [], problems: [] }, reading: undefined, again: false, late: false };
}

function keyOf({ path, layer, readOnly }: LibrarySource): string {
  return `${path}\0${layer}\0${readOnly}`;
}

function isSame(a: ReadLibraries, b: ReadLibraries): boolean {
  return (
    a.libraries.length === b.libraries.length &&
    a.libraries.every((library, index) => library === b.libraries[index]) &&
    JSON.stringify(a.problems) === JSON.stringify(b.problems)
  );
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === resolve(path));
}
