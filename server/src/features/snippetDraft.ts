import { sectionSpan } from '../parse/report';
import type { SnippetBlank, SnippetDraft } from '../protocol';
import { makeVariables, type VariableContext } from '../snippets/variables';
import { contains, type Span } from '../text/span';
import type { Draft } from './completion';

/** The placeholder that people know, and that `unfilled-placeholder` finds when it is left. */
const placeholder = '××';
/** How much of the text on either side shows where a figure stands. */
const around = 8;
/** A name is the beginning of the text up to its first mark, and no longer than this. */
const longestName = 12;

/** A blank with its place in the document, and what takes its place there. */
interface PlacedBlank extends SnippetBlank {
  readonly span: Span;
  /** The variable that gives it; absent for a tab stop. */
  readonly variable?: string;
}

/**
 * Makes a snippet of a part of a report: figures become tab stops, of `40个` only the `40`, and years that follow from
 * the year of the report become variables, which move on by themselves.
 *
 * @param span of the part, in the document
 * @param chosen positions of the blanks that are left open; all when absent
 */
export function toSnippetDraft(
  open: Draft,
  span: Span,
  variables: VariableContext,
  chosen?: readonly number[],
): SnippetDraft {
  const source = open.document.getText();
  const blanks = findBlanks(open, span, variables);
  const used = blanks.filter((_, index) => chosen === undefined || chosen.includes(index));
  return {
    name: nameOf(source.slice(span.start, span.end)),
    section: sectionAt(open, span.start),
    blanks: blanks.map(({ text, around: words, kind }) => ({ text, around: words, kind })),
    body: writeBody(source, span, used),
  };
}

function findBlanks(open: Draft, span: Span, variables: VariableContext): readonly PlacedBlank[] {
  const source = open.document.getText();
  const wordsAround = ({ start, end }: Span): string =>
    source.slice(Math.max(span.start, start - around), Math.min(span.end, end + around)).replace(/\s+/g, ' ');
  const figures = open.analysis.figures.figures.flatMap((figure): PlacedBlank[] => {
    const number = figure.claim && contains(span, figure.span) ? numberIn(source, figure.span) : undefined;
    return number ? [{ span: number, text: figure.text, around: wordsAround(figure.span), kind: 'figure' }] : [];
  });
  const years = yearsIn(source, span, variables).map((year): PlacedBlank => ({
    ...year,
    text: `${source.slice(year.span.start, year.span.end)}年`,
    around: wordsAround(year.span),
    kind: 'year',
  }));
  const all = [...figures, ...years].sort((a, b) => a.span.start - b.span.start);
  return all.filter((blank, index) => index === 0 || blank.span.start >= (all[index - 1]?.span.end ?? 0));
}

const digits = '[0-9０-９〇零一二三四五六七八九十两]';
const numeral = new RegExp(`${digits}(?:.*${digits})?`, 's');

/** From the first digit to the last one: in `约⟦40⟧个` without the unit, in `⟦10—20⟧个` both ends. */
function numberIn(source: string, span: Span): Span | undefined {
  const text = source.slice(span.start, span.end);
  const lead = text.startsWith('百分之') ? 3 : 0;
  const match = numeral.exec(text.slice(lead));
  if (!match) return undefined;
  const start = span.start + lead + match.index;
  return { start, end: start + match[0].length };
}

const yearVariables = ['REPORT_LAST_YEAR', 'REPORT_YEAR', 'REPORT_NEXT_YEAR'];

function yearsIn(
  source: string,
  span: Span,
  context: VariableContext,
): readonly { readonly span: Span; readonly variable: string }[] {
  const values = makeVariables(context);
  const byYear = new Map(yearVariables.map((variable) => [values.get(variable), variable]));
  return [...source.slice(span.start, span.end).matchAll(/(?<!\d)\d{4}(?=年)/g)].flatMap(({ 0: year, index }) => {
    const variable = byYear.get(year);
    const start = span.start + index;
    return variable === undefined ? [] : [{ span: { start, end: start + year.length }, variable }];
  });
}

function writeBody(source: string, { start, end }: Span, blanks: readonly PlacedBlank[]): string {
  let at = start;
  let stops = 0;
  let body = '';
  for (const { span, variable } of blanks) {
    body += asText(source.slice(at, span.start));
    if (variable === undefined) stops += 1;
    body += variable === undefined ? `\${${stops}:${placeholder}}` : `\${${variable}}`;
    at = span.end;
  }
  return body + asText(source.slice(at, end));
}

/** Marks of the snippet syntax stand for themselves; line ends are the editor's to choose. */
function asText(source: string): string {
  return source.replace(/\r\n?/g, '\n').replace(/[\\$}]/g, '\\$&');
}

function nameOf(text: string): string {
  const start = text.replace(outlineNumber, '').replace(/^[#>*\-\s]+/, '');
  return (/^[^\n，。；：、,.;:！？!?（(]+/.exec(start)?.[0] ?? '').trim().slice(0, longestName);
}

const outlineNumber =
  /^[#\s]*(?:第[一二三四五六七八九十百\d]+[章节部分]+|[（(]?[一二三四五六七八九十百\d]+[）)、.．])\s*/;

function sectionAt(open: Draft, offset: number): string {
  const { report } = open.analysis;
  const { passages, sections } = report;
  const section = sections.findLast((each) => {
    const span = sectionSpan(report, each);
    return span.start <= offset && offset <= span.end;
  });
  const heading = section?.heading === undefined ? undefined : passages[section.heading];
  return heading?.content.flow.text.trim().replace(outlineNumber, '').trim() ?? '';
}
