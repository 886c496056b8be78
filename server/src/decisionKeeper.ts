import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Decision } from './checks/decision';
import type { NewDecision } from './protocol';
import {
  addDecisions,
  decisionsFor,
  DecisionBooks,
  findBooks,
  fingerprintOf,
  removeDecisions,
  reportPath,
  type DecisionBook,
  type DecisionProblem,
} from './workspace/decisions';

/** What is known of the decisions about one document. */
export interface KnownDecisions {
  /** Asked by a finding's key; absent where nothing was decided. */
  readonly decisionOf?: (key: string) => Decision | undefined;
  readonly problems: readonly DecisionProblem[];
}

/** A decision that was written down, with the folder of the list, by which it can be taken back. */
export interface Recorded {
  readonly root: string;
  readonly decision: Decision;
  /** Entries under the report's old path that give way to it. */
  readonly replaces: readonly Decision[];
  /** True where the decision was taken back. */
  readonly open: boolean;
}

/** The decisions that hold in an editor: read wherever they lie, written only into a folder that the person trusts. */
export class DecisionKeeper {
  private books = new DecisionBooks();

  /**
   * @param folders the folders that are open, as paths
   * @param trusted whether the person trusts them; until then nothing is written
   */
  constructor(
    private folders: readonly string[] = [],
    private trusted = true,
  ) {}

  begin(folders: readonly string[], trusted: boolean): void {
    this.folders = folders;
    this.trusted = trusted;
  }

  trust(): void {
    this.trusted = true;
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.folders = [...this.folders.filter((folder) => !removed.includes(folder)), ...added];
  }

  /** The list has changed on the disk: it is read again when next asked for. */
  forget(): void {
    this.books = new DecisionBooks();
  }

  /** True for files of an open and trusted folder; a document that lies nowhere has no list to be written into. */
  mayDecide(uri: string): boolean {
    return this.trusted && uri.startsWith('file:') && this.folderOf(fileURLToPath(uri)) !== undefined;
  }

  async about(uri: string): Promise<KnownDecisions> {
    if (!uri.startsWith('file:')) return { problems: [] };
    const file = fileURLToPath(uri);
    const book = await this.books.nearest(file);
    if (book === undefined) return { problems: [] };
    const decisions = decisionsFor(book, file);
    const { problems } = book;
    return decisions.size === 0 ? { problems } : { problems, decisionOf: (key) => decisions.get(fingerprintOf(key)) };
  }

  /** Changes whenever a decision that may be about a file does. */
  async stateOf(file: string): Promise<string> {
    const book = await this.books.nearest(file);
    return book === undefined ? '' : JSON.stringify([...decisionsFor(book, file).values()]);
  }

  /**
   * Writes decisions into the nearest lists, or into a new one in the open folder, or takes them back. Resolves to what
   * was written, or to what kept that from being done.
   *
   * @param by who decides; nobody in particular where it is empty
   */
  async record(given: readonly NewDecision[], by: string, now: Date): Promise<readonly Recorded[] | DecisionProblem> {
    const byRoot = new Map<string, Recorded[]>();
    for (const each of given) {
      const file = fileURLToPath(each.uri);
      const book = await this.books.nearest(file);
      const root = book?.root ?? this.folderOf(file);
      if (root === undefined || !this.mayDecide(each.uri)) return { path: file, message: notHere };
      const decision = toDecision(each, reportPath(root, file), by, now);
      // A decision that came with the report from its old place is taken back there.
      const earlier = book && decisionsFor(book, file).get(decision.fingerprint);
      const replaces = earlier && earlier.file !== decision.file ? [earlier] : [];
      byRoot.set(root, [...(byRoot.get(root) ?? []), { root, decision, replaces, open: each.state === 'open' }]);
    }
    const problems: (DecisionProblem | undefined)[] = [];
    for (const [root, recorded] of byRoot) problems.push(await writeDown(root, recorded));
    this.forget();
    return problems.find((problem) => problem !== undefined) ?? [...byRoot.values()].flat();
  }

  async takeBack(recorded: readonly Recorded[]): Promise<DecisionProblem | undefined> {
    const problems: (DecisionProblem | undefined)[] = [];
    for (const { root, decision } of recorded) problems.push(await removeDecisions(root, [decision]));
    this.forget();
    return problems.find((problem) => problem !== undefined);
  }

  /** All lists that hold for files of the open folders. */
  lists(): Promise<readonly DecisionBook[]> {
    return findBooks(this.folders);
  }

  /** Whether anything may be written at all. */
  get mayWrite(): boolean {
    return this.trusted;
  }

  /** The innermost open folder that a file lies in. */
  private folderOf(file: string): string | undefined {
    const around = this.folders.filter((folder) => {
      const path = relative(folder, file);
      return path !== '' && path !== '..' && !path.startsWith(`..${sep}`);
    });
    return around.sort((a, b) => b.length - a.length)[0];
  }
}

/** The list of one folder with what was decided in it, in one writing each. */
async function writeDown(root: string, recorded: readonly Recorded[]): Promise<DecisionProblem | undefined> {
  const gone = recorded.flatMap(({ decision, replaces, open }) => [...replaces, ...(open ? [decision] : [])]);
  const problem = gone.length > 0 ? await removeDecisions(root, gone) : undefined;
  const added = recorded.filter(({ open }) => !open).map(({ decision }) => decision);
  return problem ?? (added.length > 0 ? await addDecisions(root, added) : undefined);
}

function toDecision(
  { key, check, text, state, reason, note }: NewDecision,
  file: string,
  by: string,
  now: Date,
): Decision {
  return {
    fingerprint: fingerprintOf(key),
    check,
    file,
    state: state === 'confirmed' ? 'confirmed' : 'dismissed',
    ...(state !== 'confirmed' && reason !== undefined && { reason }),
    ...(note !== undefined && note !== '' && { note }),
    text,
    ...(by !== '' && { by }),
    at: dayOf(now),
  };
}

const notHere = {
  'zh-cn': '只有打开并信任的文件夹里的文稿才能记录决定',
  en: 'decisions are kept only for files of an open and trusted folder',
};

/** The day where the person is. */
function dayOf(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
