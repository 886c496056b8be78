import { extname, resolve } from 'node:path';
import type { Settings } from '../settings';
import type { TeamMaterial } from '../team/material';
import { parseTemplate } from '../team/parseTemplate';
import { parseWordList, parseWordTable } from '../team/parseWordList';
import { mergeWordLists } from '../team/wordList';
import { readDocument } from './documents';
import { placed, type FileProblem } from './placed';

/** What the files hold that settings name, and what could not be read. */
export interface ReadMaterial {
  readonly material: TeamMaterial;
  /** Absolute paths of the files, whether they could be read or not. */
  readonly files: readonly string[];
  readonly problems: readonly FileProblem[];
}

/**
 * Reads word lists and templates. Nothing that is wrong with one keeps the others from being used.
 *
 * @param folder where relative paths start
 */
export async function readTeamMaterial(
  { wordLists, templates, template }: Pick<Settings, 'wordLists' | 'templates' | 'template'>,
  folder: string,
): Promise<ReadMaterial> {
  const lists = await readAll(wordLists, folder, (text, path) =>
    extname(path).toLowerCase() === '.csv' ? parseWordTable(text) : parseWordList(text),
  );
  const own = await readAll(templates, folder, parseTemplate);
  return {
    material: {
      ...(lists.read.length > 0 && { words: mergeWordLists(lists.read.map(({ list }) => list)) }),
      ...(own.read.length > 0 && { templates: own.read.flatMap((each) => each.template ?? []) }),
      ...(template !== undefined && { template }),
    },
    files: [...lists.files, ...own.files],
    problems: [...lists.problems, ...own.problems],
  };
}

async function readAll<T extends { readonly problems: Parameters<typeof placed>[2] }>(
  paths: readonly string[],
  folder: string,
  parse: (text: string, path: string) => T,
): Promise<{
  readonly read: readonly T[];
  readonly files: readonly string[];
  readonly problems: readonly FileProblem[];
}> {
  const files = paths.map((path) => resolve(folder, path));
  const read: T[] = [];
  const problems: FileProblem[] = [];
  for (const path of files) {
    const document = await readDocument(path);
    if ('problem' in document) {
      problems.push({ path, message: document.problem });
      continue;
    }
    const parsed = parse(document.text, path);
    read.push(parsed);
    problems.push(...placed(path, document.text, parsed.problems));
  }
  return { read, files, problems };
}
