import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLibrary } from '../snippets/parseLibrary';
import type { SnippetLibrary } from '../snippets/snippet';
import type { Message } from '../text/locale';
import { fileProblem } from './documents';

const extension = '.code-snippets';

/** Libraries as read, weakest first, and what could not be read. */
export interface ReadLibraries {
  readonly libraries: readonly SnippetLibrary[];
  readonly problems: readonly { readonly path: string; readonly message: Message }[];
}

/** Reads snippet libraries: files as named, folders for the libraries directly in them, in order of their names. */
export async function readLibraries(paths: readonly string[]): Promise<ReadLibraries> {
  const libraries: SnippetLibrary[] = [];
  const problems: { path: string; message: Message }[] = [];
  for (const path of paths) {
    try {
      for (const file of await libraryFiles(path)) libraries.push(parseLibrary(await readFile(file, 'utf8'), file));
    } catch (error) {
      problems.push({ path, message: fileProblem(error) });
    }
  }
  return { libraries, problems };
}

async function libraryFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(path, name));
}
