import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Message } from '../text/locale';
import { fileProblem, reportExtensions } from './documents';

export interface FoundFiles {
  /** As the user named them or below what was named, with forward slashes, each once. */
  readonly paths: readonly string[];
  readonly problems: readonly { readonly path: string; readonly message: Message }[];
}

/** Folders that hold nothing a person has written. */
const skipped = new Set(['node_modules']);

/**
 * Finds the files that the arguments name: a file, a folder with all reports below it, or a glob.
 * An argument that names nothing is a problem, so that a slip in a path does not look like a clean text.
 */
export async function findFiles(named: readonly string[]): Promise<FoundFiles> {
  const paths = new Map<string, string>();
  const problems: { path: string; message: Message }[] = [];
  for (const name of named) {
    const found = await findNamed(name);
    for (const path of found.paths) {
      const key = resolve(path);
      if (!paths.has(key)) paths.set(key, withForwardSlashes(path));
    }
    problems.push(...found.problems.map(({ path, message }) => ({ path: withForwardSlashes(path), message })));
  }
  return { paths: [...paths.values()], problems };
}

async function findNamed(name: string): Promise<FoundFiles> {
  try {
    const found = await stat(name);
    if (!found.isDirectory()) return { paths: [name], problems: [] };
    const below = await filesBelow(name);
    return below.paths.length + below.problems.length > 0 ? below : nothing(name, noReports);
  } catch (error) {
    const pattern = withForwardSlashes(name);
    if (!isDynamicPattern(pattern)) return nothing(name, fileProblem(error));
    const paths = await glob(pattern, { onlyFiles: true, expandDirectories: false, ignore: '**/node_modules/**' });
    return paths.length > 0 ? { paths: paths.sort(), problems: [] } : nothing(name, noMatch);
  }
}

/** A folder that may not be opened is named, which a walk by glob would pass over in silence. */
async function filesBelow(folder: string): Promise<FoundFiles> {
  const paths: string[] = [];
  const problems: { path: string; message: Message }[] = [];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || skipped.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        const below = await filesBelow(path);
        paths.push(...below.paths);
        problems.push(...below.problems);
      } else if (reportExtensions.includes(extname(entry.name).toLowerCase())) {
        paths.push(path);
      }
    }
  } catch (error) {
    problems.push({ path: folder, message: fileProblem(error) });
  }
  return { paths, problems };
}

function nothing(path: string, message: Message): FoundFiles {
  return { paths: [], problems: [{ path, message }] };
}

const noReports: Message = {
  'zh-cn': `文件夹里没有可核对的文件（${reportExtensions.join('、')}）`,
  en: `the folder holds no file to check (${reportExtensions.join(', ')})`,
};

const noMatch: Message = { 'zh-cn': '没有与之匹配的文件', en: 'no file matches' };

/** A backslash parts folders on Windows only; elsewhere it may stand in a name. */
function withForwardSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
