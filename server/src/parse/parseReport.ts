import { Holder } from '../text/attachment';
import { findArticles } from './articles';
import { contentOf } from './content';
import { joinLines } from './joinLines';
import { readMarkdown } from './markdown';
import { Outline } from './outline';
import type { Piece, TablePiece } from './pieces';
import { readPlainText } from './plainText';
import type { DocumentKind, Passage, Report, Table } from './report';
import { draftPassages, isDraft, type Draft } from './roles';

/**
 * Reads a text as a report. Any text gives one; nothing is thrown. Takes time linear in the text's length.
 *
 * @param history of the document's earlier versions, where it has any
 */
export function parseReport(text: string, kind: DocumentKind, history = new Holder()): Report {
  const { pieces, comments, opaque } = kind === 'markdown' ? readMarkdown(text) : readPlainText(text);
  const entries = draftPassages(text, joinLines(text, pieces));
  const assembly = new Assembly(text, entries);
  return { text, kind, ...assembly.assemble(), comments, opaque, history };
}

/** Numbers passages and tables, and hangs them into the outline. */
class Assembly {
  private readonly passages: Passage[] = [];
  private readonly tables: Table[] = [];
  private readonly outline: Outline;
  private readonly articles: ReadonlySet<Draft | undefined>;

  constructor(
    private readonly text: string,
    private readonly entries: readonly (Draft | Piece)[],
  ) {
    this.outline = new Outline(text.length);
    const drafts = entries.filter(isDraft);
    this.articles = new Set(findArticles(entries).map((index) => drafts[index]));
  }

  assemble(): Pick<Report, 'passages' | 'sections' | 'tables'> {
    let opening = false;
    this.entries.forEach((entry, at) => {
      if (isDraft(entry)) {
        const starts = this.articles.has(entry);
        if (starts) this.openArticle(entry, at);
        opening =
          starts ||
          (opening && (entry.role === 'byline' || entry.style !== undefined) && isTitle(entry, this.entries[at - 1]));
        this.addDraft(entry, opening);
      } else if (entry.kind === 'table') {
        this.addTable(entry);
      }
    });
    return { passages: this.passages, sections: this.outline.finish(this.passages.length), tables: this.tables };
  }

  private openArticle(draft: Draft, at: number): void {
    const next = this.entries[at + 1];
    const named = draft.byline === 'number' && isDraft(next) ? 1 : 0;
    const first = this.passages.length;
    this.outline.openArticle(first, first + named, draft.piece.start);
  }

  /** The headings at the head of an article are its title; they open no section of their own. */
  private addDraft(draft: Draft, opensArticle: boolean): void {
    const title = opensArticle && draft.role === 'heading';
    if (draft.role === 'heading' && !title) this.outline.openHeading(draft, this.passages.length);
    this.passages.push({
      index: this.passages.length,
      start: draft.piece.start,
      content: draft.content,
      role: title ? 'title' : draft.role,
      section: this.outline.current,
    });
  }

  private addTable(piece: TablePiece): void {
    const table = this.tables.length;
    const last = this.passages.at(-1);
    const section = this.outline.current;
    const rows = piece.rows.map((cells, row) =>
      cells.map((cell, column) => {
        const index = this.passages.length;
        const content = contentOf(this.text, cell);
        this.passages.push({ index, start: cell.start, content, role: 'cell', section, cell: { table, row, column } });
        return index;
      }),
    );
    const caption = this.captionAbove(last);
    this.tables.push({
      index: table,
      span: { start: piece.start, end: piece.end },
      rows,
      headerRows: piece.headerRows,
      ...(caption !== undefined && { caption }),
    });
  }

  /** The caption that stands above the table, over a line that names its unit or directly. */
  private captionAbove(last: Passage | undefined): number | undefined {
    const above = last?.role === 'byline' ? this.passages[last.index - 1] : last;
    return above?.role === 'caption' ? above.index : undefined;
  }
}

/** A further line of a title block is of the style of the one before it. */
function isTitle(draft: Draft, before: Draft | Piece | undefined): boolean {
  if (draft.role === 'byline') return true;
  if (!isDraft(before)) return false;
  return before.byline === 'number' || before.style === draft.style;
}
