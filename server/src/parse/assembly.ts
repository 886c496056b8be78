import { findArticles } from './articles';
import { isParagraph, type Entry, type Paragraph, type TableEntry } from './entries';
import { Outline } from './outline';
import type { CellPlace, Passage, PassageContent, PassageRole, Report, Table } from './report';
import type { Marking } from './roles';

/** Numbers passages and tables, and hangs them into the outline. */
export class Assembly {
  private readonly passages: Passage[] = [];
  private readonly tables: Table[] = [];
  private readonly outline: Outline;
  private readonly articles: ReadonlySet<number>;

  /** @param before the passages of the version before: those that are the same stay the same objects */
  constructor(
    textLength: number,
    private readonly entries: readonly Entry[],
    private readonly markings: readonly (Marking | undefined)[],
    private readonly before: readonly Passage[],
  ) {
    this.outline = new Outline(textLength);
    this.articles = findArticles(entries, markings);
  }

  assemble(): Pick<Report, 'passages' | 'sections' | 'tables'> {
    let opening = false;
    for (let at = 0; at < this.entries.length; at += 1) {
      const [entry, marking] = [this.entries[at] as Entry, this.markings[at]];
      if (entry.kind === 'table') this.addTable(entry);
      if (!marking || !isParagraph(entry)) continue;
      const starts = this.articles.size > 0 && this.articles.has(at);
      if (starts) this.openArticle(entry, marking, at);
      opening =
        starts ||
        (opening &&
          (marking.role === 'byline' || marking.style !== undefined) &&
          isTitle(marking, this.markings[at - 1]));
      this.addParagraph(entry, marking, opening);
    }
    return { passages: this.passages, sections: this.outline.finish(this.passages.length), tables: this.tables };
  }

  private openArticle({ first: { start } }: Paragraph, { byline }: Marking, at: number): void {
    const named = byline === 'number' && this.markings[at + 1] ? 1 : 0;
    const passage = this.passages.length;
    this.outline.openArticle(passage, passage + named, start);
  }

  /** The headings at the head of an article are its title; they open no section of their own. */
  private addParagraph(entry: Paragraph, { role, style = 'bare' }: Marking, opensArticle: boolean): void {
    const { content, first } = entry;
    const title = opensArticle && role === 'heading';
    if (role === 'heading' && !title) this.outline.openHeading(style, this.passages.length, first.start);
    this.add(first.start, content, title ? 'title' : role);
  }

  private addTable({ first: { start, end, rows: pieces, headerRows }, rows: contents }: TableEntry): void {
    const table = this.tables.length;
    const last = this.passages.at(-1);
    const rows = pieces.map((cells, row) =>
      cells.map((cell, column) =>
        this.add(cell.start, contents[row]?.[column] as PassageContent, 'cell', { table, row, column }),
      ),
    );
    const caption = this.captionAbove(last);
    this.tables.push({
      index: table,
      span: { start, end },
      rows,
      headerRows,
      ...(caption !== undefined && { caption }),
    });
  }

  private add(start: number, content: PassageContent, role: PassageRole, cell?: CellPlace): number {
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
    return index;
  }

  /** The caption that stands above the table, over a line that names its unit or directly. */
  private captionAbove(last: Passage | undefined): number | undefined {
    const above = last?.role === 'byline' ? this.passages[last.index - 1] : last;
    return above?.role === 'caption' ? above.index : undefined;
  }
}

function newPassage(
  index: number,
  start: number,
  content: PassageContent,
  role: PassageRole,
  section: number,
  cell: CellPlace | undefined,
): Passage {
  return cell ? { index, start, content, role, section, cell } : { index, start, content, role, section };
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
