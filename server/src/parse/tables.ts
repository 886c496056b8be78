import type { Span } from '../text/span';
import { trimSpan, type CellPiece, type TablePiece } from './pieces';

const delimiterRow = /^[ \t|:]*-[ \t|:-]*$/;
/** Without a rule below them, rows that hold no number head the table, as long as numbers follow. */
const number = /\d/;

/** True for a line that is drawn as a row between bars: `| 甲 | 12 |`. */
export function isBarRow(line: string): boolean {
  return line.startsWith('|') && line.indexOf('|', 1) > 0;
}

/** True for a line that tabs part into cells, as text pasted from a spreadsheet has it. */
export function isTabRow(line: string): boolean {
  return line.includes('\t') && /\S\t+ *\S/.test(line.slice(0, 1000));
}

/** Reads consecutive lines as a table drawn with bars: `| 指标 | 数量 |`, with or without the rule under its head. */
export function readBarTable(text: string, lines: readonly Span[]): TablePiece {
  const rule = lines.findIndex((line) => delimiterRow.test(text.slice(line.start, line.end)));
  const rows = lines.filter((_, index) => index !== rule).map((line) => readBarRow(text, line));
  return toTable(text, lines, rows, Math.max(rule, 0));
}

/** Reads consecutive lines as a table whose cells are parted by tabs. */
export function readTabTable(text: string, lines: readonly Span[]): TablePiece {
  return toTable(
    text,
    lines,
    lines.map((line) => split(text, line, '\t')),
    0,
  );
}

function toTable(text: string, lines: readonly Span[], rows: readonly (readonly Span[])[], ruled: number): TablePiece {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const cells = rows.map((row) => row.map((cell) => toCell(text, cell, start)));
  return { kind: 'table', length: end - start, rows: cells, headerRows: Math.max(ruled, headRows(text, rows)) };
}

/** How many rows at the top hold no number; none when no row does hold one. */
export function headRows(text: string, rows: readonly (readonly Span[])[]): number {
  const first = rows.findIndex((row) => row.slice(1).some((cell) => number.test(text.slice(cell.start, cell.end))));
  return Math.max(first, 0);
}

function readBarRow(text: string, line: Span): readonly Span[] {
  const end = text.charAt(line.end - 1) === '|' ? line.end - 1 : line.end;
  return split(text, { start: line.start + 1, end: Math.max(line.start + 1, end) }, '|');
}

function split(text: string, line: Span, separator: string): readonly Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at += 1) {
    const parts = at === line.end || (text.charAt(at) === separator && text.charAt(at - 1) !== '\\');
    if (!parts) continue;
    cells.push(trimSpan(text, { start, end: at }));
    start = at + 1;
  }
  return cells;
}

const nothing: readonly Span[] = [];

/** Emphasis marks and line breaks of HTML are left out of a cell. */
function toCell(text: string, { start, end }: Span, table: number): CellPiece {
  const cell = text.slice(start, end);
  const mayLeaveOut = cell.includes('**') || cell.includes('<');
  return { start: start - table, length: end - start, leaveOut: mayLeaveOut ? marksIn(cell) : nothing };
}

function marksIn(cell: string): readonly Span[] {
  const marks = cell.matchAll(/\*{2,}|<br *\/?>/gi);
  return [...marks].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
