import { isParagraph, type Entry, type Paragraph, type TableEntry } from './entries';
import { Outline } from './outline';
import type { CellPlace, Passage, PassageContent, PassageRole, Report, Table } from './report';
import type { Marking } from './roles';

/** The entries of a version with what they are taken for and where they begin. */
export interface MarkedEntries {
  readonly entries: readonly Entry[];
  readonly markings: readonly (Marking | undefined)[];
  readonly starts: Int32Array;
}

/** Passages and tables in the outline. */
export interface Assembled extends Pick<Report, 'passages' | 'sections' | 'tables'> {
  /** The first passage of each entry, or of the next one that has any. */
  readonly firsts: Int32Array;
}

/** Numbers passages and tables, and hangs them into the outline. */
export class Assembly {
  private readonly passages: Passage[] = [];
  private readonly tables: Table[] = [];
  private readonly outline = new Outline();
  private readonly firsts: Int32Array;

  /**
   * @param articles indexes of the entries that begin one
   * @param before the passages of the version before: those that are the same stay the same objects
   */
  constructor(
    private readonly marked: MarkedEntries,
    private readonly articles: ReadonlySet<number>,
    private readonly before: readonly Passage[],
  ) {
    this.firsts = new Int32Array(marked.entries.length);
  }

  assemble(): Assembled {
    const { entries, markings, starts } = this.marked;
    let opening = false;
    for (let at = 0; at < entries.length; at += 1) {
      const [entry, marking] = [entries[at] as Entry, markings[at]];
      const start = starts[at] as number;
      this.firsts[at] = this.passages.length;
      if (entry.kind === 'table') this.addTable(entry, start);
      if (!marking || !isParagraph(entry)) continue;
      const begins = this.articles.size > 0 && this.articles.has(at);
      if (begins) this.openArticle(marking, at);
      opening =
        begins ||
        (opening && (marking.role === 'byline' || marking.style !== undefined) && isTitle(marking, markings[at - 1]));
      this.addParagraph(entry, start, marking, opening);
    }
    const sections = this.outline.finish(this.passages.length);
    return { passages: this.passages, sections, tables: this.tables, firsts: this.firsts };
  }

  private openArticle({ byline }: Marking, at: number): void {
    const named = byline === 'number' && this.marked.markings[at + 1] ? 1 : 0;
    const passage = this.passages.length;
    this.outline.openArticle(passage, passage + named);
  }

  /** The headings at the head of an article are its title; they open no section of their own. */
  private addParagraph(
    { content }: Paragraph,
    start: number,
    { role, style = 'bare' }: Marking,
    opensArticle: boolean,
  ): void {
    const title = opensArticle && role === 'heading';
    if (role === 'heading' && !title) this.outline.openHeading(style, this.passages.length);
    this.add(start, content, title ? 'title' : role);
  }

  private addTable(entry: TableEntry, start: number): void {
    const [table, first] = [this.tables.length, this.passages.length];
    this.tables.push(tableOf(entry, table, start, first, captionAbove(this.passages, first)));
    forEachCell(entry, (content, cell, row, column) => this.add(start + cell, content, 'cell', { table, row, column }));
  }

  private add(start: number, content: PassageContent, role: PassageRole, cell?: CellPlace): void {
    const index = this.passages.length;
    const section = this.outline.current;
    const known = this.before[index];
    const same =
      known?.content === content &&
      known.start === start &&
      known.role === role &&
      known.section === section &&
      sameCell(known.cell, cell);
    this.passages.push(same ? known : newPassage(index, start, content, role, section, cell));
  }
}

/** Calls with the content of each cell, its place counted from the table's start, its row and its column. */
export function forEachCell(
  { piece, rows }: TableEntry,
  visit: (content: PassageContent, start: number, row: number, column: number) => void,
): void {
  piece.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => visit(rows[row]?.[column] as PassageContent, cell.start, row, column));
  });
}

/** The table of an entry that begins at `start`, and with the passage `first`. */
export function tableOf(
  { piece: { length, rows: cells, headerRows } }: TableEntry,
  index: number,
  start: number,
  first: number,
  caption: number | undefined,
): Table {
  let next = first;
  const rows = cells.map((row) => row.map(() => (next += 1) - 1));
  const span = { start, end: start + length };
  return caption === undefined ? { index, span, rows, headerRows } : { index, span, rows, headerRows, caption };
}

/** The caption that stands above the table that begins with a passage, over a line that names its unit or directly. */
export function captionAbove(passages: readonly Passage[], first: number): number | undefined {
  const last = passages[first - 1];
  const above = last?.role === 'byline' ? passages[first - 2] : last;
  return above?.role === 'caption' ? above.index : undefined;
}

export function newPassage(
  index: number,
  start: number,
  content: PassageContent,
  role: PassageRole,
  section: number,
  cell: CellPlace | undefined,
): Passage {
  return { index, start, content, role, section, cell };
}

function sameCell(a: CellPlace | undefined, b: CellPlace | undefined): boolean {
  if (!a || !b) return a === b;
  return a.table === b.table && a.row === b.row && a.column === b.column;
}

/** A further line of a title block is of the style of the one before it. */
function isTitle(marking: Marking, before: Marking | undefined): boolean {
  if (marking.role === 'byline') return true;
  if (!before) return false;
  return before.byline === 'number' || before.style === marking.style;
}
