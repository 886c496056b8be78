import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Decision } from '../checks/decision';
import { Lines } from '../text/lines';
import type { Message } from '../text/locale';
import { decode } from './decode';
import { formatDecisions, parseDecisions } from './decisionText';
import { fileProblem } from './documents';

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

/** Fingerprints of the findings in a report that somebody has decided about. */
export function decidedIn({ root, decisions }: DecisionBook, file: string): ReadonlySet<string> {
  const path = reportPath(root, file);
  return new Set(decisions.filter((entry) => entry.file === path).map(({ fingerprint }) => fingerprint));
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
      if (!isAbsent(error)) return { root: folder, decisions: [], problems: [{ path, message: fileProblem(error) }] };
      const parent = dirname(folder);
      return parent === folder ? undefined : this.ofFolder(parent);
    }
    return readBook(folder);
  }
}

async function readBook(root: string): Promise<DecisionBook> {
  const path = join(root, decisionsName);
  try {
    const read = decode(await readFile(path));
    if ('problem' in read) return { root, decisions: [], problems: [{ path, message: read.problem }] };
    const { decisions, problems } = parseDecisions(read.text);
    const lines = new Lines(read.text);
    return {
      root,
      decisions,
      problems: problems.map(({ span, message }) => ({
        path,
        message: atLine(lines.positionAt(span.start).line + 1, message),
      })),
    };
  } catch (error) {
    if (isAbsent(error)) return { root, decisions: [], problems: [] };
    return { root, decisions: [], problems: [{ path, message: fileProblem(error) }] };
  }
}

/** Two writings of this process must not each read the file before the other has written it. */
let lastWriting: Promise<unknown> = Promise.resolve();

/** Adds a decision to what is on the disk, in place of an earlier one about the same finding. */
export function addDecision(root: string, decision: Decision): Promise<DecisionProblem | undefined> {
  return changeBook(root, (entries) => [...entries.filter((entry) => !isSame(entry, decision)), decision]);
}

/** Takes a decision back. */
export function removeDecision(root: string, decision: Decision): Promise<DecisionProblem | undefined> {
  return changeBook(root, (entries) => entries.filter((entry) => !isSame(entry, decision)));
}

function isSame(a: Decision, b: Decision): boolean {
  return a.fingerprint === b.fingerprint && a.file === b.file;
}

/** Resolves to what kept the change from being written; a file that is not understood is never overwritten. */
function changeBook(
  root: string,
  change: (entries: readonly Decision[]) => readonly Decision[],
): Promise<DecisionProblem | undefined> {
  const writing = lastWriting.then(async () => {
    const book = await readBook(root);
    if (book.problems[0]) return book.problems[0];
    const path = join(root, decisionsName);
    try {
      await replaceFile(path, formatDecisions(change(book.decisions)));
      return undefined;
    } catch (error) {
      return { path, message: fileProblem(error) };
    }
  });
  lastWriting = writing;
  return writing;
}

/** Whoever reads the file meanwhile, or after a crash, finds the old or the new content, never a part of it. */
async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function atLine(line: number, message: Message): Message {
  return { 'zh-cn': `第${line}行：${message['zh-cn']}`, en: `line ${line}: ${message.en}` };
}
