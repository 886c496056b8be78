import type { FigureIndex } from '../figures/figure';
import type { Passage, Report } from '../parse/report';
import type { Span } from '../text/span';
import { blanksOf, type Blank } from './blanks';
import { findParts, type DraftParts } from './parts';
import { asDone, withoutContent } from './wording';
import { yearEdits } from './yearsOn';

/** A figure of last year's report at its place in next year's skeleton. */
export interface OpenFigure {
  /** Of the whole figure in the skeleton: `⟦××万人⟧`. */
  readonly span: Span;
  /** As last year's report has it. */
  readonly written: string;
  /** Of the figure in last year's report. */
  readonly source: Span;
  /** True for what last year's report planned, which the new one tells the result of. */
  readonly planned: boolean;
}

export interface Skeleton {
  readonly text: string;
  /** In text order. */
  readonly figures: readonly OpenFigure[];
}

/**
 * Next year's skeleton of a report: its years move on, its plan becomes the review, its figures are left open, and its
 * problems and tasks are left to be written. A report without a plan keeps its review. Text before the first passage
 * (front matter, comments) is left out.
 *
 * @param year that the report is about
 */
export function nextYear(report: Report, figures: FigureIndex, year: number): Skeleton {
  const parts = findParts(report);
  const turner = new Turner(report, blanksOf(figures, report.text), year);
  for (const block of blocksOf(report)) {
    if (block.passage.index === parts.review?.afterLead && parts.plan) turnPlan(turner, report, parts);
    const role = parts.roleOf(block.passage.index);
    const signs = block.passage.role === 'byline';
    if (role === 'replaced' && !signs) continue;
    if (role === 'emptied' && !signs) turner.write(withoutContent(block.passage, report.text, block.span));
    else turner.turn(block.span, role === 'plan');
  }
  if (parts.plan && parts.review && parts.review.afterLead >= report.passages.length) turnPlan(turner, report, parts);
  return turner.skeleton();
}

/** Writes the tasks of the plan where the review stood, as done. */
function turnPlan(turner: Turner, report: Report, { plan }: DraftParts): void {
  if (!plan) return;
  for (const { passage, span } of blocksOf(report)) {
    const isTask = passage.index >= plan.afterLead && passage.index < plan.end && passage.role !== 'byline';
    if (isTask) turner.turn(span, true, true);
  }
  turner.endPart();
}

interface Block {
  readonly passage: Passage;
  /** Whole lines, from the passage's first to the next passage's. */
  readonly span: Span;
}

/** The text line by line as passages part it; cells of a table go with the first one of their row. */
function blocksOf({ passages, text }: Report): readonly Block[] {
  const starts = passages.map(({ start }) => text.lastIndexOf('\n', start - 1) + 1);
  const firsts = passages.filter((passage) => starts[passage.index] !== starts[passage.index - 1]);
  return firsts.map((passage, at) => {
    const next = firsts[at + 1];
    return {
      passage,
      span: { start: starts[passage.index] ?? 0, end: next ? (starts[next.index] ?? 0) : text.length },
    };
  });
}

/** Writes pieces of last year's text with its years moved on and its figures left open. */
class Turner {
  private written = '';
  private readonly figures: OpenFigure[] = [];

  constructor(
    private readonly report: Report,
    private readonly blanks: readonly Blank[],
    private readonly year: number,
  ) {}

  write(text: string): void {
    // What is written anew may hold years too.
    const edits = yearEdits(text, this.year, false);
    this.written += edits.reduceRight(
      (moved, { span, newText }) => moved.slice(0, span.start) + newText + moved.slice(span.end),
      text,
    );
  }

  turn({ start, end }: Span, planning: boolean, done = false): void {
    const { text } = this.report;
    const years = yearEdits(text.slice(start, end), this.year, planning).map(({ span, newText }) => ({
      span: { start: span.start + start, end: span.end + start },
      newText,
    }));
    const opened = this.blanks.filter(({ span }) => span.start >= start && span.end <= end);
    const edits = [
      ...opened.map((blank) => ({ span: blank.span, newText: blank.open, blank })),
      ...years.map((edit) => ({ ...edit, blank: undefined })),
      ...dayEdits(text, start, end),
    ].sort((a, b) => a.span.start - b.span.start);
    let at = start;
    for (const { span, newText, blank } of edits) {
      if (span.start < at) continue;
      this.copy(text.slice(at, span.start), done);
      const from = this.written.length;
      this.written += newText;
      if (blank) {
        const place = { start: from, end: this.written.length };
        this.figures.push({ span: place, written: blank.written, source: blank.span, planned: done });
      }
      at = span.end;
    }
    this.copy(text.slice(at, end), done);
  }

  /** What stood at the end of the report goes on with another part now: as far from it as parts are elsewhere. */
  endPart(): void {
    const gap = this.report.text.includes('\n\n') ? '\n\n' : '\n';
    if (!this.written.endsWith(gap)) this.written = this.written.trimEnd() + gap;
  }

  private copy(text: string, done: boolean): void {
    this.written += done ? asDone(text) : text;
  }

  skeleton(): Skeleton {
    return { text: this.written.trimEnd() + '\n', figures: this.figures };
  }
}

/** Month and day of what took place: `2026年⟦3月5日⟧` is another day next year. A month alone is a term, and stays. */
function dayEdits(text: string, start: number, end: number) {
  return [...text.slice(start, end).matchAll(/\d{1,2}月\d{1,2}日/g)].map(({ index, 0: day }) => ({
    span: { start: start + index, end: start + index + day.length },
    newText: '××月××日',
    blank: undefined,
  }));
}
