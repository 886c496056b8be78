import { constants } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../text/locale';
import { fileProblem } from './documents';
import type { FileProblem } from './placed';

/** Endings of libraries in a folder: VS Code's own, and two by which editors know our fields. */
export const libraryEndings = ['.code-snippets', '.片段库.json', '.hegao-snippets.json'] as const;

/** More than any library that people write; in bytes. */
export const largestLibrary = 4 * 1024 * 1024;

/** Folders below this depth, and entries beyond this number, belong to something else than libraries. */
const deepestFolder = 8;
const mostEntries = 20_000;

/** The part of a file system that libraries are read from; given, so that a test can have it hang or refuse. */
export interface Disk {
  readonly stat: (path: string) => Promise<{
    readonly size: number;
    readonly mtimeMs: number;
    isDirectory(): boolean;
    isFile(): boolean;
  }>;
  readonly readdir: (path: string) => Promise<readonly DiskEntry[]>;
  readonly readFile: (path: string) => Promise<Buffer>;
  /** Rejects when the path may not be written to. */
  readonly mayWrite: (path: string) => Promise<void>;
}

export interface DiskEntry {
  readonly name: string;
  isDirectory(): boolean;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

export const disk: Disk = {
  stat,
  readdir: (path) => readdir(path, { withFileTypes: true }),
  readFile: (path) => readFile(path),
  mayWrite: (path) => access(path, constants.W_OK),
};

/** True for a file that is taken for a library where it lies in a folder. */
export function isLibraryName(name: string): boolean {
  const lower = name.toLowerCase();
  return libraryEndings.some((ending) => lower.endsWith(ending));
}

export interface FoundLibraries {
  readonly files: readonly string[];
  readonly problems: readonly FileProblem[];
}

/**
 * Files that a path names: the file itself, or the libraries in the folder and those below it in the order of their
 * names. Links to folders are not followed, so that no walk goes in circles.
 */
export async function findLibraries(path: string, from: Disk = disk): Promise<FoundLibraries> {
  try {
    if (!(await from.stat(path)).isDirectory()) return { files: [path], problems: [] };
  } catch (error) {
    return { files: [], problems: [{ path, message: fileProblem(error) }] };
  }
  const walk = new Walk(from);
  await walk.folder(path, 0);
  return { files: walk.files, problems: walk.problems };
}

class Walk {
  readonly files: string[] = [];
  readonly problems: FileProblem[] = [];
  private entries = 0;

  constructor(private readonly from: Disk) {}

  async folder(folder: string, depth: number): Promise<void> {
    try {
      const entries = await this.from.readdir(folder);
      for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        this.entries += 1;
        if (this.entries === mostEntries) this.problems.push({ path: folder, message: tooMany });
        if (this.entries >= mostEntries) return;
        await this.entry(join(folder, entry.name), entry, depth);
      }
    } catch (error) {
      this.problems.push({ path: folder, message: fileProblem(error) });
    }
  }

  private async entry(path: string, entry: DiskEntry, depth: number): Promise<void> {
    if (entry.isDirectory()) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return;
      if (depth < deepestFolder) await this.folder(path, depth + 1);
      else this.problems.push({ path, message: tooDeep });
    } else if (isLibraryName(entry.name) && (entry.isFile() || entry.isSymbolicLink())) {
      this.files.push(path);
    }
  }
}

const tooMany: Message = {
  'zh-cn': `文件夹里的文件超过 ${mostEntries} 个，后面的没有查找；请指定存放片段库的文件夹`,
  en: `the folder holds more than ${mostEntries} entries and was not searched to its end; name the folder of the libraries`,
};

const tooDeep: Message = {
  'zh-cn': `文件夹超过 ${deepestFolder} 层，更深的没有查找`,
  en: `folders deeper than ${deepestFolder} levels are not searched`,
};
