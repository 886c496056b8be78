import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseReport } from '../parse/parseReport';
import { archiveReport, packReport } from '../similarity/archivedReport';
import type { Message } from '../text/locale';
import { decode } from './decode';
import { documentKind, fileProblem } from './documents';

/** What reading a file for an archive gives. */
export type ReadForArchive =
  /** Texts of the paragraphs stand one behind the other in UTF-16, as they are held in memory: using them is no work. */
  | { readonly hash: string; readonly passages: Uint8Array; readonly texts: Uint8Array }
  /** The bytes are those that are known already. */
  | { readonly unchanged: true }
  | { readonly problem: Message };

/** Reads a file and takes from it what an archive keeps, unless its bytes are those of `knownHash`. */
export function readForArchive(path: string, knownHash: string | undefined): ReadForArchive {
  let bytes: Buffer;
  try {
    // A thread of its own has nothing else to do meanwhile.
    bytes = readFileSync(path);
  } catch (error) {
    return { problem: fileProblem(error) };
  }
  const hash = createHash('sha256').update(bytes).digest('base64');
  if (hash === knownHash) return { unchanged: true };
  const decoded = decode(bytes);
  if ('problem' in decoded) return decoded;
  const { report, text } = archiveReport(parseReport(decoded.text, documentKind(path)));
  return { hash, passages: packReport(report), texts: Buffer.from(text, 'utf16le') };
}
