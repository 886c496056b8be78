import type { CommonEnds } from '../text/commonEnds';
import { contentAt } from './content';
import { joiningContext, joinLines, mergeLines } from './joinLines';
import type { Piece, PlacedPieces, TablePiece, TextPiece } from './pieces';
import { firstPlaced, nextPlaces } from './places';
import type { PassageContent } from './report';

/** What becomes of one piece, or of several that one sentence goes over; wherever they stand. */
export type Entry = Paragraph | TableEntry | Gap;

/** A stretch of running text outside tables that waits for its role. */
export interface Paragraph {
  readonly kind: TextPiece['kind'];
  readonly content: PassageContent;
  /** Of a heading written with `#`. */
  readonly depth: number | undefined;
  readonly bold: boolean;
  readonly indented: boolean;
}

export interface TableEntry {
  readonly kind: 'table';
  readonly piece: TablePiece;
  /** The contents of its cells, row by row. */
  readonly rows: readonly (readonly PassageContent[])[];
}

/** Something without text. */
export interface Gap {
  readonly kind: 'barrier';
}

const gap: Gap = { kind: 'barrier' };

export function isParagraph(entry: Entry | undefined): entry is Paragraph {
  return entry !== undefined && entry.kind !== 'table' && entry.kind !== 'barrier';
}

/** The entries of one version of a document after the other: only those near changed pieces are made anew. */
export class EntryList {
  entries: readonly Entry[] = [];
  /** Where each of them begins in the text. */
  starts: Int32Array = new Int32Array();
  /** The first piece of each of them. */
  private firsts: Int32Array = new Int32Array();
  private pieces = 0;

  /**
   * @param ends how many pieces are those of the version before
   * @param by how much further on those at the end stand
   * @returns how many entries are
   */
  update(text: string, placed: PlacedPieces, ends: CommonEnds, by: number): CommonEnds {
    const { entries, firsts } = this;
    const count = placed.pieces.length;
    const more = count - this.pieces;
    // Where an entry ends is told with a look at the lines around.
    const [lastKept, firstKept] = [ends.head - joiningContext, count - ends.tail + joiningContext];
    const endOf = (index: number): number => firsts[index + 1] ?? this.pieces;
    const head = firstPlaced(entries.length, lastKept + 1, endOf);
    const firstAtTail = firstPlaced(entries.length, firstKept - more, (index) => firsts[index] as number);
    const tail = entries.length - Math.max(head, firstAtTail);
    const [from, to] = [firsts[head] ?? this.pieces, (firsts[entries.length - tail] ?? this.pieces) + more];
    const [come, places]: [Entry[], number[]] = [[], []];
    let start = from;
    for (const end of joinLines(text, placed, from, to)) {
      come.push(this.keptEntry(start, end, count, ends) ?? toEntry(text, placed, start, end));
      places.push(start);
      start = end;
    }
    const startsOfCome = places.map((piece) => placed.starts[piece] as number);
    const same = this.withSame(come, startsOfCome, { head, tail }, by);
    const others = come.slice(same.head - head, come.length - (same.tail - tail));
    this.entries = entries.slice(0, same.head).concat(others, entries.slice(entries.length - same.tail));
    this.firsts = nextPlaces(firsts, { head, tail }, places, more);
    this.starts = nextPlaces(this.starts, { head, tail }, startsOfCome, by);
    this.pieces = count;
    return same;
  }

  /** The entry of the version before that was made of the same pieces. */
  private keptEntry(from: number, to: number, count: number, { head, tail }: CommonEnds): Entry | undefined {
    if (to > head && from < count - tail) return undefined;
    const first = to > head ? from - (count - this.pieces) : from;
    const { entries, firsts } = this;
    const index = firstPlaced(entries.length, first, (at) => firsts[at] as number);
    const end = firsts[index + 1] ?? this.pieces;
    return firsts[index] === first && end - first === to - from ? entries[index] : undefined;
  }

  /** The common ends with those entries between them that were made anew only to see that they are the same. */
  private withSame(come: readonly Entry[], places: readonly number[], { head, tail }: CommonEnds, by: number) {
    const { entries, starts } = this;
    const isSame = (before: number, after: number, moved: number): boolean =>
      (starts[before] as number) + moved === places[after] && sameEntry(entries[before] as Entry, come[after] as Entry);
    const gone = entries.length - head - tail;
    const most = Math.min(gone, come.length);
    let front = 0;
    while (front < most && isSame(head + front, front, 0)) front += 1;
    let back = 0;
    while (back < most - front && isSame(head + gone - 1 - back, come.length - 1 - back, by)) back += 1;
    return { head: head + front, tail: tail + back };
  }
}

function sameEntry(a: Entry, b: Entry): boolean {
  if (!isParagraph(a) || !isParagraph(b))
    return a === b || (a.kind === 'table' && b.kind === 'table' && a.piece === b.piece);
  const sameForm = a.kind === b.kind && a.depth === b.depth && a.bold === b.bold && a.indented === b.indented;
  return sameForm && a.content === b.content;
}

function toEntry(text: string, placed: PlacedPieces, from: number, to: number): Entry {
  const piece = placed.pieces[from] as Piece;
  const start = placed.starts[from] as number;
  if (piece.kind === 'barrier') return gap;
  if (piece.kind === 'table') {
    const rows = piece.rows.map((cells) => cells.map((cell) => contentAt(text, start + cell.start, cell)));
    return { kind: 'table', piece, rows };
  }
  const whole = mergeLines(text, placed, from, to);
  const { kind, depth, bold, indented } = whole;
  return { kind, content: contentAt(text, start, whole), depth, bold, indented };
}
