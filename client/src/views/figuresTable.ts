import type { FigureRow } from '../../../server/src/protocol';
import { messages, say } from '../messages';

/** The rows as lines of cells parted by tabs, which spreadsheets take from the clipboard; a line of names comes first. */
export function toTable(rows: readonly FigureRow[]): string {
  const lines = rows.map((row) =>
    [
      row.section,
      row.indicator,
      row.text,
      row.value,
      row.period,
      row.scope,
      row.status === 'none' ? '' : say(row.status === 'target' ? messages.target : messages.result),
      String(row.range.start.line + 1),
      row.findings.join('；'),
    ]
      .map(toCell)
      .join('\t'),
  );
  return [say(messages.columns), ...lines].join('\r\n');
}

/** No tabs or line breaks in a cell, and nothing that a spreadsheet would compute. */
function toCell(text: string): string {
  const plain = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}
