import { extname, resolve } from 'node:path';
import type { Settings } from '../settings';
import type { Ledger } from '../team/ledger';
import type { TeamMaterial } from '../team/material';
import { parseTemplate } from '../team/parseTemplate';
import { parseWordList, parseWordTable } from '../team/parseWordList';
import { mergeWordLists } from '../team/wordList';
import { readDocument } from './documents';
import { ledgerFiles } from './ledgerFiles';
import { placed, type FileProblem } from './placed';

/** What the files hold that settings name, and what could not be read. */
export interface ReadMaterial {
  readonly material: TeamMaterial;
  /** Absolute paths of the files, whether they could be read or not. */
  readonly files: readonly string[];
  readonly problems: readonly FileProblem[];
}

/**
 * Reads word lists, templates and tables of figures of record. Nothing that is wrong with one keeps the others from being used.
 *
 * @param folder where relative paths start
 */
export async function readTeamMaterial(
  { wordLists, templates, template, ledger }: Pick<Settings, 'wordLists' | 'templates' | 'template' | 'ledger'>,
  folder: string,
): Promise<ReadMaterial> {
  const lists = await readAll(wordLists, folder, (text, path) =>
    extname(path).toLowerCase() === '.csv' ? parseWordTable(text) : parseWordList(text),
  );
  const own = await readAll(templates, folder, parseTemplate);
  const tables = await readLedgers(ledger.map((path) => resolve(folder, path)));
  return {
    material: {
      ...(lists.read.length > 0 && { words: mergeWordLists(lists.read.map(({ list }) => list)) }),
      ...(own.read.length > 0 && { templates: own.read.flatMap((each) => each.template ?? []) }),
      ...(template !== undefined && { template }),
      ...(tables.ledgers.length > 0 && { ledgers: tables.ledgers }),
    },
    files: [...lists.files, ...own.files, ...tables.files],
    problems: [...lists.problems, ...own.problems, ...tables.problems],
  };
}

/** Reads tables of figures of record; those that do not answer are left out. @param files absolute paths */
export async function readLedgers(files: readonly string[]): Promise<{
  readonly ledgers: readonly Ledger[];
  readonly files: readonly string[];
  readonly problems: readonly FileProblem[];
}> {
  const read = await Promise.all(files.map((path) => ledgerFiles.of(path)));
  return {
    ledgers: read.flatMap(({ ledger }) => ledger ?? []),
    files,
    problems: read.flatMap(({ problems }) => problems),
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
