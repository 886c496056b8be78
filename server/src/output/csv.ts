/**
 * A table of comma-separated values (RFC 4180), with a byte order mark, without which spreadsheets take the Chinese for
 * another encoding.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

/** A cell that begins like a formula gets an apostrophe in front, so that no spreadsheet computes what a text says. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
