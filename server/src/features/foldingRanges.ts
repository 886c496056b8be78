import type { FoldingRange } from 'vscode-languageserver';
import type { Span } from '../text/span';
import type { OpenReport } from './openReport';

/** Sections and tables of more than one line; blank lines at a section's end stay visible. */
export function toFoldingRanges(open: OpenReport): FoldingRange[] {
  const { report } = open.analysis;
  const sections = report.sections.filter(({ heading }) => heading !== undefined).map(({ span }) => span);
  return [...sections, ...report.tables.map(({ span }) => span)].flatMap((span) => toFoldingRange(open, span) ?? []);
}

function toFoldingRange(open: OpenReport, span: Span): FoldingRange | undefined {
  const { text } = open.analysis.report;
  const used = text.slice(span.start, span.end).trimEnd().length;
  const startLine = open.document.positionAt(span.start).line;
  const endLine = open.document.positionAt(span.start + used).line;
  return endLine > startLine ? { startLine, endLine } : undefined;
}
