import picocolors from 'picocolors';
import { Lines } from '../text/lines';
import { displayWidth } from '../text/displayWidth';
import type { CheckFormat } from './checkOutput';
import { figureColumns } from './figureColumns';
import { printable } from './printable';

/** Widest cell that a terminal's line has room for, in columns. */
const widestCell = 28;

/** The figures of each file as an aligned table for the terminal. */
export const figuresToTable: CheckFormat = ({ files }, { locale, colours }) => {
  const paint = picocolors.createColors(colours);
  const tables = files.map(({ path, text, figures }) => {
    const lines = new Lines(text);
    const rows = (figures?.figures ?? []).map((row) =>
      figureColumns.map(({ cell }) => clip(printable(cell(row, lines, locale)))),
    );
    const titles = figureColumns.map(({ title }) => title[locale]);
    const widths = titles.map((title, column) =>
      rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), displayWidth(title)),
    );
    const draw = (cells: readonly string[]): string =>
      cells
        .map((cell, column) => pad(cell, widths[column] ?? 0, figureColumns[column]?.numeric === true))
        .join('  ')
        .trimEnd();
    return [paint.underline(path), paint.bold(draw(titles)), ...rows.map(draw), ''].join('\n');
  });
  return tables.join('\n');
};

function clip(text: string): string {
  if (displayWidth(text) <= widestCell) return text;
  let clipped = '';
  for (const character of text) {
    if (displayWidth(clipped + character) >= widestCell) break;
    clipped += character;
  }
  return `${clipped}…`;
}

function pad(text: string, to: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, to - displayWidth(text)));
  return right ? blanks + text : text + blanks;
}
