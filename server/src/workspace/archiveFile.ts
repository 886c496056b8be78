import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Database, SqlJsStatic } from 'sql.js';
import type { Message } from '../text/locale';
import { fileProblem } from './documents';

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
  /** Texts of its paragraphs, packed. */
  readonly texts: Uint8Array;
}

/** What is in the file of an index. */
export interface ArchiveContent {
  readonly files: ReadonlyMap<string, ArchivedFile>;
  /** Results of earlier comparisons, packed. */
  readonly comparisons: Uint8Array;
}

/** An index as it was read: what changes is written into its database, which costs less than making it anew. */
export interface StoredArchive extends ArchiveContent {
  readonly database?: Database;
}

export const emptyArchive: ArchiveContent = { files: new Map(), comparisons: new Uint8Array() };

/** Raise it when what is stored, or how texts are cut, hashed or compared, changes: older indexes are made anew. */
export const archiveVersion = 3;
/** SQLite's place for telling whose database a file is: "HGao". */
const applicationId = 0x4847616f;
const magic = 'SQLite format 3\0';
const applicationIdAt = 68;

const schema = `
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${archiveVersion};
  CREATE TABLE report (
    file TEXT PRIMARY KEY, modified REAL NOT NULL, size INTEGER NOT NULL, hash TEXT NOT NULL,
    passages BLOB NOT NULL, texts BLOB NOT NULL
  );
  CREATE TABLE comparisons (pairs BLOB NOT NULL);`;

/**
 * Reads an index. One that is damaged or of another version is as good as none and is told; a file that is no index of
 * Hegao's is a `foreign` one, which must not be written over.
 */
export async function readArchive(
  path: string,
): Promise<{ readonly content: StoredArchive; readonly message?: Message; readonly foreign?: true }> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { content: emptyArchive, ...(!missing && { message: inMemory(fileProblem(error)), foreign: true }) };
  }
  if (bytes.length === 0) return { content: emptyArchive };
  if (!isArchive(bytes)) return { content: emptyArchive, message: inMemory(notAnIndex), foreign: true };
  try {
    const database = new (await loadSqlite()).Database(bytes);
    const content = contentOf(database);
    return content ? { content } : { content: emptyArchive, message: otherVersion };
  } catch {
    return { content: emptyArchive, message: damaged };
  }
}

function isArchive(bytes: Buffer): boolean {
  if (bytes.subarray(0, magic.length).toString('latin1') !== magic) return false;
  return bytes.length < applicationIdAt + 4 || bytes.readUInt32BE(applicationIdAt) === applicationId;
}

function contentOf(database: Database): StoredArchive | undefined {
  if (database.exec('PRAGMA user_version')[0]?.values[0]?.[0] !== archiveVersion) return undefined;
  const files = new Map<string, ArchivedFile>();
  for (const row of rowsOf(database, 'SELECT file, modified, size, hash, passages, texts FROM report')) {
    const [file, modified, size, hash, passages, texts] = row;
    if (!(passages instanceof Uint8Array) || !(texts instanceof Uint8Array)) throw new TypeError('no bytes');
    const path = String(file);
    files.set(path, {
      file: path,
      modified: Number(modified),
      size: Number(size),
      hash: String(hash),
      passages,
      texts,
    });
  }
  const [pairs] = [...rowsOf(database, 'SELECT pairs FROM comparisons')];
  return { files, comparisons: pairs?.[0] instanceof Uint8Array ? pairs[0] : new Uint8Array(), database };
}

function* rowsOf(database: Database, query: string): Iterable<readonly unknown[]> {
  const statement = database.prepare(query);
  while (statement.step()) yield statement.get();
  statement.free();
}

/**
 * Writes an index beside its place and then moves it there in one step: whoever reads it at the same time has the old
 * or the new one, and of two that write the later one stays. Resolves to what went wrong.
 * @param before what was read from it
 */
export async function writeArchive(
  path: string,
  content: ArchiveContent,
  before: StoredArchive = emptyArchive,
): Promise<Message | undefined> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const bytes = await toBytes(content, before);
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return notSaved(fileProblem(error));
  }
}

async function toBytes({ files, comparisons }: ArchiveContent, before: StoredArchive): Promise<Uint8Array> {
  const database = before.database ?? new (await loadSqlite()).Database();
  if (before.database === undefined) database.run(schema);
  const known = before.database === undefined ? emptyArchive.files : before.files;
  database.run('BEGIN');
  for (const file of known.keys()) if (!files.has(file)) database.run('DELETE FROM report WHERE file = ?', [file]);
  const write = database.prepare('INSERT OR REPLACE INTO report VALUES (?, ?, ?, ?, ?, ?)');
  for (const one of files.values()) {
    const { file, modified, size, hash, passages, texts } = one;
    if (known.get(file) !== one) write.run([file, modified, size, hash, passages, texts]);
  }
  write.free();
  database.run('DELETE FROM comparisons');
  database.run('INSERT INTO comparisons VALUES (?)', [comparisons]);
  database.run('COMMIT');
  return database.export();
}

let sqlite: Promise<SqlJsStatic> | undefined;

/** SQLite as WebAssembly; it lies beside the bundle, or in a checkout in node_modules. */
function loadSqlite(): Promise<SqlJsStatic> {
  sqlite ??= (async () => {
    const beside = join(__dirname, 'sql-wasm.wasm');
    const wasm = existsSync(beside)
      ? beside
      : createRequire(join(__dirname, 'archiveFile.js')).resolve('sql.js/dist/sql-wasm.wasm');
    const { default: initialise } = await import('sql.js');
    return initialise({ locateFile: () => wasm });
  })();
  return sqlite;
}

const notAnIndex: Message = {
  'zh-cn': '不是核稿的索引文件，没有改动它',
  en: 'is not an index of Hegao and was left as it is',
};
const otherVersion: Message = {
  'zh-cn': '索引是另一个版本写的，已重新建立',
  en: 'was written by another version and is made anew',
};
const damaged: Message = { 'zh-cn': '索引已损坏，已重新建立', en: 'is damaged and is made anew' };

function inMemory(reason: Message): Message {
  return {
    'zh-cn': `${reason['zh-cn']}；本次不用索引，结果不受影响`,
    en: `${reason.en}; this run does without an index, with the same result`,
  };
}

function notSaved(reason: Message): Message {
  return {
    'zh-cn': `索引没有存下（${reason['zh-cn']}），本次结果不受影响，下次需要重新读取`,
    en: `the index was not saved (${reason.en}); the result is the same, but the next run has to read everything again`,
  };
}
