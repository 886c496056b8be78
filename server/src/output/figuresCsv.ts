import { Lines } from '../text/lines';
import type { CheckFormat } from './checkOutput';
import { toCsv } from './csv';
import { exportedColumns } from './figureColumns';

/** The figures of all files as one table of comma-separated values. */
export const figuresToCsv: CheckFormat = ({ files }, { locale }) => {
  const titles = [locale === 'en' ? 'File' : '文件', ...exportedColumns.map(({ title }) => title[locale])];
  const rows = files.flatMap(({ path, text, figures }) => {
    const lines = new Lines(text);
    return (figures?.figures ?? []).map((row) => [
      path,
      ...exportedColumns.map(({ cell }) => cell(row, lines, locale)),
    ]);
  });
  return toCsv([titles, ...rows]);
};
