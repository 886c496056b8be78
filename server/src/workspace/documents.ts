import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { DocumentKind } from '../parse/report';
import type { Message } from '../text/locale';
import { decode, encode, type Decoded, type DecodedText } from './decode';
import { replaceFile } from './replaceFile';

/** Endings of the files that a folder is searched for; the others are checked when they are named. */
export const reportExtensions: readonly string[] = ['.md', '.markdown', '.txt', '.report', '.gongwen'];

/** True for the files that a folder is searched for. */
export function isReportFile(path: string): boolean {
  return reportExtensions.includes(extname(path).toLowerCase());
}

/** Markdown by its ending, everything else is plain text. */
export function documentKind(path: string): DocumentKind {
  return ['.md', '.markdown'].includes(extname(path).toLowerCase()) ? 'markdown' : 'plain';
}

/** Reads and decodes a file; what the system refuses is a problem as well. */
export async function readDocument(path: string): Promise<Decoded> {
  try {
    return decode(await readFile(path));
  } catch (error) {
    return { problem: fileProblem(error) };
  }
}

/** Writes a document back as it was encoded; where that fails, the old one is still there. */
export async function writeDocument(path: string, document: DecodedText): Promise<Message | undefined> {
  try {
    await replaceFile(path, encode(document)).catch(async (error: unknown) => {
      // One may be allowed to write the file and not to put another beside it.
      if (!isForbidden(error)) throw error;
      await writeFile(path, encode(document));
    });
    return undefined;
  } catch (error) {
    return fileProblem(error);
  }
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}

const knownErrors: Readonly<Record<string, Message>> = {
  ENOENT: { 'zh-cn': '没有这个文件或文件夹', en: 'no such file or folder' },
  EACCES: { 'zh-cn': '没有读写权限', en: 'permission denied' },
  EPERM: { 'zh-cn': '没有读写权限', en: 'permission denied' },
  EROFS: { 'zh-cn': '所在磁盘只读，不能写入', en: 'the disk is read-only' },
  ENOSPC: { 'zh-cn': '磁盘已满，不能写入', en: 'the disk is full' },
  EISDIR: { 'zh-cn': '是文件夹，不是文件', en: 'is a folder, not a file' },
  ENOTDIR: { 'zh-cn': '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  ELOOP: { 'zh-cn': '符号链接互相循环', en: 'its symbolic links form a loop' },
  ERR_FS_FILE_TOO_LARGE: { 'zh-cn': '文件超过 2 GB，无法读入', en: 'is larger than 2 GB' },
  ERR_STRING_TOO_LONG: { 'zh-cn': '文件太大，无法读入', en: 'is too large' },
};

/** What a failed system call means to the person who named the file. */
export function fileProblem(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.hasOwn(knownErrors, code) ? knownErrors[code] : undefined;
  const reason = error instanceof Error ? error.message : String(error);
  return known ?? { 'zh-cn': `无法读写：${reason}`, en: `cannot be read or written: ${reason}` };
}

/** What is told of a share that hangs. */
export const notAnswering: Message = {
  'zh-cn': '没有响应（共享文件夹可能断开），先用上次读到的内容，恢复后自动更新',
  en: 'does not answer (the share may be gone); what was last read is used until it does',
};
