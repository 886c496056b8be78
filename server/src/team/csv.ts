/** A line of a table with the place where it begins. */
export interface CsvRow {
  /** Offset of the row's first character. */
  readonly start: number;
  readonly cells: readonly string[];
}

/** Reads comma-separated values as RFC 4180 has them: cells in quotes may hold commas, line ends and doubled quotes. */
export function parseCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let start = 0;
  // Each match is one cell with what ends it; the last one ends with the text.
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))[^,\r\n]*(,|\r\n|\r|\n|$)/g)) {
    const [all, quoted, plain = '', end = ''] = match;
    if (all === '' && cells.length === 0) break;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === ',') continue;
    if (cells.some((cell) => cell !== '')) rows.push({ start, cells });
    cells = [];
    start = match.index + all.length;
  }
  return rows;
}
