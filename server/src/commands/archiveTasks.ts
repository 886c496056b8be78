import { rememberAtMost } from '../parse/memo';
import { judge } from '../similarity/archiveVerdict';
import { readForArchive, type ReadForArchive } from '../workspace/archiveReading';
import { serveTasks } from './threads';

/** What a worker does for an archive, in plain values so that it can go to another thread. */
export type ArchiveTask =
  | { readonly kind: 'read'; readonly files: readonly FileToRead[] }
  /** Pairs are positions in `texts`, two and two. */
  | { readonly kind: 'compare'; readonly texts: readonly string[]; readonly pairs: Uint32Array };

export interface FileToRead {
  readonly path: string;
  /** Of its bytes when they were last read. */
  readonly hash?: string;
}

/** For each file what it holds, or for each pair what comparing it has shown. */
export type ArchiveResult =
  | { readonly kind: 'read'; readonly files: readonly ReadForArchive[] }
  | { readonly kind: 'compare'; readonly verdicts: Uint8Array };

/** What a text was read as is wanted again only while its own report is read, or its own pairs are compared. */
const charactersRemembered = 300_000;

/** Does one task of an archive. A file that cannot be read is told in its own result. */
export function runArchiveTask(task: ArchiveTask): ArchiveResult {
  rememberAtMost(charactersRemembered);
  if (task.kind === 'compare') return { kind: 'compare', verdicts: compareAll(task.texts, task.pairs) };
  return { kind: 'read', files: task.files.map(({ path, hash }) => readSafely(path, hash)) };
}

function readSafely(path: string, hash: string | undefined): ReadForArchive {
  try {
    return readForArchive(path, hash);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: { 'zh-cn': `读取时出错：${reason}`, en: `reading failed: ${reason}` } };
  }
}

function compareAll(texts: readonly string[], pairs: Uint32Array): Uint8Array {
  const verdicts = new Uint8Array(pairs.length / 2);
  for (let at = 0; at < verdicts.length; at += 1) {
    verdicts[at] = judge(texts[pairs[2 * at] ?? 0] ?? '', texts[pairs[2 * at + 1] ?? 0] ?? '');
  }
  return verdicts;
}

/** The worker's side. */
export function serveArchiveTasks(): void {
  serveTasks(runArchiveTask);
}
