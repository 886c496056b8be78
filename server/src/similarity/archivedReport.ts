import type { Passage, Report } from '../parse/report';
import { sourceSpan } from '../parse/report';
import { Lines } from '../text/lines';
import type { Span } from '../text/span';
import { comparableOf } from './comparable';
import { comparedPassages, shortestSimilar } from './comparedPassages';
import { signatureLength } from './minhash';
import { sketchOf } from './passageSketch';
import { isOwnText } from './twins';

/**
 * What an archive keeps of one report: of each compared paragraph its place, the hash of its comparable text and its
 * signature. Struct of arrays, index by index, so that thousands of reports fit into memory and into a file.
 */
export interface ArchivedReport {
  readonly count: number;
  /** Comparable characters of all compared paragraphs together. */
  readonly characters: number;
  /** Hash of the comparable text, a whole number below 2^52; equal texts have equal keys. */
  readonly keys: Float64Array;
  /** Source span of each paragraph (UTF-16, half-open) and its zero-based line. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly lines: Uint32Array;
  /** Comparable characters of each paragraph. */
  readonly lengths: Uint32Array;
  /** Where the text of each ends in {@link ReportForArchive.text}, in UTF-16 units; it begins where the one before ends. */
  readonly textEnds: Uint32Array;
  /**
   * Signatures one behind the other, 16 bits of each value, which half the room suffices for; zeros for paragraphs that
   * are too short to be compared for likeness.
   */
  readonly signatures: Uint16Array;
}

/** A report for an archive, together with the texts of its paragraphs as a reader reads them, one behind the other. */
export interface ReportForArchive {
  readonly report: ArchivedReport;
  readonly text: string;
}

const headerBytes = 8;
const numbersOfPassage = 5;
const bytesOfPassage = 8 + 4 * numbersOfPassage + 2 * signatureLength;

/** Takes from a report what an archive keeps; set phrases that open and close every report are left out. */
export function archiveReport(report: Report): ReportForArchive {
  const passages = comparedPassages(report).filter(isOwnText);
  const archived = emptyReport(passages.length);
  const lines = new Lines(report.text);
  let characters = 0;
  let whole = '';
  passages.forEach((passage, at) => {
    const { text } = comparableOf(passage.content);
    characters += text.length;
    const own = passage.content.flow.text;
    whole += own;
    const { start, end } = sourceSpan(passage, { start: 0, end: own.length });
    archived.keys[at] = keyOf(text);
    archived.starts[at] = start;
    archived.ends[at] = end;
    archived.lines[at] = lines.positionAt(start).line;
    archived.lengths[at] = text.length;
    archived.textEnds[at] = whole.length;
    if (text.length >= shortestSimilar) putSignature(passage, archived.signatures, at * signatureLength);
  });
  return { report: { ...archived, characters }, text: whole };
}

/** Where the text of a paragraph stands among the texts of its report; `undefined` where there is no such paragraph. */
export function textSpan({ textEnds }: ArchivedReport, passage: number): Span | undefined {
  const end = textEnds[passage];
  return end === undefined ? undefined : { start: textEnds[passage - 1] ?? 0, end };
}

/** The lowest bits, which differ most; two values that agree in them alone are one pair in 65,000. */
function putSignature({ content }: Passage, signatures: Uint16Array, from: number): void {
  const { signature } = sketchOf(content);
  // Zero stands for no signature.
  for (let row = 0; row < signatureLength; row += 1) signatures[from + row] = (signature[row] ?? 0) & 0xffff || 1;
}

/** Two hashes of 26 bits that share nothing but the text. */
export function keyOf(comparable: string): number {
  let [high, low] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < comparable.length; at += 1) {
    const code = comparable.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    high ^= high >>> 13;
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 15;
  }
  return (Math.imul(high, 0xc2b2ae35) >>> 6) * 2 ** 26 + (Math.imul(low, 0x27d4eb2f) >>> 6);
}

function emptyReport(count: number): ArchivedReport {
  return viewOf(new ArrayBuffer(headerBytes + count * bytesOfPassage), count, 0);
}

/** The numbers as one stretch of bytes, in the byte order of the machine. */
export function packReport({ count, characters, ...arrays }: ArchivedReport): Uint8Array {
  const bytes = new ArrayBuffer(headerBytes + count * bytesOfPassage);
  new Uint32Array(bytes, 0, 2).set([count, characters]);
  const packed = viewOf(bytes, count, characters);
  packed.keys.set(arrays.keys);
  packed.starts.set(arrays.starts);
  packed.ends.set(arrays.ends);
  packed.lines.set(arrays.lines);
  packed.lengths.set(arrays.lengths);
  packed.textEnds.set(arrays.textEnds);
  packed.signatures.set(arrays.signatures);
  return new Uint8Array(bytes);
}

/** Reads what {@link packReport} wrote; `undefined` for bytes that it cannot have written. */
export function unpackReport(bytes: Uint8Array): ArchivedReport | undefined {
  if (bytes.length < headerBytes) return undefined;
  // A view needs a place divisible by eight, which a slice of a larger buffer need not have.
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const [count = 0, characters = 0] = new Uint32Array(aligned.buffer, aligned.byteOffset, 2);
  if (bytes.length !== headerBytes + count * bytesOfPassage) return undefined;
  return viewOf(aligned.buffer, count, characters, aligned.byteOffset);
}

function viewOf(bytes: ArrayBufferLike, count: number, characters: number, offset = 0): ArchivedReport {
  let at = offset + headerBytes;
  const keys = new Float64Array(bytes, at, count);
  at += 8 * count;
  const next = (length: number): Uint32Array => {
    const view = new Uint32Array(bytes, at, length);
    at += 4 * length;
    return view;
  };
  const [starts, ends, lines] = [next(count), next(count), next(count)];
  const [lengths, textEnds] = [next(count), next(count)];
  const signatures = new Uint16Array(bytes, at, count * signatureLength);
  return { count, characters, keys, starts, ends, lines, lengths, textEnds, signatures };
}
