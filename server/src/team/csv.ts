import Papa from 'papaparse';
import type { Span } from '../text/span';

/** A line of a table with the place where it begins. */
export interface CsvRow {
  /** Offset of the row's first character, in UTF-16 code units. */
  readonly start: number;
  readonly cells: readonly string[];
}

/**
 * Reads comma-separated values as RFC 4180 has them: cells in quotes may hold commas, line ends and doubled quotes.
 * Rows without any text are left out, blanks around a cell do not count.
 */
export function parseCsv(text: string, delimiter = ','): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, meta }) => {
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) rows.push({ start, cells });
      start = meta.cursor;
    },
  });
  return rows;
}

/** The line that begins at an offset, without its end. */
export function lineAt(text: string, start: number): Span {
  const length = text.slice(start).search(/[\r\n]|$/);
  return { start, end: start + length };
}

/** A field of an object that is left out where there is nothing to say. */
export function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: string });
}
