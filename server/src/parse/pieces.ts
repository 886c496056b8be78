import { isBlank } from '../text/characters';
import type { CommonEnds } from '../text/commonEnds';
import type { Span } from '../text/span';
import type { TextChange } from './textChange';

/** Pieces with their places in the text, or in the stretch of it that was read. */
export interface PlacedPieces {
  /** In text order, without overlaps. */
  readonly pieces: readonly Piece[];
  /** Where each of them begins. */
  readonly starts: ArrayLike<number>;
}

/** A document as plainText or markdown has read it, before broken lines are joined and roles are given. */
export interface Reading extends PlacedPieces {
  readonly comments: readonly Span[];
  readonly opaque: readonly Span[];
}

/** Reads one version of a document after the other; it is the reading of the last one. */
export interface VersionReader extends Reading {
  /**
   * Reads the next version, and gives how many pieces at both ends are those of the version before: the same objects,
   * further on where text has come before them.
   *
   * @param change `undefined` for the first version
   */
  read(text: string, change: TextChange | undefined): CommonEnds;
}

/** What a line or a table holds, wherever it stands: behind a keystroke all places have moved, and nothing else. */
export type Piece = TextPiece | TablePiece | Barrier;

/** One line of running text, without the white space around it. */
export interface TextPiece {
  readonly kind: 'text' | 'heading' | 'listItem' | 'caption';
  readonly length: number;
  /** What a reader does not see, in text order, counted from the piece's start. */
  readonly leaveOut: readonly Span[];
  /** Of a heading written with `#`. */
  readonly depth: number | undefined;
  /** The whole line is set in bold type. */
  readonly bold: boolean;
  /** The line stands away from the margin, as the first line of a Chinese paragraph does. */
  readonly indented: boolean;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly length: number;
  /** Rows may differ in length; an empty cell has an empty piece. */
  readonly rows: readonly (readonly CellPiece[])[];
  readonly headerRows: number;
}

export interface CellPiece {
  /** Counted from the table's start. */
  readonly start: number;
  readonly length: number;
  /** Counted from the cell's start. */
  readonly leaveOut: readonly Span[];
}

/** Something without text that no sentence goes on across: a rule, a comment, code. */
export interface Barrier {
  readonly kind: 'barrier';
  readonly length: number;
}

/** Pieces that are read one after the other. */
export class PieceList implements PlacedPieces {
  readonly pieces: Piece[] = [];
  readonly starts: number[] = [];

  add(start: number, piece: Piece): void {
    this.starts.push(start);
    this.pieces.push(piece);
  }
}

/** The span without white space at its ends; empty at its start when there is nothing else in it. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

const nothing: readonly Span[] = [];

/** The parts of `leaveOut` inside a line, counted from the line's start. */
export function leftOutOf(line: Span, leaveOut: readonly Span[]): readonly Span[] {
  if (leaveOut.length === 0) return nothing;
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
