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
}

/** Reads the reports that the arguments name: files, folders or globs. What cannot be read is a problem. */
export async function readTexts(named: readonly string[]): Promise<ReadTexts> {
  const found = await findFiles(named);
  const texts: OtherText[] = [];
  const problems = [...found.problems];
  for (const path of found.paths) {
    const read = await readDocument(path);
    if ('problem' in read) problems.push({ path, message: read.problem });
    else texts.push({ path, file: resolve(path), text: read.text });
  }
  return { texts, problems };
}
