import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import type { Decision } from '../checks/decision';
import { Lines } from '../text/lines';
import type { Message } from '../text/locale';
import { decode } from './decode';
import { formatDecisions, parseDecisions } from './decisionText';
import { fileProblem } from './documents';
import { replaceFile } from './replaceFile';

/** Where a team keeps its decisions, in the folder of its reports or in one above them. */
export const decisionsName = '.hegao/decisions.json';

export interface DecisionProblem {
  readonly path: string;
  readonly message: Message;
}

/** The decisions that hold below one folder. */
export interface DecisionBook {
  /** The folder that holds `.hegao`. */
  readonly root: string;
  readonly decisions: readonly Decision[];
  /** Paths, as entries have them, at which there is no report any more: it was renamed, moved or deleted. */
  readonly gone: ReadonlySet<string>;
  readonly problems: readonly DecisionProblem[];
}

/** Short enough for a line, long enough that two findings never share one by chance. */
const fingerprintLength = 16;

/** The fingerprint of a finding's key. */
export function fingerprintOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, fingerprintLength);
}

/** The path of a report as entries have it: relative to the folder that holds `.hegao`, with forward slashes. */
export function reportPath(root: string, file: string): string {
  return relative(root, resolve(file)).split(sep).join('/');
}

/**
 * The decisions about findings of one report, by fingerprint: its own, and those of reports that are no longer where
 * they were, since this one may be such a report under its new name.
 */
export function decisionsFor({ root, decisions, gone }: DecisionBook, file: string): ReadonlyMap<string, Decision> {
  const path = reportPath(root, file);
  const moved = decisions.filter((entry) => entry.file !== path && gone.has(entry.file));
  const own = decisions.filter((entry) => entry.file === path);
  return new Map([...moved, ...own].map((entry) => [entry.fingerprint, entry]));
}

/** Finds and reads decisions, each file once for all the reports that it holds for. */
export class DecisionBooks {
  private readonly byFolder = new Map<string, Promise<DecisionBook | undefined>>();

  /** The nearest decisions in the report's folder or above it; `undefined` where there are none. */
  nearest(file: string): Promise<DecisionBook | undefined> {
    return this.ofFolder(dirname(resolve(file)));
  }

  private ofFolder(folder: string): Promise<DecisionBook | undefined> {
    const known = this.byFolder.get(folder);
    if (known) return known;
    const finding = this.find(folder);
    this.byFolder.set(folder, finding);
    return finding;
  }

  private async find(folder: string): Promise<DecisionBook | undefined> {
    const path = join(folder, decisionsName);
    try {
      await stat(path);
    } catch (error) {
      if (!isAbsent(error)) return broken(folder, fileProblem(error));
      const parent = dirname(folder);
      return parent === folder ? undefined : this.ofFolder(parent);
    }
    return readBook(folder);
  }
}

/** The lists that hold for files of the given folders: those in them, and the nearest one above each. */
export async function findBooks(folders: readonly string[]): Promise<readonly DecisionBook[]> {
  const books = new DecisionBooks();
  const found = new Map<string, DecisionBook>();
  for (const folder of folders) {
    const within = await glob(`**/${decisionsName}`, { cwd: folder, dot: true, ignore: '**/node_modules/**' });
    const roots = [folder, ...within.sort().map((path) => join(folder, dirname(dirname(path))))];
    for (const root of roots) {
      const book = await books.nearest(join(root, 'any'));
      if (book) found.set(book.root, book);
    }
  }
  return [...found.values()];
}

/** Reads the list of one folder; empty where there is none. */
export async function readBook(root: string): Promise<DecisionBook> {
  const path = join(root, decisionsName);
  try {
    const read = decode(await readFile(path));
    if ('problem' in read) return broken(root, read.problem);
    const { decisions, problems } = parseDecisions(read.text);
    const lines = new Lines(read.text);
    return {
      root,
      decisions,
      gone: await goneAmong(root, new Set(decisions.map(({ file }) => file))),
      problems: problems.map(({ span, message }) => ({
        path,
        message: atLine(lines.positionAt(span.start).line + 1, message),
      })),
    };
  } catch (error) {
    if (isAbsent(error)) return { root, decisions: [], gone: new Set(), problems: [] };
    return broken(root, fileProblem(error));
  }
}

function broken(root: string, message: Message): DecisionBook {
  return { root, decisions: [], gone: new Set(), problems: [{ path: join(root, decisionsName), message }] };
}

/** Those of the paths, as entries have them, at which there is nothing. */
export async function goneAmong(root: string, files: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const there = async (file: string): Promise<boolean> => {
    try {
      await stat(join(root, file));
      return true;
    } catch (error) {
      // What may not be looked at is not thereby gone.
      return !isAbsent(error);
    }
  };
  const gone = await Promise.all([...files].map(async (file) => ((await there(file)) ? [] : [file])));
  return new Set(gone.flat());
}

/** Two writings of this process must not each read the file before the other has written it. */
let lastWriting: Promise<unknown> = Promise.resolve();

/** What an entry is told from others by: nobody decides twice about one finding of one report. */
export type DecisionPlace = Pick<Decision, 'fingerprint' | 'file'>;

/** Adds decisions to what is on the disk, each in place of an earlier one about the same finding. */
export function addDecisions(root: string, decisions: readonly Decision[]): Promise<DecisionProblem | undefined> {
  return changeBook(root, (entries) => [...without(entries, decisions), ...decisions]);
}

/** Takes decisions back. */
export function removeDecisions(
  root: string,
  decisions: readonly DecisionPlace[],
): Promise<DecisionProblem | undefined> {
  return changeBook(root, (entries) => without(entries, decisions));
}

function without(entries: readonly Decision[], places: readonly DecisionPlace[]): readonly Decision[] {
  const named = new Set(places.map(placeKey));
  return entries.filter((entry) => !named.has(placeKey(entry)));
}

function placeKey({ fingerprint, file }: DecisionPlace): string {
  return `${fingerprint} ${file}`;
}

/** Resolves to what kept the change from being written; a file that is not understood is never overwritten. */
export function changeBook(
  root: string,
  change: (entries: readonly Decision[]) => readonly Decision[],
): Promise<DecisionProblem | undefined> {
  const writing = lastWriting.then(async () => {
    const book = await readBook(root);
    if (book.problems[0]) return book.problems[0];
    const path = join(root, decisionsName);
    try {
      await mkdir(dirname(path), { recursive: true });
      await replaceFile(path, formatDecisions(change(book.decisions)));
      return undefined;
    } catch (error) {
      return { path, message: fileProblem(error) };
    }
  });
  lastWriting = writing;
  return writing;
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function atLine(line: number, message: Message): Message {
  return { 'zh-cn': `第${line}行：${message['zh-cn']}`, en: `line ${line}: ${message.en}` };
}
