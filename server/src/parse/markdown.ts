import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Nodes, Paragraph, Table } from 'mdast';
import type { Span } from '../text/span';
import { findComments } from './comments';
import { readInline, type Inline } from './markdownInline';
import { Memo } from './memo';
import { leftOutOf, PieceList, trimSpan, type CellPiece, type Reading, type TextPiece } from './pieces';
import { linesOf, readLines } from './plainText';
import { headRows } from './tables';

/**
 * A chunk without any of these means the same line by line, and needs no Markdown parser: headings, bullets and bold
 * type are read in plain text too.
 */
const markup = /[`_<\\&|]|\](?:\(|\[|:)|(?<!\*)\*(?!\*)|\*{3}|^[ \t]*(?:>|~{3}|[-=]+[ \t]*$)|#[ \t]*$/m;
/** Parsers of nested markup take time that grows faster than the text; what is beyond this is no document by hand. */
const mostMarks = 1500;
const mostCharacters = 200_000;

const readings = new Memo<Reading>(500_000);

/** What a stretch of Markdown between blank lines says, remembered by its text; all places are counted from its start. */
export function readingOf(source: string): Reading {
  return readings.of(source, readChunk);
}

function readChunk(source: string): Reading {
  if (!markup.test(source) || isBeyondReading(source)) return readAsLines(source);
  try {
    return new ChunkReader(source).read();
  } catch {
    // Deep nesting can exhaust the parser's stack; such a chunk is still text.
    return readAsLines(source);
  }
}

function readAsLines(source: string): Reading {
  const { pieces, starts } = readLines(source, linesOf(source, { start: 0, end: source.length }), []);
  return { pieces, starts, comments: [], opaque: [] };
}

function isBeyondReading(source: string): boolean {
  if (source.length > mostCharacters) return true;
  let marks = 0;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if ('*_[]<>`~!&'.includes(character)) marks += 1;
  }
  return marks > mostMarks;
}

class ChunkReader {
  private readonly list = new PieceList();
  private readonly comments: Span[] = [];
  private readonly opaque: Span[] = [];

  constructor(private readonly source: string) {}

  read(): Reading {
    const tree = fromMarkdown(this.source, {
      extensions: [gfmTable(), { disable: { null: ['codeIndented'] } }],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    this.visit(tree);
    const { pieces, starts } = this.list;
    return { pieces, starts, comments: this.comments, opaque: this.opaque };
  }

  private visit(node: Nodes): void {
    switch (node.type) {
      case 'root':
      case 'blockquote':
      case 'list':
        for (const child of node.children) this.visit(child);
        return;
      case 'listItem': {
        const ordered = /^\d/.test(this.source.slice(spanOf(node).start));
        node.children.forEach((child, index) => {
          if (index === 0 && child.type === 'paragraph') this.readItem(spanOf(node), child, ordered);
          else this.visit(child);
        });
        return;
      }
      case 'heading': {
        const inline = this.inline(node);
        const { start, end } = contentSpan(node.children, spanOf(node));
        if (end > start) this.addLine({ start, end }, inline, 'heading', false, node.depth);
        return;
      }
      case 'paragraph':
        this.readParagraph(node, 'text');
        return;
      case 'table':
        this.readTable(node);
        return;
      default:
        this.addOpaque(node);
    }
  }

  /** The number of an ordered item belongs to its text, since other checks compare numbers; a bullet does not. */
  private readItem(item: Span, paragraph: Paragraph, ordered: boolean): void {
    if (ordered) this.readParagraph(paragraph, 'text', item.start);
    else this.readParagraph(paragraph, 'listItem');
  }

  private readParagraph(node: Paragraph, kind: 'text' | 'listItem', from?: number): void {
    const span = spanOf(node);
    const inline = this.inline(node);
    const start = from ?? span.start;
    const seen = inline.visible[0];
    const shown = seen && inline.image ? 'caption' : kind;
    linesOf(this.source, { start, end: span.end }).forEach((line, index) => {
      const text = index === 0 ? line : this.withoutQuoteMark(line);
      const indented = /[ \t\u3000\u00a0]/.test(this.source.charAt(text.start - 1));
      this.addLine(text, inline, index === 0 ? shown : 'text', indented);
    });
  }

  /** `⟦> ⟧` before the further lines of a quotation. */
  private withoutQuoteMark(line: Span): Span {
    const mark = /^[> \t]*>[ \t]*/.exec(this.source.slice(line.start, line.end))?.[0] ?? '';
    return { start: line.start + mark.length, end: line.end };
  }

  private addLine(line: Span, inline: Inline, kind: TextPiece['kind'], indented: boolean, depth?: number): void {
    const visible = withoutLeftOutEnds(this.source, line, inline.leaveOut);
    const length = visible.end - visible.start;
    if (length <= 0) return;
    const leaveOut = leftOutOf(visible, inline.leaveOut);
    const bold = inline.bold.some((span) => span.start <= visible.start && span.end >= visible.end);
    this.list.add(visible.start, { kind, length, leaveOut, depth, bold, indented });
  }

  private readTable(node: Table): void {
    const { start, end } = spanOf(node);
    const spans: Span[][] = [];
    const rows = node.children.map((row) => {
      const inRow: Span[] = [];
      spans.push(inRow);
      return row.children.map((cell): CellPiece => {
        const inline = this.inline(cell);
        const span = withoutLeftOutEnds(this.source, contentSpan(cell.children, spanOf(cell)), inline.leaveOut);
        inRow.push(span);
        return {
          start: span.start - start,
          length: span.end - span.start,
          leaveOut: leftOutOf(span, inline.leaveOut),
        };
      });
    });
    const headerRows = Math.max(1, headRows(this.source, spans));
    this.list.add(start, { kind: 'table', length: end - start, rows, headerRows });
  }

  private inline(node: Nodes): Inline {
    const inline = readInline(this.source, node);
    this.comments.push(...inline.comments);
    this.opaque.push(...inline.opaque);
    return inline;
  }

  private addOpaque(node: Nodes): void {
    const span = spanOf(node);
    this.list.add(span.start, { kind: 'barrier', length: span.end - span.start });
    if (node.type === 'thematicBreak') return;
    this.opaque.push(span);
    if (node.type !== 'html') return;
    for (const { start, end } of findComments(node.value)) {
      this.comments.push({ start: span.start + start, end: span.start + end });
    }
  }
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** From the first to the last child; empty at the parent's end when there are none. */
function contentSpan(children: readonly Nodes[], parent: Span): Span {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : { start: parent.end, end: parent.end };
}

/** The line without what a reader does not see at its ends, so that passages begin and end with their text. */
function withoutLeftOutEnds(source: string, line: Span, leaveOut: readonly Span[]): Span {
  let visible = line;
  for (const span of leaveOut) {
    if (span.start <= visible.start && span.end > visible.start) {
      visible = trimSpan(source, { start: Math.min(span.end, visible.end), end: visible.end });
    }
  }
  for (const span of leaveOut.toReversed()) {
    if (span.end >= visible.end && span.start < visible.end) {
      visible = trimSpan(source, { start: visible.start, end: Math.max(span.start, visible.start) });
    }
  }
  return visible;
}
