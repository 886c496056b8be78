import type { Range, TextEdit as LspTextEdit } from 'vscode-languageserver';
import { chooseFixes } from '../checks/applyFixes';
import type { Category, LevelledFinding, TextEdit } from '../checks/check';
import { findCheck } from '../checks/index';
import type { Report } from '../parse/report';
import { contains, overlaps, type Span } from '../text/span';
import type { OpenReport } from './openReport';
import { toRange, toSpan } from './ranges';

/** Categories whose fixes change how a text is written and never what it says. */
const formal: ReadonlySet<Category> = new Set<Category>(['form', 'punctuation']);

/**
 * The edits that format a document, or what stands in a range of it: the certain fixes of form and punctuation that its
 * settings have not switched off, and one blank line at most between paragraphs. Words and figures are never touched.
 * Of two fixes that meet, the second is left for the next time.
 */
export function toFormattingEdits(open: OpenReport, range?: Range): LspTextEdit[] {
  const { report } = open.analysis;
  const place = range ? toSpan(open.document, range) : { start: 0, end: report.text.length };
  const findings = open.findings.flatMap((finding) => within(finding, place));
  const fixes = chooseFixes(report.text, findings).edits;
  const tidied = [...blankEdits(report)].filter(
    ({ span }) => contains(place, span) && !fixes.some((fix) => touches(fix.span, span)),
  );
  return [...fixes, ...tidied].map(({ span, newText }) => ({ range: toRange(open.document, span), newText }));
}

/** The finding with those edits of its fix that lie in the place; one finding may mend a habit in the whole text. */
function within(finding: LevelledFinding, place: Span): Pick<LevelledFinding, 'fix'>[] {
  const category = findCheck(finding.check)?.meta.category;
  if (!finding.fix || category === undefined || !formal.has(category)) return [];
  const edits = finding.fix.edits.filter(({ span }) => contains(place, span));
  return edits.length > 0 ? [{ fix: { ...finding.fix, edits } }] : [];
}

/** Blanks at the end of a line with the line ends behind them; never the indent of the next paragraph. */
const lineEnds =
  /(?<![ \t\u3000])[ \t\u3000]*(?:\r\n|\n|\r)(?:[ \t\u3000]*(?:\r\n|\n|\r))*|(?<![ \t\u3000])[ \t\u3000]+$/g;

function* blankEdits({ text, kind, opaque }: Report): Generator<TextEdit> {
  for (const match of text.matchAll(lineEnds)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const newText = tidied(match[0], span.start === 0, span.end === text.length, kind === 'markdown');
    // Blank lines of code and front matter mean something.
    if (newText !== match[0] && !opaque.some((code) => overlaps(code, span))) yield { span, newText };
  }
}

function tidied(written: string, atStart: boolean, atEnd: boolean, isMarkdown: boolean): string {
  const ends = written.match(/\r\n|\n|\r/g) ?? [];
  const end = ends[0] ?? '';
  if (atStart) return '';
  if (ends.length <= 1 || atEnd) return isMarkdown && !atEnd && /^ {2,}/.test(written) ? written : end;
  return end + end;
}

/** Two edits that meet have no order. */
function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
