import { setTimeout as sleep } from 'node:timers/promises';
import type { LibrarySetting } from './editorSettings';
import { pathsOf } from './folderPaths';
import { keyedSnippets } from './snippets/snippetKeys';
import type { Message } from './text/locale';
import { LibraryShelf } from './workspace/libraryShelf';
import { resolveHome } from './workspace/resolveHome';
import type { FoundLibrary } from './workspace/snippetLibraries';

/** Long enough for libraries on the machine's own disk; in milliseconds. */
const shortWait = 500;

/** Many libraries are read one after the other; what follows from them is made once for those read by then. In milliseconds. */
const pause = 20;

/** The snippet libraries that an editor works with: the built-in ones, the person's own, and those that settings name. */
export class EditorLibraries {
  readonly shelf = new LibraryShelf(() => {
    this.tell();
    this.waiting ??= setTimeout(() => this.prepare(), pause).unref();
  });
  /** Is called whenever there are other libraries, snippets or problems. */
  changed: () => void = () => undefined;
  /** Resolves when the libraries have been read, or do not answer. */
  read: Promise<void> = Promise.resolve();
  private personal: string | undefined;
  private waiting: NodeJS.Timeout | undefined;

  /** @param say tells the person of a problem with a file */
  constructor(private readonly say: (path: string, message: Message) => void) {}

  /** @param personal folder of the person's own libraries, which need not be there */
  begin(personal: string | undefined): void {
    this.personal = personal;
  }

  get all(): readonly FoundLibrary[] {
    return this.shelf.libraries;
  }

  /** Files and folders that are to be watched; the built-in libraries do not change. */
  get watched(): readonly string[] {
    return this.shelf.sources.filter(({ layer }) => layer !== 'builtIn').map(({ path }) => path);
  }

  /**
   * Has these libraries read in the background.
   *
   * @param folder where relative paths start
   */
  use(settings: readonly LibrarySetting[], builtIn: string, folder: string): void {
    this.read = this.shelf.use([
      { path: builtIn, layer: 'builtIn', readOnly: true },
      ...(this.personal === undefined ? [] : [{ path: this.personal, layer: 'person' as const, optional: true }]),
      ...settings.map((setting) => ({ ...setting, path: resolveHome(setting.path, folder) })),
    ]);
  }

  /** Waits for libraries that are being read, but not for a share that does not answer. */
  async soon(): Promise<void> {
    this.shelf.lookAgain();
    await Promise.race([this.read, sleep(shortWait, undefined, { ref: false })]);
  }

  /** Reads again the libraries among files that have changed on the disk; gives back the other changes. */
  follow<T extends { readonly uri: string }>(changes: readonly T[]): readonly T[] {
    return changes.filter((change) => !pathsOf([change]).some((path) => this.reread(path)));
  }

  /** Tells whether the file is a library. */
  private reread(path: string): boolean {
    if (!this.shelf.mayHold(path)) return false;
    void this.shelf.reread(path);
    return true;
  }

  private prepare(): void {
    this.waiting = undefined;
    // What names are found by is made now, so that the first letter typed need not wait for it.
    keyedSnippets(this.all);
    this.changed();
  }

  private tell(): void {
    for (const { path, message } of this.shelf.problems) this.say(path, message);
    for (const { library, line, character, message } of this.all.flatMap(({ problems }) => problems)) {
      this.say(`${library}:${line + 1}:${character + 1}`, message);
    }
  }
}
