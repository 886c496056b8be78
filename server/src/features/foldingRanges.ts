import type { FoldingRange } from 'vscode-languageserver';
import { sectionSpan } from '../parse/report';
import type { OpenReport } from './openReport';
import { endOfSection } from './sections';

/** Sections and tables of more than one line; blank lines at a section's end stay visible. */
export function toFoldingRanges(open: OpenReport): FoldingRange[] {
  const { report } = open.analysis;
  const sections = report.sections
    .filter(({ heading }) => heading !== undefined)
    .map((section) => ({ start: sectionSpan(report, section).start, end: endOfSection(report, section) }));
  const tables = report.tables.map(({ span }) => ({
    start: span.start,
    end: span.start + report.text.slice(span.start, span.end).trimEnd().length,
  }));
  return [...sections, ...tables].flatMap(({ start, end }) => {
    const startLine = open.document.positionAt(start).line;
    const endLine = open.document.positionAt(end).line;
    return endLine > startLine ? [{ startLine, endLine }] : [];
  });
}
