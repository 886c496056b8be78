import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Decision } from './checks/decision';
import type { DecideParams } from './features/decisionActions';
import {
  addDecision,
  decidedIn,
  DecisionBooks,
  fingerprintOf,
  removeDecision,
  reportPath,
  type DecisionProblem,
} from './workspace/decisions';

/** What is known of the decisions about one document. */
export interface KnownDecisions {
  /** Asked by a finding's key; absent where nothing was decided. */
  readonly isDecided?: (key: string) => boolean;
  readonly problems: readonly DecisionProblem[];
}

/** A decision that was written down, with the folder of the list, by which it can be taken back. */
export interface Recorded {
  readonly root: string;
  readonly decision: Decision;
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
    const fingerprints = decidedIn(book, file);
    const { problems } = book;
    return fingerprints.size === 0
      ? { problems }
      : { problems, isDecided: (key) => fingerprints.has(fingerprintOf(key)) };
  }

  /** Writes a decision into the nearest list, or into a new one in the open folder; else tells why it cannot. */
  async record({ uri, check, key, reason, text }: DecideParams, now: Date): Promise<Recorded | DecisionProblem> {
    const file = fileURLToPath(uri);
    const root = (await this.books.nearest(file))?.root ?? this.folderOf(file);
    if (root === undefined || !this.mayDecide(uri)) return { path: file, message: notHere };
    const decision: Decision = {
      fingerprint: fingerprintOf(key),
      check,
      file: reportPath(root, file),
      reason,
      text,
      at: dayOf(now),
    };
    const problem = await addDecision(root, decision);
    this.forget();
    return problem ?? { root, decision };
  }

  async takeBack({ root, decision }: Recorded): Promise<DecisionProblem | undefined> {
    const problem = await removeDecision(root, decision);
    this.forget();
    return problem;
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

const notHere = {
  'zh-cn': '只有打开并信任的文件夹里的文稿才能记录决定',
  en: 'decisions are kept only for files of an open and trusted folder',
};

/** The day where the person is. */
function dayOf(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
