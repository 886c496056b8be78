import type { Fix } from '../checks/check';
import { stateOf } from '../checks/decision';
import { Lines } from '../text/lines';
import type { Span } from '../text/span';
import type { CheckedFile, CheckedFinding, CheckFormat, FormatOptions } from './checkOutput';

/** Counts up when a field changes its meaning or goes away. */
const schema = 1;

/** The format for programs; docs/cli.md describes each field. */
export const toJson: CheckFormat = ({ files, problems }, options) =>
  write({
    schema,
    tool: { name: 'hegao', version: options.version },
    files: files.map((file) => toFile(file, options)),
    problems: problems.map(({ path, message }) => ({ path, message: message[options.locale] })),
  });

/** The same text on every run: keys keep the order in which they are made. */
export function write(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function toFile(file: CheckedFile, options: FormatOptions): unknown {
  const lines = new Lines(file.text);
  return {
    path: file.path,
    ...(file.coverage && { coverage: file.coverage }),
    ...(file.dismissed !== undefined && { dismissed: file.dismissed.length }),
    ...(file.known !== undefined && { known: file.known }),
    findings: file.findings.map((finding) => toFinding(finding, file, lines, options)),
  };
}

function toFinding(finding: CheckedFinding, file: CheckedFile, lines: Lines, { locale }: FormatOptions): unknown {
  const { check, level, span, message, related = [], fix, suggestions = [], fingerprint, decision } = finding;
  return {
    check,
    level,
    message: message[locale],
    ...(fingerprint !== undefined && { fingerprint }),
    ...(decision && { decision: stateOf(decision) }),
    ...span,
    range: toRange(span, lines),
    ...(related.length > 0 && {
      related: related.map((place) => ({
        path: place.path ?? file.path,
        ...place.span,
        message: place.message[locale],
      })),
    }),
    ...(fix && { fix: toFix(fix, locale) }),
    ...(suggestions.length > 0 && { suggestions: suggestions.map((each) => toFix(each, locale)) }),
  };
}

function toRange(span: Span, lines: Lines): unknown {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

function toFix({ title, edits }: Fix, locale: FormatOptions['locale']): unknown {
  return {
    title: title[locale],
    edits: edits.map(({ span, newText }) => ({ start: span.start, end: span.end, newText })),
  };
}
