import type { CommonEnds } from '../text/commonEnds';
import { firstFrom, type Span } from '../text/span';
import { findComments } from './comments';
import { movePieces, type Piece, type VersionReader } from './pieces';
import { linesOf, readLines } from './plainText';
import { isBarRow, isTabRow } from './tables';
import { widened, type TextChange } from './textChange';

/**
 * Reads plain text line by line. Headings with `#`, tables drawn with bars or tabs, bullets and comments are read where
 * they stand, since reports are pasted together from everywhere.
 */
export class PlainReader implements VersionReader {
  pieces: readonly Piece[] = [];
  comments: readonly Span[] = [];

  get opaque(): readonly Span[] {
    return this.comments;
  }

  read(text: string, change: TextChange | undefined): CommonEnds {
    const { pieces } = this;
    const comments = findComments(text);
    // A comment that opens or closes changes the lines up to its other end.
    const wide = change && widened(change, this.comments, comments);
    const head = wide ? keptAtHead(pieces, text, wide) : 0;
    const first = wide ? firstKeptAtTail(pieces, text, wide, head) : pieces.length;
    const tail = pieces.length - first;
    if (wide) movePieces(pieces, first, wide.by);
    const start = head > 0 ? lineStart(text, pieces[head]?.start ?? 0) : 0;
    const end = tail > 0 ? lineStart(text, pieces[first]?.start ?? 0) : text.length;
    const read = readLines(text, linesOf(text, { start, end }), comments);
    this.pieces = pieces.slice(0, head).concat(read, pieces.slice(first));
    this.comments = comments;
    return { head, tail };
  }
}

/**
 * A line is read with a look at the next one, with which it may be a table: kept are the pieces before the last one that
 * ends in front of the changed line.
 */
function keptAtHead(pieces: readonly Piece[], text: string, { start }: TextChange): number {
  const line = lineStart(text, start);
  const before = firstFrom(pieces, line + 1, ({ end }) => end);
  return Math.max(0, before - 1);
}

/**
 * Index of the first piece behind the changed line that is no row of a table and so begins a piece whatever stands
 * before it.
 *
 * @param pieces where they stood before
 */
function firstKeptAtTail(pieces: readonly Piece[], text: string, { end, by }: TextChange, head: number): number {
  const line = nextLine(text, end);
  let index = Math.max(
    head,
    firstFrom(pieces, line - by, ({ start }) => start),
  );
  while (index < pieces.length && isRow(text, (pieces[index]?.start ?? 0) + by)) index += 1;
  return index;
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
