import { printable } from './printable';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader of XML makes blanks of these where they stand as they are.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for XML 1.0, inside elements and inside quoted attributes; what XML cannot hold is replaced. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"\t\n\r]/g, (mark) => references[mark] ?? mark);
}
