import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import { slice } from '../text/span';
import type { OpenReport } from './openReport';
import { toRange } from './ranges';

/** The sections of the report as a tree, for the outline and the breadcrumbs. */
export function toDocumentSymbols(open: OpenReport): DocumentSymbol[] {
  const { report } = open.analysis;
  const roots: DocumentSymbol[] = [];
  const bySection = new Map<number, DocumentSymbol>();
  for (const section of report.sections) {
    const heading = section.heading === undefined ? undefined : report.passages[section.heading];
    if (heading === undefined) continue;
    const headingSpan = { start: heading.start, end: heading.start + heading.content.raw.length };
    const end = Math.max(section.span.end, headingSpan.end);
    const symbol: DocumentSymbol = {
      // The protocol forbids names of white space alone.
      name: heading.content.flow.text.trim() || slice(report.text, headingSpan).trim() || '—',
      kind: heading.role === 'title' ? SymbolKind.File : SymbolKind.String,
      range: toRange(open.document, { start: Math.min(section.span.start, headingSpan.start), end }),
      selectionRange: toRange(open.document, headingSpan),
      children: [],
    };
    bySection.set(section.index, symbol);
    const parent = section.parent === undefined ? undefined : bySection.get(section.parent);
    (parent?.children ?? roots).push(symbol);
  }
  return roots;
}
