import type { CommonEnds } from '../text/commonEnds';
import { contentOf } from './content';
import { joiningContext, joinLines, mergeLines } from './joinLines';
import type { Piece, TablePiece, TextPiece } from './pieces';
import type { PassageContent } from './report';

/** What becomes of one piece, or of several that one sentence goes over. It stands where the first of them does. */
export type Entry = Paragraph | TableEntry | Gap;

/** A stretch of running text outside tables that waits for its role. */
export interface Paragraph {
  readonly kind: TextPiece['kind'];
  readonly first: TextPiece;
  /** How many lines it was written in. */
  readonly pieces: number;
  readonly content: PassageContent;
  /** Of a heading written with `#`. */
  readonly depth: number | undefined;
  readonly bold: boolean;
  readonly indented: boolean;
}

export interface TableEntry {
  readonly kind: 'table';
  readonly first: TablePiece;
  readonly pieces: 1;
  /** The contents of its cells, row by row. */
  readonly rows: readonly (readonly PassageContent[])[];
}

/** Something without text. */
export interface Gap {
  readonly kind: 'barrier';
  readonly pieces: 1;
}

export function isParagraph(entry: Entry | undefined): entry is Paragraph {
  return entry !== undefined && entry.kind !== 'table' && entry.kind !== 'barrier';
}

/** The entries of one version of a document after the other: only those near changed pieces are made anew. */
export class EntryList {
  entries: readonly Entry[] = [];

  /**
   * @param ends how many pieces are those of the version before
   * @returns how many entries are
   */
  update(text: string, pieces: readonly Piece[], ends: CommonEnds): CommonEnds {
    const { entries } = this;
    const [lastKept, firstKept] = [ends.head - joiningContext, pieces.length - ends.tail + joiningContext];
    // Where an entry ends is told with a look at the lines around.
    let [head, from] = [0, 0];
    for (; head < entries.length; head += 1) {
      const end = from + (entries[head] as Entry).pieces;
      if (end > lastKept) break;
      from = end;
    }
    let [tail, to] = [0, pieces.length];
    for (; tail < entries.length - head; tail += 1) {
      const start = to - (entries[entries.length - 1 - tail] as Entry).pieces;
      if (start < firstKept) break;
      to = start;
    }
    const come: Entry[] = [];
    let start = from;
    for (const end of joinLines(text, pieces, from, to)) {
      come.push(toEntry(text, pieces, start, end));
      start = end;
    }
    this.entries = entries.slice(0, head).concat(come, entries.slice(entries.length - tail));
    return { head, tail };
  }
}

function toEntry(text: string, pieces: readonly Piece[], start: number, end: number): Entry {
  const first = pieces[start] as Piece;
  if (first.kind === 'barrier') return { kind: 'barrier', pieces: 1 };
  if (first.kind === 'table') {
    const rows = first.rows.map((cells) => cells.map((cell) => contentOf(text, cell)));
    return { kind: 'table', first, pieces: 1, rows };
  }
  const whole = mergeLines(text, pieces.slice(start, end) as readonly TextPiece[]);
  const { kind, depth, bold = false, indented = false } = whole;
  return { kind, first, pieces: end - start, content: contentOf(text, whole), depth, bold, indented };
}
