import { displayWidth } from '../text/displayWidth';
import type { Locale } from '../text/locale';
import type { SnippetOffer } from '../snippets/offerSnippets';
import { write } from './json';
import { printable } from './printable';

/** Every snippet that the editor offers, for programs. */
export function snippetsToJson(offers: readonly SnippetOffer[], version: string): string {
  return write({
    schema: 1,
    tool: { name: 'hegao', version },
    snippets: offers.map(({ label, prefix, section, description, library }) => ({
      prefix,
      name: label,
      section: section ?? null,
      description: description ?? null,
      file: library,
    })),
  });
}

/** The same as an aligned table for the terminal. */
export function snippetsToTable(offers: readonly SnippetOffer[], locale: Locale): string {
  const titles = locale === 'en' ? ['Prefix', 'Name', 'Section', 'File'] : ['前缀', '名称', '章节', '文件'];
  const rows = offers.map(({ prefix, label, section, library }) =>
    [prefix, label, section ?? '', library].map(printable),
  );
  const widths = titles.map((title, column) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), displayWidth(title)),
  );
  const draw = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))).join('  ');
  return [titles, ...rows].map((row) => `${draw(row).trimEnd()}\n`).join('');
}
