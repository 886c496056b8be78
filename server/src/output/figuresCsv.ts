import { Lines } from '../text/lines';
import type { CheckFormat } from './checkOutput';
import { figureColumns } from './figureColumns';

/**
 * The figures of all files as one table of comma-separated values (RFC 4180), with a byte order mark, without which
 * spreadsheets take the Chinese for another encoding.
 */
export const figuresToCsv: CheckFormat = ({ files }, { locale }) => {
  const titles = [locale === 'en' ? 'File' : '文件', ...figureColumns.map(({ title }) => title[locale])];
  const rows = files.flatMap(({ path, text, figures }) => {
    const lines = new Lines(text);
    return (figures?.figures ?? []).map((row) => [path, ...figureColumns.map(({ cell }) => cell(row, lines, locale))]);
  });
  return `\ufeff${[titles, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
};

/** A cell that begins like a formula gets an apostrophe in front, so that no spreadsheet computes what a text says. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
