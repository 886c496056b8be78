import type { CommonEnds } from '../text/commonEnds';
import { firstFrom, shift, type Span } from '../text/span';
import { changesMarks } from './comments';
import { readingOf } from './markdown';
import { chunkBounds, markdownChunks, movedBounds, type Chunk, type ChunkBounds } from './markdownChunks';
import type { Piece, Reading, VersionReader } from './pieces';
import { firstPlaced, nextPlaces } from './places';
import type { TextChange } from './textChange';

/**
 * Reads Markdown chunk by chunk (between blank lines), each remembered by its text.
 * A line indented by four columns is a paragraph here, not code: that is how Chinese paragraphs begin.
 */
export class MarkdownReader implements VersionReader {
  pieces: readonly Piece[] = [];
  starts: Int32Array = new Int32Array();
  comments: readonly Span[] = [];
  opaque: readonly Span[] = [];
  private text = '';
  private bounds: ChunkBounds = { begin: 0, lastClose: -1 };
  /** Where chunks begin, and with which piece. */
  private chunks: Int32Array = new Int32Array();
  private firsts: Int32Array = new Int32Array();

  read(text: string, change: TextChange | undefined): CommonEnds {
    const { chunks } = this;
    const sameMarks = change && !changesMarks(this.text, text, change);
    const bounds = sameMarks ? movedBounds(text, this.bounds, change) : chunkBounds(text);
    const kept = change && opensAlike(this.bounds, bounds, change) ? change : undefined;
    const head = kept ? this.keptAtHead(kept) : 0;
    let first = chunks.length;
    const from = head > 0 ? lineStart(text, chunks[head] ?? 0) : 0;
    const read = markdownChunks(text, bounds, from, (start) => {
      const known = kept ? this.chunkAt(start, kept) : undefined;
      if (known !== undefined) first = known;
      return known !== undefined;
    });
    this.text = text;
    this.bounds = bounds;
    return this.put(text, read, { head, tail: chunks.length - first }, kept?.by ?? 0);
  }

  /** How many chunks end before the change: where another one begins, a blank line has ended the one before. */
  private keptAtHead({ start }: TextChange): number {
    const { chunks } = this;
    return Math.max(0, firstPlaced(chunks.length, start + 1, (index) => chunks[index] ?? 0) - 1);
  }

  /** Index of the chunk behind the change that begins there now. */
  private chunkAt(start: number, { endBefore, by }: TextChange): number | undefined {
    const { chunks } = this;
    const before = start - by;
    // What stands right before it must be the same too: behind a byte order mark a line opens no code.
    if (before <= endBefore) return undefined;
    const index = firstPlaced(chunks.length, before, (at) => chunks[at] ?? 0);
    return chunks[index] === before ? index : undefined;
  }

  /**
   * Puts chunks between those that are kept.
   *
   * @returns how many pieces are kept
   */
  private put(text: string, read: readonly Chunk[], kept: CommonEnds, by: number): CommonEnds {
    const { chunks, firsts, pieces } = this;
    const readings = read.map((chunk) => readChunk(text, chunk));
    const first = chunks.length - kept.tail;
    const head = firsts[kept.head] ?? pieces.length;
    const ends = { head, tail: pieces.length - (firsts[first] ?? pieces.length) };
    const come: Piece[] = [];
    const [starts, firstOfEach]: [number[], number[]] = [[], []];
    readings.forEach((reading, index) => {
      firstOfEach.push(head + come.length);
      for (let at = 0; at < reading.pieces.length; at += 1) {
        come.push(reading.pieces[at] as Piece);
        starts.push((reading.starts[at] ?? 0) + (read[index]?.start ?? 0));
      }
    });
    this.pieces = pieces.slice(0, head).concat(come, pieces.slice(pieces.length - ends.tail));
    this.starts = nextPlaces(this.starts, ends, starts, by);
    const spansOf = (before: readonly Span[], of: (reading: Reading) => readonly Span[]): readonly Span[] => [
      ...before.slice(0, firstFrom(before, chunks[kept.head] ?? Infinity, startOf)),
      ...readings.flatMap((reading, index) => of(reading).map((span) => shift(span, read[index]?.start ?? 0))),
      ...before.slice(firstFrom(before, chunks[first] ?? Infinity, startOf)).map((span) => shift(span, by)),
    ];
    this.comments = spansOf(this.comments, ({ comments }) => comments);
    this.opaque = spansOf(this.opaque, ({ opaque }) => opaque);
    const starting = read.map(({ start }) => start);
    this.chunks = nextPlaces(chunks, kept, starting, by);
    this.firsts = nextPlaces(firsts, kept, firstOfEach, this.pieces.length - pieces.length);
    return ends;
  }
}

/** True where no line outside the change is read in another way: front matter, and comments that are closed or are not. */
function opensAlike(before: ChunkBounds, after: ChunkBounds, { start, end, endBefore, by }: TextChange): boolean {
  if (before.begin !== after.begin || (before.begin > 0 && start <= before.begin)) return false;
  const [was, is] = [before.lastClose, after.lastClose];
  return was === is ? is < start : was >= endBefore && is >= end && was + by === is;
}

/** Where the first line of a chunk begins: a byte order mark before it is no part of the chunk. */
function lineStart(text: string, start: number): number {
  return text.charAt(start - 1) === '\ufeff' ? start - 1 : start;
}

function startOf({ start }: Span): number {
  return start;
}

function readChunk(text: string, { start, end, frontMatter }: Chunk): Reading {
  if (!frontMatter) return readingOf(text.slice(start, end));
  const whole = { start: 0, end: end - start };
  return { pieces: [{ kind: 'barrier', length: whole.end }], starts: [0], comments: [], opaque: [whole] };
}
