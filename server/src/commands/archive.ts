import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Problem } from '../output/checkOutput';
import { textSpan, unpackReport } from '../similarity/archivedReport';
import type { ArchiveMember, ArchiveTexts, JudgedPairs } from '../similarity/archive';
import { versionsTogether, type TextPairs } from '../similarity/archiveCandidates';
import { unlike } from '../similarity/archiveVerdict';
import { Comparisons, countComparisons, packComparisons } from '../similarity/comparisons';
import { KeyTable } from '../similarity/keyTable';
import { emptyArchive, readArchive, type ArchivedFile, type StoredArchive } from '../workspace/archiveFile';
import type { ReadForArchive } from '../workspace/archiveReading';
import { writeArchive } from '../workspace/archiveWriting';
import { bytesInMemory } from '../workspace/bytes';
import { fileProblem } from '../workspace/documents';
import { runArchiveTask, type ArchiveResult, type ArchiveTask, type FileToRead } from './archiveTasks';
import { archiveWork } from './archiveWork';
import { shareOut, type Sharing } from './threads';

/** Files and pairs of one task: large enough that handing them over costs nothing, small enough to be shared evenly. */
const filesOfTask = 16;
const pairsOfTask = 4000;
/** From so many files on, what was read is kept before it is compared. */
const manyFiles = 200;
/** So many files at a time are asked whether they have changed: on a shared folder each answer takes a while. */
const askedAtOnce = 32;

/** How an archive does its work. */
export interface ArchiveOptions {
  /** File of the index; without one nothing is remembered. */
  readonly index?: string;
  readonly threads: number;
  /** The bundle that a worker starts from. */
  readonly script: string;
}

/**
 * Thousands of reports, with an index on the disk by which only those that have changed are read again. It is opened,
 * asked to judge, and closed when no text is needed any more.
 */
export class Archive {
  /** What the person should know about the index; the result does not depend on it. */
  readonly notes: Problem[] = [];
  readonly problems: Problem[] = [];
  /** How many files had to be read. */
  read = 0;
  /** As it was read. */
  private stored: StoredArchive = emptyArchive;
  private files: ReadonlyMap<string, ArchivedFile> = emptyArchive.files;
  private comparisons = new Comparisons(0);
  /** Results of comparisons that the index does not hold, packed. */
  private fresh: Uint8Array = new Uint8Array();
  private savesTo: string | undefined;
  private changed = false;

  constructor(private readonly options: ArchiveOptions) {}

  /** Opens the index and brings it up to date with the files; those that cannot be read are problems. */
  async open(paths: readonly string[]): Promise<readonly ArchiveMember[]> {
    const { index } = this.options;
    if (index !== undefined) {
      const { content, message, foreign } = readArchive(index);
      if (message) this.notes.push({ path: index, message });
      if (!foreign) this.savesTo = index;
      this.stored = content;
      this.files = content.files;
      this.changed = !content.whole;
    }
    await this.update(paths);
    if (this.stored.files.size === 0 && this.read >= manyFiles) await this.keepRead();
    return paths.flatMap((path) => toMember(path, this.files.get(resolve(path))) ?? []);
  }

  /** Compares pairs of texts, those that were not compared before in several threads. */
  async judge(texts: ArchiveTexts, pairs: TextPairs): Promise<JudgedPairs> {
    const keyAt = (at: number): number => texts.keys[pairs[at] ?? 0] ?? 0;
    const verdicts = new Uint8Array(pairs.length / 2);
    const known = this.knownComparisons(verdicts.length);
    const unknown: number[] = [];
    for (let at = 0; at < verdicts.length; at += 1) {
      const verdict = known.get(keyAt(2 * at), keyAt(2 * at + 1));
      if (verdict === undefined) unknown.push(at);
      else verdicts[at] = verdict;
    }
    const shares: (readonly number[])[] = [];
    const ordered = versionsTogether(texts.count, pairs, unknown);
    for (let at = 0; at < ordered.length; at += pairsOfTask) shares.push(ordered.slice(at, at + pairsOfTask));
    const results = await shareOut(
      shares.map((share) => toTask(texts, pairs, share)),
      this.sharing(),
    );
    results.forEach((result, index) => {
      if (result.kind === 'compare') shares[index]?.forEach((at, of) => (verdicts[at] = result.verdicts[of] ?? unlike));
    });
    this.fresh = packComparisons(unknown.length, (of) => {
      const at = unknown[of] ?? 0;
      return [keyAt(2 * at), keyAt(2 * at + 1), verdicts[at] ?? unlike];
    });
    this.comparisons.setAll(this.fresh);
    if (unknown.length > 0) this.changed = true;
    return { pairs, verdicts };
  }

  /** Writes the index where anything has changed; that it cannot be written is a note. No text can be read any more. */
  async close(): Promise<void> {
    const { savesTo, changed, files, fresh, stored } = this;
    if (savesTo === undefined || !changed) return stored.close();
    const message = await writeArchive(savesTo, { files, fresh, all: () => this.allComparisons() }, stored);
    if (message) this.notes.push({ path: savesTo, message });
  }

  /**
   * Writes what a first run has read before it is compared, which takes as long again: a run that is broken off goes on
   * from there, and texts need not stay in memory.
   */
  private async keepRead(): Promise<void> {
    const { files, savesTo } = this;
    if (savesTo === undefined) return;
    const nothing = new Uint8Array();
    // What keeps it from being written is told at the end.
    if (await writeArchive(savesTo, { files, fresh: nothing, all: () => nothing }, this.stored)) return;
    this.stored = readArchive(savesTo).content;
    this.changed = false;
    this.files = new Map(
      [...files].map(([path, own]) => {
        const kept = this.stored.files.get(path);
        // Another run may have put its own there meanwhile.
        return [path, kept?.hash === own.hash && kept.modified === own.modified ? kept : own] as const;
      }),
    );
  }

  /** What the index knows, with room for as many pairs more. */
  private knownComparisons(more: number): Comparisons {
    const packed = this.stored.comparisons;
    this.comparisons = new Comparisons(packed.reduce((sum, each) => sum + countComparisons(each), more));
    for (const each of packed) this.comparisons.setAll(each);
    return this.comparisons;
  }

  /** What is known of texts that some report still has. */
  private allComparisons(): Uint8Array {
    const reports = [...this.files.values()].flatMap(({ passages }) => unpackReport(passages) ?? []);
    const keys = new KeyTable(reports.reduce((sum, { count }) => sum + count, 0));
    for (const report of reports) for (const key of report.keys) keys.add(key);
    return this.comparisons.pack((key) => keys.find(key) >= 0);
  }

  private async update(paths: readonly string[]): Promise<void> {
    const wanted: (FileToRead & { readonly stamp: Stamp })[] = [];
    const files = new Map(this.files);
    const stamps = await stampsOf(paths);
    paths.forEach((path, at) => {
      const stamp = stamps[at];
      const known = this.files.get(resolve(path));
      if (stamp === undefined) return;
      if ('problem' in stamp) {
        this.problems.push({ path, message: stamp.problem });
        files.delete(resolve(path));
      } else if (known?.modified !== stamp.modified || known.size !== stamp.size) {
        wanted.push({ path, stamp, ...(known && { hash: known.hash }) });
      }
    });
    const read = await this.readAll(wanted);
    wanted.forEach(({ path, stamp }, at) => {
      const [file, found] = [resolve(path), read[at]];
      const known = files.get(file);
      if (found === undefined) return;
      if ('problem' in found) {
        this.problems.push({ path, message: found.problem });
        files.delete(file);
      } else if ('unchanged' in found) {
        files.set(file, { ...(known ?? missing(file)), ...stamp });
      } else {
        files.set(file, { file, ...stamp, ...found, texts: bytesInMemory(found.texts) });
      }
    });
    await this.dropLost(files, paths);
    this.changed ||= wanted.length > 0 || files.size !== this.files.size;
    this.read = wanted.length;
    this.files = files;
  }

  private async readAll(wanted: readonly FileToRead[]): Promise<readonly ReadForArchive[]> {
    const tasks: ArchiveTask[] = [];
    for (let at = 0; at < wanted.length; at += filesOfTask) {
      const files = wanted
        .slice(at, at + filesOfTask)
        .map(({ path, hash }) => ({ path, ...(hash !== undefined && { hash }) }));
      tasks.push({ kind: 'read', files });
    }
    const results = await shareOut(tasks, this.sharing());
    return results.flatMap((result) => (result.kind === 'read' ? result.files : []));
  }

  /** Files that are not named this time stay as long as they exist: the next run may name them again. */
  private async dropLost(files: Map<string, ArchivedFile>, paths: readonly string[]): Promise<void> {
    const named = new Set(paths.map((path) => resolve(path)));
    const others = [...files.keys()].filter((file) => !named.has(file));
    const stamps = await stampsOf(others);
    others.forEach((file, at) => {
      if ('problem' in (stamps[at] ?? {})) files.delete(file);
    });
  }

  private sharing(): Sharing<ArchiveTask, ArchiveResult> {
    const { threads, script } = this.options;
    return { threads, script, workerData: archiveWork, runHere: runArchiveTask };
  }
}

type Stamp = Pick<ArchivedFile, 'modified' | 'size'>;

type StampOrProblem = Stamp | { readonly problem: Problem['message'] };

async function stampsOf(paths: readonly string[]): Promise<readonly StampOrProblem[]> {
  const stamps: StampOrProblem[] = [];
  for (let at = 0; at < paths.length; at += askedAtOnce) {
    stamps.push(...(await Promise.all(paths.slice(at, at + askedAtOnce).map(stampOf))));
  }
  return stamps;
}

async function stampOf(path: string): Promise<StampOrProblem> {
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
  return {
    path,
    report,
    textOf: (passage) => {
      const span = textSpan(report, passage);
      return span ? archived.texts.read(2 * span.start, 2 * span.end).toString('utf16le') : '';
    },
  };
}

/** The texts that the pairs need, each once, so that they can go to another thread. */
function toTask(texts: ArchiveTexts, pairs: TextPairs, share: readonly number[]): ArchiveTask {
  const positions = new Map<number, number>();
  const needed: string[] = [];
  const positionOf = (text: number): number => {
    let position = positions.get(text);
    if (position === undefined) positions.set(text, (position = needed.push(texts.textOf(text)) - 1));
    return position;
  };
  const positioned = new Uint32Array(2 * share.length);
  share.forEach((at, of) => {
    const [a, b] = [pairs[2 * at] ?? 0, pairs[2 * at + 1] ?? 0];
    // The same way round in every run, whatever the order of the files.
    const ordered = (texts.keys[a] ?? 0) < (texts.keys[b] ?? 0);
    positioned[2 * of] = positionOf(ordered ? a : b);
    positioned[2 * of + 1] = positionOf(ordered ? b : a);
  });
  return { kind: 'compare', pairs: positioned, texts: needed };
}
