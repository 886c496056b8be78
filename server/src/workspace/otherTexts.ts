import { resolve } from 'node:path';
import type { Message } from '../text/locale';
import { readDocument } from './documents';
import { findFiles } from './findFiles';

/** A report beside those that are checked, in plain values so that it can go to another thread. */
export interface OtherText {
  /** As it is shown. */
  readonly path: string;
  /** Absolute path, by which it is told from the others. */
  readonly file: string;
  readonly text: string;
}

export interface ReadTexts {
  readonly texts: readonly OtherText[];
  readonly problems: readonly { readonly path: string; readonly message: Message }[];
  /** How many files were found and not read, because there are more than were asked for. */
  readonly leftOut: number;
}

/**
 * Reads the reports that the arguments name: files, folders or globs. What cannot be read is a problem.
 * @param most how many files are read; of more, the first by name
 */
export async function readTexts(named: readonly string[], most = Infinity): Promise<ReadTexts> {
  const found = await findFiles(named);
  const texts: OtherText[] = [];
  const problems = [...found.problems];
  for (const path of found.paths.slice(0, most)) {
    const read = await readDocument(path);
    if ('problem' in read) problems.push({ path, message: read.problem });
    else texts.push({ path, file: resolve(path), text: read.text });
  }
  return { texts, problems, leftOut: Math.max(0, found.paths.length - most) };
}
