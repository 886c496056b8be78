import type { CommonEnds } from '../text/commonEnds';
import { firstFrom, type Span } from '../text/span';
import { readingOf } from './markdown';
import { chunkBounds, markdownChunks, type Chunk, type ChunkBounds } from './markdownChunks';
import { movePieces, shiftPiece, type Piece, type Reading, type VersionReader } from './pieces';
import type { TextChange } from './textChange';

/** A chunk with what it says; it stands further on when text has come before it. */
interface ReadChunk {
  start: number;
  /** Places counted from its start. */
  readonly reading: Reading;
}

/**
 * Reads Markdown chunk by chunk (between blank lines), each remembered by its text.
 * A line indented by four columns is a paragraph here, not code: that is how Chinese paragraphs begin.
 */
export class MarkdownReader implements VersionReader {
  pieces: readonly Piece[] = [];
  comments: readonly Span[] = [];
  opaque: readonly Span[] = [];
  private chunks: readonly ReadChunk[] = [];
  private bounds: ChunkBounds = { begin: 0, lastClose: -1 };

  read(text: string, change: TextChange | undefined): CommonEnds {
    const { chunks, pieces } = this;
    const bounds = chunkBounds(text);
    const kept = change && opensAlike(this.bounds, bounds, change) ? change : undefined;
    const head = kept ? keptAtHead(chunks, kept) : 0;
    let first = chunks.length;
    const from = head > 0 ? lineStart(text, chunks[head]?.start ?? 0) : 0;
    const read = markdownChunks(text, bounds, from, (start) => {
      const known = kept ? chunkAt(chunks, start, kept) : undefined;
      if (known !== undefined) first = known;
      return known !== undefined;
    });
    for (let index = first; index < chunks.length; index += 1) (chunks[index] as ReadChunk).start += kept?.by ?? 0;
    const come = read.map((chunk) => readChunk(text, chunk));
    const ends = { head: countPieces(chunks, 0, head), tail: countPieces(chunks, first, chunks.length) };
    movePieces(pieces, pieces.length - ends.tail, kept?.by ?? 0);
    const fresh = come.flatMap(({ start, reading }) => reading.pieces.map((piece) => shiftPiece(piece, start)));
    this.pieces = pieces.slice(0, ends.head).concat(fresh, pieces.slice(pieces.length - ends.tail));
    this.chunks = chunks.slice(0, head).concat(come, chunks.slice(first));
    this.comments = spansOf(this.chunks, ({ comments }) => comments);
    this.opaque = spansOf(this.chunks, ({ opaque }) => opaque);
    this.bounds = bounds;
    return ends;
  }
}

/** True where no line outside the change is read in another way: front matter, and comments that are closed or are not. */
function opensAlike(before: ChunkBounds, after: ChunkBounds, { start, end, endBefore, by }: TextChange): boolean {
  if (before.begin !== after.begin || (before.begin > 0 && start <= before.begin)) return false;
  const [was, is] = [before.lastClose, after.lastClose];
  return was === is ? is < start : was >= endBefore && is >= end && was + by === is;
}

/** How many chunks end before the change: where another one begins, a blank line has ended the one before. */
function keptAtHead(chunks: readonly ReadChunk[], { start }: TextChange): number {
  return Math.max(0, firstFrom(chunks, start + 1, (chunk) => chunk.start) - 1);
}

/** Where the first line of a chunk begins: a byte order mark before it is no part of the chunk. */
function lineStart(text: string, start: number): number {
  return text.charAt(start - 1) === '\ufeff' ? start - 1 : start;
}

/** Index of the chunk behind the change that begins there now. */
function chunkAt(chunks: readonly ReadChunk[], start: number, { endBefore, by }: TextChange): number | undefined {
  const before = start - by;
  // What stands right before it must be the same too: behind a byte order mark a line opens no code.
  if (before <= endBefore) return undefined;
  const index = firstFrom(chunks, before, (chunk) => chunk.start);
  return chunks[index]?.start === before ? index : undefined;
}

function readChunk(text: string, { start, end, frontMatter }: Chunk): ReadChunk {
  if (!frontMatter) return { start, reading: readingOf(text.slice(start, end)) };
  const whole = { start: 0, end: end - start };
  return { start, reading: { pieces: [{ kind: 'barrier', ...whole }], comments: [], opaque: [whole] } };
}

function countPieces(chunks: readonly ReadChunk[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) count += chunks[index]?.reading.pieces.length ?? 0;
  return count;
}

function spansOf(chunks: readonly ReadChunk[], of: (reading: Reading) => readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, reading } of chunks)
    for (const span of of(reading)) spans.push({ start: span.start + start, end: span.end + start });
  return spans;
}
