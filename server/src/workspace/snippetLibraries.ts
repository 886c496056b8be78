import { parseLibrary } from '../snippets/parseLibrary';
import type { Layer, SnippetLibrary } from '../snippets/snippet';
import type { Message } from '../text/locale';
import { decode } from './decode';
import { fileProblem } from './documents';
import { disk, findLibraries, largestLibrary, type Disk } from './libraryFiles';
import type { FileProblem } from './placed';

/** A file or folder that libraries are read from. */
export interface LibrarySource {
  /** Absolute, or relative to the working folder. */
  readonly path: string;
  /** Of its libraries; as each says itself where absent. */
  readonly layer?: Layer;
  /** Nothing may be written into it. */
  readonly readOnly?: boolean;
  /** It need not be there. */
  readonly optional?: boolean;
}

/** A library with what is known of its file. */
export interface FoundLibrary extends SnippetLibrary {
  /** Nothing can be written into it: by the setting, or by the rights on the disk. */
  readonly readOnly: boolean;
  /** By which a changed file is told from one that is as it was read. */
  readonly stamp: string;
}

/** Libraries as read, in the order of the sources, and what could not be read. */
export interface ReadLibraries {
  readonly libraries: readonly FoundLibrary[];
  readonly problems: readonly FileProblem[];
}

/** Reads the libraries of several sources; nothing that is wrong with one keeps the others from being read. */
export async function readLibraries(sources: readonly LibrarySource[]): Promise<ReadLibraries> {
  const read = await Promise.all(sources.map((source) => readSource(source)));
  return {
    libraries: read.flatMap(({ libraries }) => libraries),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/**
 * Reads the libraries of one source.
 *
 * @param known libraries read earlier by their paths: those whose files are unchanged are taken as they are
 */
export async function readSource(
  source: LibrarySource,
  known: ReadonlyMap<string, FoundLibrary> = new Map(),
  from: Disk = disk,
): Promise<ReadLibraries> {
  const found = await findLibraries(source.path, from);
  if (source.optional && found.files.length === 0) return { libraries: [], problems: [] };
  const libraries: FoundLibrary[] = [];
  const problems = [...found.problems];
  for (const file of found.files) {
    const read = await readLibrary(file, source, known.get(file), from);
    if ('message' in read) problems.push(read);
    else libraries.push(read);
  }
  if (libraries.length + problems.length === 0) problems.push({ path: source.path, message: noLibraries });
  return { libraries, problems };
}

async function readLibrary(
  path: string,
  source: LibrarySource,
  known: FoundLibrary | undefined,
  from: Disk,
): Promise<FoundLibrary | FileProblem> {
  try {
    const { size, mtimeMs, ...kind } = await statOf(path, from);
    if (!kind.isFile) return { path, message: noFile };
    if (size > largestLibrary) return { path, message: tooLarge(size) };
    const stamp = `${size}/${mtimeMs}/${source.layer}/${source.readOnly}`;
    if (known?.stamp === stamp) return known;
    const decoded = decode(await from.readFile(path));
    if ('problem' in decoded) return { path, message: notText };
    return {
      ...parseLibrary(decoded.text, path),
      ...(source.layer && { layer: source.layer }),
      readOnly: (source.readOnly ?? false) || !(await mayWrite(path, from)),
      stamp,
    };
  } catch (error) {
    return { path, message: fileProblem(error) };
  }
}

async function statOf(path: string, from: Disk) {
  const stats = await from.stat(path);
  return { size: stats.size, mtimeMs: stats.mtimeMs, isFile: stats.isFile() };
}

async function mayWrite(path: string, from: Disk): Promise<boolean> {
  try {
    await from.mayWrite(path);
    return true;
  } catch {
    return false;
  }
}

const noLibraries: Message = {
  'zh-cn': '文件夹里没有片段库（.code-snippets、.片段库.json）',
  en: 'the folder holds no snippet library (.code-snippets, .片段库.json, .hegao-snippets.json)',
};

const noFile: Message = { 'zh-cn': '不是普通文件，不能作为片段库', en: 'is no regular file and cannot be a library' };

const notText: Message = {
  'zh-cn': '不是文本文件，或编码无法识别，不能作为片段库',
  en: 'is not a text file, or its encoding is not known, and cannot be a library',
};

function tooLarge(size: number): Message {
  const [own, most] = [size, largestLibrary].map((bytes) => (bytes / 1024 / 1024).toFixed(1));
  return {
    'zh-cn': `文件有 ${own} MB，超过片段库的上限 ${most} MB，没有读入`,
    en: `has ${own} MB, more than the ${most} MB that a library may have, and was not read`,
  };
}
