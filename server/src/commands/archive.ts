import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Problem } from '../output/checkOutput';
import type { ArchiveMember, ArchiveTexts, JudgedPair } from '../similarity/archive';
import type { TextPair } from '../similarity/archiveCandidates';
import { unlike } from '../similarity/archiveVerdict';
import { unpackReport } from '../similarity/archivedReport';
import { Comparisons } from '../similarity/comparisons';
import {
  emptyArchive,
  readArchive,
  writeArchive,
  type ArchivedFile,
  type StoredArchive,
} from '../workspace/archiveFile';
import { unpackTexts, type ReadForArchive } from '../workspace/archiveReading';
import { fileProblem } from '../workspace/documents';
import { runArchiveTask, type ArchiveResult, type ArchiveTask, type FileToRead } from './archiveTasks';
import { archiveWork } from './archiveWork';
import { shareOut, type Sharing } from './threads';

/** Files and pairs of one task: large enough that handing them over costs nothing, small enough to be shared evenly. */
const filesOfTask = 16;
const pairsOfTask = 4000;

/** How an archive does its work. */
export interface ArchiveOptions {
  /** File of the index; without one nothing is remembered. */
  readonly index?: string;
  readonly threads: number;
  /** The bundle that a worker starts from. */
  readonly script: string;
}

/** Thousands of reports, with an index on the disk by which only those that have changed are read again. */
export class Archive {
  /** What the person should know about the index; the result does not depend on it. */
  readonly notes: Problem[] = [];
  readonly problems: Problem[] = [];
  /** How many files had to be read. */
  read = 0;
  /** As it was read. */
  private stored: StoredArchive = emptyArchive;
  private files: ReadonlyMap<string, ArchivedFile> = emptyArchive.files;
  private packed: Uint8Array = emptyArchive.comparisons;
  private savesTo: string | undefined;
  private changed = false;

  constructor(private readonly options: ArchiveOptions) {}

  /** Opens the index and brings it up to date with the files; those that cannot be read are problems. */
  async open(paths: readonly string[]): Promise<readonly ArchiveMember[]> {
    const { index } = this.options;
    if (index !== undefined) {
      const { content, message, foreign } = await readArchive(index);
      if (message) this.notes.push({ path: index, message });
      if (!foreign) this.savesTo = index;
      this.stored = content;
      this.files = content.files;
      this.packed = content.comparisons;
    }
    await this.update(paths);
    return paths.flatMap((path) => toMember(path, this.files.get(resolve(path))) ?? []);
  }

  /** Compares pairs of texts, those that were not compared before in several threads. */
  async judge(texts: ArchiveTexts, pairs: readonly TextPair[]): Promise<readonly JudgedPair[]> {
    const comparisons = Comparisons.unpack(this.packed);
    const keysOf = ([a, b]: TextPair): [number, number] => [texts.keys[a] ?? 0, texts.keys[b] ?? 0];
    const fresh = pairs.filter((pair) => comparisons.get(...keysOf(pair)) === undefined);
    const shares: (readonly TextPair[])[] = [];
    for (let at = 0; at < fresh.length; at += pairsOfTask) shares.push(fresh.slice(at, at + pairsOfTask));
    const tasks = shares.map((each) => toTask(texts, each));
    const results = await shareOut(tasks, this.sharing());
    results.forEach((result, index) => {
      if (result.kind !== 'compare') return;
      shares[index]?.forEach((pair, at) => comparisons.set(...keysOf(pair), result.verdicts[at] ?? unlike));
    });
    if (fresh.length > 0) this.changed = true;
    if (this.changed) this.packed = comparisons.pack(pairs.map(keysOf));
    return pairs.map((pair) => ({ pair, verdict: comparisons.get(...keysOf(pair)) ?? unlike }));
  }

  /** Writes the index where anything has changed; that it cannot be written is a note. */
  async save(): Promise<void> {
    if (this.savesTo === undefined || !this.changed) return;
    const content = { files: this.files, comparisons: this.packed };
    const message = await writeArchive(this.savesTo, content, this.stored);
    if (message) this.notes.push({ path: this.savesTo, message });
  }

  private async update(paths: readonly string[]): Promise<void> {
    const wanted: (FileToRead & { readonly stamp: Stamp })[] = [];
    const files = new Map(this.files);
    for (const path of paths) {
      const stamp = await stampOf(path);
      const known = this.files.get(resolve(path));
      if ('problem' in stamp) {
        this.problems.push({ path, message: stamp.problem });
        files.delete(resolve(path));
      } else if (known?.modified !== stamp.modified || known.size !== stamp.size) {
        wanted.push({ path, stamp, ...(known && { hash: known.hash }) });
      }
    }
    const read = await this.readAll(wanted);
    wanted.forEach(({ path, stamp }, at) => {
      const [file, found] = [resolve(path), read[at]];
      const known = files.get(file);
      if (found === undefined) return;
      if ('problem' in found) this.problems.push({ path, message: found.problem });
      if ('problem' in found) files.delete(file);
      else if ('unchanged' in found) files.set(file, { ...(known ?? missing(file)), ...stamp });
      else files.set(file, { file, ...stamp, ...found });
    });
    await this.dropLost(files, paths);
    this.changed = wanted.length > 0 || files.size !== this.files.size;
    this.read = wanted.length;
    this.files = files;
  }

  private async readAll(wanted: readonly FileToRead[]): Promise<readonly ReadForArchive[]> {
    const tasks: ArchiveTask[] = [];
    for (let at = 0; at < wanted.length; at += filesOfTask) {
      const files = wanted
        .slice(at, at + filesOfTask)
        .map(({ path, hash }) => ({ path, ...(hash !== undefined && { hash }) }));
      tasks.push({ kind: 'read', files, stored: this.savesTo !== undefined });
    }
    const results = await shareOut(tasks, this.sharing());
    return results.flatMap((result) => (result.kind === 'read' ? result.files : []));
  }

  /** Files that are not named this time stay as long as they exist: the next run may name them again. */
  private async dropLost(files: Map<string, ArchivedFile>, paths: readonly string[]): Promise<void> {
    const named = new Set(paths.map((path) => resolve(path)));
    for (const file of [...files.keys()]) {
      if (!named.has(file) && 'problem' in (await stampOf(file))) files.delete(file);
    }
  }

  private sharing(): Sharing<ArchiveTask, ArchiveResult> {
    const { threads, script } = this.options;
    return { threads, script, workerData: archiveWork, runHere: runArchiveTask };
  }
}

type Stamp = Pick<ArchivedFile, 'modified' | 'size'>;

async function stampOf(path: string): Promise<Stamp | { readonly problem: Problem['message'] }> {
  try {
    const { mtimeMs, size } = await stat(path);
    return { modified: mtimeMs, size };
  } catch (error) {
    return { problem: fileProblem(error) };
  }
}

function missing(file: string): never {
  throw new Error(`${file} is not in the index`);
}

function toMember(path: string, archived: ArchivedFile | undefined): ArchiveMember | undefined {
  const report = archived && unpackReport(archived.passages);
  if (!archived || !report) return undefined;
  let texts: readonly string[] | undefined;
  return { path, report, texts: () => (texts ??= unpackTexts(archived.texts)) };
}

/** The texts that the pairs need, each once, so that they can go to another thread. */
function toTask(texts: ArchiveTexts, pairs: readonly TextPair[]): ArchiveTask {
  const positions = new Map<number, number>();
  const needed: string[] = [];
  const positionOf = (text: number): number => {
    let position = positions.get(text);
    if (position === undefined) positions.set(text, (position = needed.push(texts.textOf(text)) - 1));
    return position;
  };
  // The same way round in every run, whatever the order of the files.
  const ordered = pairs.map(([a, b]) => ((texts.keys[a] ?? 0) < (texts.keys[b] ?? 0) ? [a, b] : [b, a]));
  return { kind: 'compare', pairs: Uint32Array.from(ordered.flat().map(positionOf)), texts: needed };
}
