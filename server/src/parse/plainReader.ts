import type { CommonEnds } from '../text/commonEnds';
import type { Span } from '../text/span';
import { changesMarks, findComments, movedSpans } from './comments';
import type { Piece, VersionReader } from './pieces';
import { firstPlaced, nextPlaces } from './places';
import { linesOf, readLines } from './plainText';
import { isBarRow, isTabRow } from './tables';
import { widened, type TextChange } from './textChange';

/**
 * Reads plain text line by line. Headings with `#`, tables drawn with bars or tabs, bullets and comments are read where
 * they stand, since reports are pasted together from everywhere.
 */
export class PlainReader implements VersionReader {
  pieces: readonly Piece[] = [];
  starts: Int32Array = new Int32Array();
  comments: readonly Span[] = [];
  private text = '';

  get opaque(): readonly Span[] {
    return this.comments;
  }

  read(text: string, change: TextChange | undefined): CommonEnds {
    const { pieces } = this;
    const sameMarks = change && !changesMarks(this.text, text, change);
    const comments = sameMarks ? movedSpans(this.comments, change) : findComments(text);
    // A comment that opens or closes changes the lines up to its other end.
    const wide = change && widened(change, this.comments, comments);
    const head = wide ? this.keptAtHead(text, wide) : 0;
    const first = wide ? this.firstKeptAtTail(text, wide, head) : pieces.length;
    const ends = { head, tail: pieces.length - first };
    const by = wide?.by ?? 0;
    const start = head > 0 ? lineStart(text, this.starts[head] ?? 0) : 0;
    const end = ends.tail > 0 ? lineStart(text, (this.starts[first] ?? 0) + by) : text.length;
    const read = readLines(text, linesOf(text, { start, end }), comments);
    this.pieces = pieces.slice(0, head).concat(read.pieces, pieces.slice(first));
    this.starts = nextPlaces(this.starts, ends, read.starts, by);
    this.comments = comments;
    this.text = text;
    return ends;
  }

  /**
   * A line is read with a look at the next one, with which it may be a table: kept are the pieces before the last one
   * that ends in front of the changed line.
   */
  private keptAtHead(text: string, { start }: TextChange): number {
    const { pieces, starts } = this;
    const endOf = (index: number): number => (starts[index] ?? 0) + (pieces[index]?.length ?? 0);
    return Math.max(0, firstPlaced(pieces.length, lineStart(text, start) + 1, endOf) - 1);
  }

  /**
   * Index of the first piece behind the changed line that is no row of a table and so begins a piece whatever stands
   * before it.
   */
  private firstKeptAtTail(text: string, { end, by }: TextChange, head: number): number {
    const { pieces, starts } = this;
    const startOf = (index: number): number => (starts[index] ?? 0) + by;
    let index = Math.max(head, firstPlaced(pieces.length, nextLine(text, end), startOf));
    while (index < pieces.length && isRow(text, startOf(index))) index += 1;
    return index;
  }
}

function isRow(text: string, at: number): boolean {
  const end = endOfLine(text, at);
  const [line] = linesOf(text, { start: lineStart(text, at), end });
  if (!line) return false;
  const written = text.slice(line.start, line.end);
  return isBarRow(written) || isTabRow(written);
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0c || code === 0x2028 || code === 0x2029;
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the first line begins whose line end before it stands at the offset or behind it. */
function nextLine(text: string, at: number): number {
  let start = endOfLine(text, at);
  while (start < text.length && isLineEnd(text.charCodeAt(start))) start += 1;
  return start;
}
