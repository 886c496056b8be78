import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import type { Message } from '../text/locale';
import type { Bytes } from './bytes';
import { fileProblem } from './documents';
import { readRecords, recognise, type FileRecord, type RecordFileKind } from './recordFile';

/** What an archive remembers of one file. */
export interface ArchivedFile {
  /** Absolute path. */
  readonly file: string;
  /** Of the last modification, in milliseconds, and the size in bytes: an unchanged file is not read again. */
  readonly modified: number;
  readonly size: number;
  /** Of its bytes: a file that was only touched or copied back is not parsed again. */
  readonly hash: string;
  /** As `packReport` wrote it. */
  readonly passages: Uint8Array;
  /** Texts of its paragraphs, one behind the other in UTF-16. */
  readonly texts: Bytes;
}

/** An index as it was read. */
export interface StoredArchive {
  readonly files: ReadonlyMap<string, ArchivedFile>;
  /** Results of earlier comparisons, packed; the later ones count. */
  readonly comparisons: readonly Uint8Array[];
  /** Whether there is something whole to add to; else the file has to be made anew. */
  readonly whole: boolean;
  /** Bytes that nobody needs any more, and those that somebody does. */
  readonly wasted: number;
  readonly used: number;
  /** Lets go of the file, once; texts that lie there cannot be read afterwards. */
  close(this: void): void;
}

export const emptyArchive: StoredArchive = {
  files: new Map(),
  comparisons: [],
  whole: false,
  wasted: 0,
  used: 0,
  close: () => undefined,
};

/** Raise the version when what is stored, or how texts are cut, hashed or compared, changes: older indexes are made anew. */
export const archiveKind: RecordFileKind = { mark: 'HegaoIdx', version: 1 };

/** What the head of a record says. A report that was only touched keeps its numbers and texts. */
export type ArchiveHead =
  | ({ readonly kind: 'report' | 'touched' } & Pick<ArchivedFile, 'file' | 'modified' | 'size' | 'hash'>)
  | { readonly kind: 'gone'; readonly file: string }
  | { readonly kind: 'comparisons' };

export interface ReadArchive {
  readonly content: StoredArchive;
  readonly message?: Message;
  /** No index of Hegao's: it must not be written over. */
  readonly foreign?: true;
}

/**
 * Reads an index. What is damaged or of another version is as good as missing and is told. Texts stay in the file, which
 * is held open until the content is closed.
 */
export function readArchive(path: string): ReadArchive {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { content: emptyArchive, ...(!missing && { message: inMemory(fileProblem(error)), foreign: true }) };
  }
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  try {
    const read = readOpened(file, close);
    if (read.content === emptyArchive) close();
    return read;
  } catch (error) {
    close();
    return { content: emptyArchive, message: inMemory(fileProblem(error)), foreign: true };
  }
}

function readOpened(file: number, close: () => void): ReadArchive {
  const { size } = fstatSync(file);
  const kind = recognise(file, size, archiveKind);
  if (size === 0) return { content: emptyArchive };
  if (kind === 'foreign') return { content: emptyArchive, message: inMemory(notAnIndex), foreign: true };
  if (kind === 'other version') return { content: emptyArchive, message: otherVersion };
  const records = new ArchiveRecords();
  const lost = readRecords(file, size, (record) => records.take(record));
  const { files, comparisons } = records;
  const used = records.used();
  const content = { files, comparisons, whole: lost === 0, wasted: size - used, used, close };
  return { content, ...(lost > 0 && { message: damaged }) };
}

/** What the records of an index come to when each is taken for what it says of those before it. */
class ArchiveRecords {
  readonly files = new Map<string, ArchivedFile>();
  readonly comparisons: Uint8Array[] = [];
  private readonly sizes = new Map<string, number>();
  private comparisonBytes = 0;

  take({ head, numbers, texts, size }: FileRecord): void {
    if (!isArchiveHead(head)) return;
    if (head.kind === 'comparisons') {
      this.comparisons.push(numbers);
      this.comparisonBytes += size;
    } else if (head.kind === 'report') {
      const { file, modified, size: length, hash } = head;
      this.files.set(file, { file, modified, size: length, hash, passages: numbers, texts });
      this.sizes.set(file, size);
    } else if (head.kind === 'touched') {
      const known = this.files.get(head.file);
      if (known?.hash === head.hash) this.files.set(head.file, { ...known, modified: head.modified, size: head.size });
    } else {
      this.files.delete(head.file);
      this.sizes.delete(head.file);
    }
  }

  /** Bytes of the records that still count. */
  used(): number {
    return [...this.sizes.values()].reduce((sum, size) => sum + size, this.comparisonBytes);
  }
}

/** The checksum says that Hegao wrote it, not which version did. */
function isArchiveHead(head: unknown): head is ArchiveHead {
  return typeof head === 'object' && head !== null && 'kind' in head;
}

export const notAnIndex: Message = {
  'zh-cn': '不是核稿的索引文件，没有改动它',
  en: 'is not an index of Hegao and was left as it is',
};
const otherVersion: Message = {
  'zh-cn': '索引是另一个版本写的，已重新建立',
  en: 'was written by another version and is made anew',
};
const damaged: Message = {
  'zh-cn': '索引有损坏的部分，这部分已重新读取',
  en: 'is damaged in parts, which were read anew',
};

function inMemory(reason: Message): Message {
  return {
    'zh-cn': `${reason['zh-cn']}；本次不用索引，结果不受影响`,
    en: `${reason.en}; this run does without an index, with the same result`,
  };
}
