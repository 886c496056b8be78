import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { parseReport } from '../parse/parseReport';
import { archiveReport, packReport } from '../similarity/archivedReport';
import type { Message } from '../text/locale';
import { decode } from './decode';
import { documentKind, fileProblem } from './documents';

/** What reading a file for an archive gives. */
export type ReadForArchive =
  | { readonly hash: string; readonly passages: Uint8Array; readonly texts: Uint8Array }
  /** The bytes are those that are known already. */
  | { readonly unchanged: true }
  | { readonly problem: Message };

/**
 * Reads a file and takes from it what an archive keeps, unless its bytes are those of `knownHash`.
 * @param stored whether texts go into an index, where they should take little room
 */
export async function readForArchive(
  path: string,
  knownHash: string | undefined,
  stored: boolean,
): Promise<ReadForArchive> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { problem: fileProblem(error) };
  }
  const hash = createHash('sha256').update(bytes).digest('base64');
  if (hash === knownHash) return { unchanged: true };
  const decoded = decode(bytes);
  if ('problem' in decoded) return decoded;
  const { report, texts } = archiveReport(parseReport(decoded.text, documentKind(path)));
  return { hash, passages: packReport(report), texts: packTexts(texts, stored) };
}

/** What the first byte of packed texts says. */
const packing = { plain: 0, deflated: 1 } as const;

/**
 * Texts parted by a character that no text has. In UTF-16, as they are held in memory: reading them back is copying, and
 * deflated they take no more room than in UTF-8.
 */
function packTexts(texts: readonly string[], stored: boolean): Uint8Array {
  const bytes = Buffer.from(texts.map((text) => text.replaceAll('\0', ' ')).join('\0'), 'utf16le');
  const [kind, body] = stored ? [packing.deflated, deflateRawSync(bytes, { level: 1 })] : [packing.plain, bytes];
  const packed = new Uint8Array(1 + body.length);
  packed[0] = kind;
  packed.set(body, 1);
  return packed;
}

/** Reads what {@link readForArchive} packed. */
export function unpackTexts(packed: Uint8Array): readonly string[] {
  const body = packed.subarray(1);
  const bytes =
    packed[0] === packing.deflated ? inflateRawSync(body) : Buffer.from(body.buffer, body.byteOffset, body.length);
  return bytes.toString('utf16le').split('\0');
}
