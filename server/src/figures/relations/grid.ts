import type { Report, Table } from '../../parse/report';
import type { Figure, FigureIndex } from '../figure';
import type { Mention } from '../mentions';
import { writtenInterval } from '../interval';

/** A table as rows of labels and values, for what columns and rows say of each other. */
export interface Grid {
  readonly headers: readonly string[];
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  /** Text of the first column: `合计`, `其中：城镇`. */
  readonly label: string;
  /** By column; `undefined` where the cell holds no figure, or several. */
  readonly values: readonly (Mention | undefined)[];
}

/** Reads the figures of a table's cells. Header rows give the column names, joined from top to bottom. */
export function gridOf(report: Report, table: Table, figures: Pick<FigureIndex, 'ofPassage'>): Grid {
  const textOf = (passage: number): string => report.passages[passage]?.content.flow.text.trim() ?? '';
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const headers = Array.from({ length: width }, (_, column) =>
    table.rows
      .slice(0, table.headerRows)
      .map((row) => textOf(row[column] ?? -1))
      .join(''),
  );
  const rows = table.rows.slice(table.headerRows).map((row) => ({
    label: textOf(row[0] ?? -1).replace(/\s/g, ''),
    values: row.map((passage, column) => (column === 0 ? undefined : valueOf(passage, figures, headers[column] ?? ''))),
  }));
  return { headers, rows: rows.filter(({ label, values }) => label !== '' || values.some(Boolean)) };
}

const countedUnit = /[（(](?:人|名|个|家|户|所|件|辆|台|套|次|人次|项|张|册|处)[）)]/;

/** Cells of a column without a unit may be rounded sums of money; only people and things are counted out. */
function counts(figure: Figure, header: string): boolean {
  return Boolean(figure.unit) || countedUnit.test(header);
}

function valueOf(passage: number, figures: Pick<FigureIndex, 'ofPassage'>, header: string): Mention | undefined {
  const [figure, second] = figures.ofPassage(passage);
  if (!figure || second || figure.value === null || typeof figure.value === 'string') return undefined;
  if (figure.kind === 'date' || figure.kind === 'identifier') return undefined;
  const interval = writtenInterval(counts(figure, header) ? figure : { ...figure, kind: 'measure' });
  const { index, sentence, value } = figure;
  return interval && { index, figure, value, interval, sentence, lead: header, tail: '', bracketed: false, signs: 0 };
}
