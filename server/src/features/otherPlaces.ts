import { pathToFileURL } from 'node:url';
import type { Range } from 'vscode-languageserver';
import type { Report } from '../parse/report';
import { Lines } from '../text/lines';
import type { Span } from '../text/span';
import type { OpenReport } from './openReport';
import { toRange } from './ranges';

/** A stretch of the open document, or of one that it was compared with. */
interface Place {
  readonly path?: string;
  readonly span: Span;
}

/** Where a place is, as the editor has it, in a table of figures too; `undefined` where the other document is no longer known. */
export function locate(open: OpenReport, { path, span }: Place): { uri: string; range: Range } | undefined {
  if (path === undefined) return { uri: open.document.uri, range: toRange(open.document, span) };
  const ledger = open.ledgers?.find((each) => each.path === path);
  const other = ledger ?? otherReport(open, path);
  if (other === undefined) return undefined;
  const lines = linesOf(other);
  return {
    uri: ledger ? pathToFileURL(path).href : path,
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
  };
}

/** The report that a place is in. */
export function otherReport({ others = [], analysis }: OpenReport, path: string | undefined): Report | undefined {
  return path === undefined ? analysis.report : others.find((other) => other.path === path)?.report;
}

const known = new WeakMap<object, Lines>();

function linesOf(other: Pick<Report, 'text'>): Lines {
  let lines = known.get(other);
  if (lines === undefined) known.set(other, (lines = new Lines(other.text)));
  return lines;
}
