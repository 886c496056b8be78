import { isBlank } from '../text/characters';
import type { CommonEnds } from '../text/commonEnds';
import type { Span } from '../text/span';
import type { TextChange } from './textChange';

/** A document as plainText or markdown has read it, before broken lines are joined and roles are given. */
export interface Reading {
  /** In text order, without overlaps. */
  readonly pieces: readonly Piece[];
  readonly comments: readonly Span[];
  readonly opaque: readonly Span[];
}

/** Reads one version of a document after the other; it is the reading of the last one. */
export interface VersionReader extends Reading {
  /**
   * Reads the next version, and gives how many pieces at both ends are those of the version before: the same objects,
   * where they stand now.
   *
   * @param change `undefined` for the first version
   */
  read(text: string, change: TextChange | undefined): CommonEnds;
}

/** Whoever reads the text version by version owns the pieces, and moves them when text comes or goes before them. */
export type Piece = TextPiece | TablePiece | Barrier;

/** One line of running text, without the white space around it. */
export interface TextPiece {
  readonly kind: 'text' | 'heading' | 'listItem' | 'caption';
  start: number;
  end: number;
  /** What a reader does not see, in text order, counted from `start`. */
  readonly leaveOut: readonly Span[];
  /** Of a heading written with `#`. */
  readonly depth?: number;
  /** The whole line is set in bold type. */
  readonly bold?: true;
  /** The line stands away from the margin, as the first line of a Chinese paragraph does. */
  readonly indented?: true;
}

export interface TablePiece {
  readonly kind: 'table';
  start: number;
  end: number;
  /** Rows may differ in length; an empty cell has an empty piece. */
  readonly rows: readonly (readonly TextPiece[])[];
  readonly headerRows: number;
}

/** Something without text that no sentence goes on across: a rule, a comment, code. */
export interface Barrier {
  readonly kind: 'barrier';
  start: number;
  end: number;
}

/** A copy of the piece, `by` characters further on. */
export function shiftPiece<P extends Piece>(piece: P, by: number): P {
  const moved = { ...piece, start: piece.start + by, end: piece.end + by };
  return piece.kind === 'table' && moved.kind === 'table'
    ? { ...moved, rows: piece.rows.map((row) => row.map((cell) => shiftPiece(cell, by))) }
    : moved;
}

/** Moves the pieces from the given one on, since the text before them has become longer or shorter. */
export function movePieces(pieces: readonly Piece[], from: number, by: number): void {
  if (by === 0) return;
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    piece.start += by;
    piece.end += by;
    if (piece.kind === 'table') for (const row of piece.rows) movePieces(row, 0, by);
  }
}

/** The span without white space at its ends; empty at its start when there is nothing else in it. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** The parts of `leaveOut` inside a line, counted from the line's start. */
export function leftOutOf(line: Span, leaveOut: readonly Span[]): readonly Span[] {
  const inside: Span[] = [];
  for (const span of leaveOut) {
    if (span.end <= line.start) continue;
    if (span.start >= line.end) break;
    inside.push({
      start: Math.max(span.start, line.start) - line.start,
      end: Math.min(span.end, line.end) - line.start,
    });
  }
  return inside;
}
