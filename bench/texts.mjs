/** The texts that are measured with. */
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { makeReport } from './makeReport.mjs';

export const sizes = { short: 10_000, long: 100_000, longest: 1_000_000 };

let seed = 0;
let latest = { round: -1, length: -1, text: '' };

/**
 * A report that no round has seen: the product remembers passages by their text. All tasks of one round get the same.
 *
 * @param {number} length in characters
 * @param {number} round
 */
export function freshReport(length, round) {
  if (latest.round !== round || latest.length !== length)
    latest = { round, length, text: inOnePiece(makeReport(length, (seed += 1))) };
  return latest.text;
}

/** The same text in one piece: put together from many, it would be flattened by whoever reads it first. */
export const inOnePiece = (text) => Buffer.from(text).toString();

/**
 * The reports of the folder that `HEGAO_REPORTS` names; the project itself ships none but its samples.
 *
 * @returns {{ name: string, text: string }[]} in the order of their names; empty when no folder is named
 */
export function givenReports() {
  const folder = process.env.HEGAO_REPORTS;
  if (folder === undefined) return [];
  return readdirSync(folder)
    .filter((name) => ['.md', '.txt', '.report', '.gongwen'].includes(extname(name)))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '') }));
}
