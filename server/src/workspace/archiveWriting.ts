import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Message } from '../text/locale';
import { archiveKind, notAnIndex, type ArchiveHead, type ArchivedFile, type StoredArchive } from './archiveFile';
import { fileProblem } from './documents';
import { fileHeader, recognise, toBytes } from './recordFile';

/** What an index is to hold from now on. */
export interface ArchiveToWrite {
  readonly files: ReadonlyMap<string, ArchivedFile>;
  /** Results of comparisons that are new, packed. */
  readonly fresh: Uint8Array;
  /** All results that are worth keeping, packed; asked for when the file is made anew. */
  all(this: void): Uint8Array;
}

/** What lies at the place of the index is none. */
class ForeignFile extends Error {}

/** Written at a time when the file is made anew. */
const pieceBytes = 4 << 20;
/** Below this, in bytes, a file is not made anew only since much of it is wasted. */
const littleWaste = 1 << 20;

/**
 * Writes an index: what has changed behind what is there, or, where there is none, or most of it is wasted or damaged, all
 * of it beside its place, to be moved there in one step. Whoever reads it at the same time has the old or the new one.
 * The archive that was read is closed. Resolves to what went wrong; the index is then as it was.
 * @param before what was read from it
 */
export async function writeArchive(
  path: string,
  content: ArchiveToWrite,
  before: StoredArchive,
): Promise<Message | undefined> {
  try {
    const isAdded = before.whole && before.wasted <= Math.max(littleWaste, before.used);
    if (isAdded) await append(path, content, before);
    else await replace(path, content, before);
    return undefined;
  } catch (error) {
    return notSaved(error instanceof ForeignFile ? notAnIndex : fileProblem(error));
  } finally {
    before.close();
  }
}

async function append(path: string, content: ArchiveToWrite, before: StoredArchive): Promise<void> {
  const handle = await open(path, constants.O_RDWR | constants.O_APPEND);
  try {
    const { size } = await handle.stat();
    // Somebody may have put another file there meanwhile.
    if (recognise(handle.fd, size, archiveKind) !== 'own') throw new ForeignFile();
    try {
      await handle.writeFile(Buffer.concat([...changes(content, before)]));
      await handle.sync();
    } catch (error) {
      // A part of a record would be passed over, but would take room on a full disk.
      await handle.truncate(size).catch(() => undefined);
      throw error;
    }
  } finally {
    await handle.close();
  }
}

/** The records that make what was read what it is to be. */
function* changes({ files, fresh }: ArchiveToWrite, before: StoredArchive): Iterable<Buffer> {
  for (const file of before.files.keys()) if (!files.has(file)) yield record({ kind: 'gone', file });
  for (const [path, now] of files) {
    const known = before.files.get(path);
    if (known === now) continue;
    const { file, modified, size, hash } = now;
    if (known?.passages === now.passages) yield record({ kind: 'touched', file, modified, size, hash });
    else yield reportRecord(now);
  }
  if (fresh.length > 0) yield record({ kind: 'comparisons' }, fresh);
}

async function replace(path: string, content: ArchiveToWrite, before: StoredArchive): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(beside, 'wx');
    try {
      await writeAll(handle, content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Windows replaces no file that is open.
    before.close();
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeAll(handle: FileHandle, { files, all }: ArchiveToWrite): Promise<void> {
  let pending: Buffer[] = [fileHeader(archiveKind), record({ kind: 'comparisons' }, all())];
  let length = 0;
  for (const file of files.values()) {
    const bytes = reportRecord(file);
    pending.push(bytes);
    length += bytes.length;
    if (length < pieceBytes) continue;
    await handle.writeFile(Buffer.concat(pending));
    [pending, length] = [[], 0];
  }
  await handle.writeFile(Buffer.concat(pending));
}

function reportRecord({ file, modified, size, hash, passages, texts }: ArchivedFile): Buffer {
  const head: ArchiveHead = { kind: 'report', file, modified, size, hash };
  return toBytes({ head, numbers: passages, texts });
}

function record(head: ArchiveHead, numbers?: Uint8Array): Buffer {
  return toBytes({ head, ...(numbers && { numbers }) });
}

function notSaved(reason: Message): Message {
  return {
    'zh-cn': `索引没有存下（${reason['zh-cn']}），本次结果不受影响，下次会重新读取没有存下的部分`,
    en: `the index was not saved (${reason.en}); the result is the same, and the next run reads again what was not saved`,
  };
}
