import writeExcelFile, { type Row } from 'write-excel-file/universal';
import { Lines } from '../text/lines';
import type { CheckOutput, FormatOptions } from './checkOutput';
import { exportedColumns, type FigureColumn } from './figureColumns';

/** Width of a column in characters; Chinese ones count double. */
const widths: readonly number[] = [24, 10, 20, 32, 16, 10, 14, 16, 8, 12, 28];

/** The figures of all files as one sheet of an Excel workbook, its title row frozen; numbers can be computed with. */
export async function figuresToXlsx(
  { files }: CheckOutput,
  { locale }: Pick<FormatOptions, 'locale'>,
): Promise<Uint8Array> {
  const english = locale === 'en';
  const titles = [english ? 'File' : '文件', ...exportedColumns.map(({ title }) => title[locale])];
  const rows = files.flatMap(({ path, text, figures }): Row[] => {
    const lines = new Lines(text);
    return (figures?.figures ?? []).map((row) => [
      textCell(path),
      ...exportedColumns.map((column) => cellOf(column, column.cell(row, lines, locale))),
    ]);
  });
  const head: Row = titles.map((value) => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#e8eef7' }));
  const workbook = writeExcelFile([head, ...rows], {
    sheet: english ? 'Figures' : '数字',
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  });
  return new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
}

/** A plain number is a number to the spreadsheet; `≥95` and `15–20` are text. */
function cellOf(column: FigureColumn, text: string): Row[number] {
  const isNumber = column.numeric === true && /^-?\d+(?:\.\d+)?$/.test(text);
  return isNumber ? { value: Number(text), type: Number } : textCell(text);
}

function textCell(value: string): Row[number] {
  return value === '' ? null : { value, type: String };
}
