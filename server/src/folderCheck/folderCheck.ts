import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FolderProgress, FolderSummary } from '../protocol';
import type { FoundFiles } from '../workspace/findFiles';
import type { CheckSetup, FileCheck } from './fileCheck';

/** What the check of folders uses of the server around it. */
export interface FolderSurroundings {
  /** The reports in the open folders. */
  findFiles(): Promise<FoundFiles>;
  /** Changes when a file is written or decided about; `undefined` for one that is not there. */
  stampOf(path: string): Promise<string | undefined>;
  /** True for files that the editor has open: it asks for their problems itself. */
  isOpen(path: string): boolean;
  /** The same object as long as the same settings hold. */
  setup(): CheckSetup;
  check(path: string, setup: CheckSetup): Promise<FileCheck>;
  /** A closed file was checked. */
  found(check: FileCheck): void;
  /** Nothing is known of these files any more. */
  gone(uris: readonly string[]): void;
  /** The problems of a file are no longer told here, since the editor asks for them. */
  handedOver(uri: string): void;
  inWords(problem: FoundFiles['problems'][number]): string;
}

/** What a file was when it was checked. */
interface Known {
  readonly stamp: string;
  readonly setup: CheckSetup;
  readonly problem?: string;
}

/** A request that may be taken back, as LSP's tokens say. */
export interface Cancellable {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): void };
}

/**
 * Knows what was found in the files of the open folders that are not open themselves. Only files that have changed, or
 * that other settings hold for now, are read again.
 */
export class FolderCheck {
  private readonly known = new Map<string, Known>();
  private hasRun = false;

  constructor(private readonly around: FolderSurroundings) {}

  /** Checks what has changed since the last time. A run that is cancelled answers at once. */
  async run(token: Cancellable, progress: (progress: FolderProgress) => void): Promise<FolderSummary> {
    this.hasRun = true;
    const setup = this.around.setup();
    const found = await this.around.findFiles();
    const paths = found.paths.map((path) => resolve(path));
    const present = new Set(paths);
    this.forget([...this.known.keys()].filter((path) => !present.has(path)));
    const checked = await this.checkChanged(paths, setup, token, progress);
    const problems = [
      ...found.problems.map((problem) => this.around.inWords(problem)),
      ...[...this.known.values()].flatMap(({ problem }) => problem ?? []),
    ];
    return { files: paths.length, checked, cancelled: token.isCancellationRequested, problems };
  }

  /** Files were written, closed, decided about or have come into being; their findings follow if folders were checked. */
  async changed(paths: readonly string[]): Promise<void> {
    if (this.hasRun) await this.checkChanged(paths, this.around.setup(), never);
  }

  /** Settings or decisions may have changed: findings in closed files follow. */
  changedAround(): Promise<void> {
    return this.changed([...this.known.keys()]);
  }

  /** A file that the editor has opened is the editor's to ask about. */
  opened(path: string): void {
    if (this.known.delete(path)) this.around.handedOver(pathToFileURL(path).href);
  }

  /** Files are no longer there. */
  forget(paths: readonly string[]): void {
    const gone = paths.filter((path) => this.known.delete(path));
    if (gone.length > 0) this.around.gone(gone.map((path) => pathToFileURL(path).href));
  }

  /** @returns how many files were checked */
  private async checkChanged(
    paths: readonly string[],
    setup: CheckSetup,
    token: Cancellable,
    progress?: (progress: FolderProgress) => void,
  ): Promise<number> {
    const waiting = await this.waiting(paths, setup);
    let done = 0;
    for (const [path, stamp] of waiting) {
      if (token.isCancellationRequested) break;
      progress?.({ done, total: waiting.size });
      await untilCancelled(token, this.checkOne(path, stamp, setup));
      done += 1;
    }
    return done;
  }

  /** The closed files among these that are others now than when they were checked; vanished ones are forgotten. */
  private async waiting(paths: readonly string[], setup: CheckSetup): Promise<ReadonlyMap<string, string>> {
    const stamps = await Promise.all(paths.map((path) => this.around.stampOf(path)));
    this.forget(paths.filter((_, index) => stamps[index] === undefined));
    const waiting = new Map<string, string>();
    for (const [index, path] of paths.entries()) {
      const stamp = stamps[index];
      const known = this.known.get(path);
      const isSame = known?.stamp === stamp && known?.setup === setup;
      if (stamp !== undefined && !isSame && !this.around.isOpen(path)) waiting.set(path, stamp);
    }
    return waiting;
  }

  /** @param stamp from before the file is read: what is written meanwhile must not be taken for checked */
  private async checkOne(path: string, stamp: string, setup: CheckSetup): Promise<void> {
    const check = await this.around.check(path, setup);
    if (this.around.isOpen(path)) return;
    const { problem } = check;
    this.known.set(path, { stamp, setup, ...(problem !== undefined && { problem }) });
    this.around.found(check);
  }
}

const never: Cancellable = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

/** Waits for the work, but no longer than until nobody wants it; what it finds then is told all the same. */
async function untilCancelled(token: Cancellable, work: Promise<void>): Promise<void> {
  let listening: { dispose(): void } | undefined;
  const cancelled = new Promise<void>((resolve) => {
    listening = token.onCancellationRequested(() => resolve());
  });
  await Promise.race([work, cancelled]);
  listening?.dispose();
}
