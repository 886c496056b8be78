import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import { findCheck } from '../checks/index';
import type { Figure, FigureKind } from '../figures/figure';
import { overlaps, type Span } from '../text/span';
import type { OpenReport } from './openReport';

/** Few families, so that a page stays calm: a reader tells six colours apart, not fourteen. */
export const tokenTypes = ['figure', 'percentage', 'money', 'date', 'enumeration', 'reference'] as const;
export const tokenModifiers = ['claim', 'target', 'approximate', 'placeholder', 'mismatch'] as const;

/** Which figures are coloured. */
export type Highlight = 'all' | 'claims' | 'off';

type TokenType = (typeof tokenTypes)[number];
type TokenModifier = (typeof tokenModifiers)[number];

const families: Readonly<Record<FigureKind, TokenType>> = {
  count: 'figure',
  measure: 'figure',
  duration: 'figure',
  age: 'figure',
  multiple: 'figure',
  money: 'money',
  percentage: 'percentage',
  'percentage-point': 'percentage',
  fraction: 'percentage',
  date: 'date',
  time: 'date',
  ordinal: 'enumeration',
  enumeration: 'enumeration',
  identifier: 'reference',
};

/** The check whose findings are places where a figure is still to be filled in. */
const placeholderCheck = 'unfilled-placeholder';

/** Each type and modifier as a number, by its place in the legend. */
const typeNumbers = new Map(Object.entries(families).map(([kind, type]) => [kind, tokenTypes.indexOf(type)]));
const bitOf = (modifier: TokenModifier): number => 1 << tokenModifiers.indexOf(modifier);
const [claim, target, approximate, placeholder, mismatch] = [
  bitOf('claim'),
  bitOf('target'),
  bitOf('approximate'),
  bitOf('placeholder'),
  bitOf('mismatch'),
];

/**
 * Figures as semantic tokens, encoded as LSP has it.
 *
 * @param within leaves out what lies elsewhere.
 */
export function toSemanticTokens(open: OpenReport, highlight: Highlight, within?: Span): number[] {
  const encoder = new TokenEncoder(open);
  if (highlight === 'off') return encoder.data;
  const disputed = new SpanSet(open.findings.filter(({ check }) => isAboutFigures(check)).map(({ span }) => span));
  const blanks = blanksOf(open, highlight);
  let next = 0;
  const pushBlanks = (end: number): void => {
    for (let blank = blanks[next]; blank !== undefined && blank.start < end; blank = blanks[(next += 1)]) {
      if (within === undefined || overlaps(blank, within)) encoder.push(blank, 0, placeholder);
    }
  };
  for (const figure of open.analysis.figures.figures) {
    const { span } = figure;
    if (!isColoured(figure, highlight) || (within !== undefined && !overlaps(span, within))) continue;
    pushBlanks(span.start);
    encoder.push(span, typeNumbers.get(figure.kind) ?? 0, modifiersOf(figure, disputed.touches(span)));
  }
  pushBlanks(Infinity);
  return encoder.data;
}

/** Places where a figure is still to be filled in, in text order; those in a coloured figure are coloured with it. */
function blanksOf({ analysis, findings }: OpenReport, highlight: Highlight): readonly Span[] {
  const blanks = findings.filter(({ check }) => check === placeholderCheck).map(({ span }) => span);
  if (blanks.length === 0) return blanks;
  const coloured = analysis.figures.figures.filter((figure) => isColoured(figure, highlight));
  const written = new SpanSet(coloured.map(({ span }) => span));
  return blanks.filter((span) => !written.touches(span)).sort((a, b) => a.start - b.start);
}

function isColoured(figure: Figure, highlight: Highlight): boolean {
  return highlight === 'all' || figure.claim;
}

function modifiersOf(figure: Figure, disputed: boolean): number {
  return (
    (figure.claim ? claim : 0) |
    (figure.status === 'target' ? target : 0) |
    (figure.bound === 'about' ? approximate : 0) |
    (disputed ? mismatch : 0)
  );
}

function isAboutFigures(check: string): boolean {
  const category = findCheck(check)?.meta.category;
  return category === 'figure' || category === 'arithmetic';
}

/** Spans that do not overlap one another much, asked many times whether they touch another. */
class SpanSet {
  private readonly starts: readonly Span[];
  private readonly longest: number;

  constructor(spans: readonly Span[]) {
    this.starts = [...spans].sort((a, b) => a.start - b.start);
    this.longest = this.starts.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  }

  touches(span: Span): boolean {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle]?.start ?? Infinity) < span.end) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0; at -= 1) {
      const candidate = this.starts[at];
      if (candidate === undefined || candidate.start + this.longest <= span.start) return false;
      if (overlaps(candidate, span)) return true;
    }
    return false;
  }
}

/** Writes tokens in text order as five numbers each, relative to the one before; one token a line, as editors ask. */
class TokenEncoder {
  readonly data: number[] = [];
  private line = 0;
  private character = 0;
  private end = 0;

  constructor(private readonly open: OpenReport) {}

  /** Writes a token, a piece for each line; `type` is its number in the legend, `modifiers` have a bit for each. */
  push({ start, end }: Span, type: number, modifiers: number): void {
    const { text } = this.open.analysis.report;
    let piece = start;
    for (let at = start; at <= end; at += 1) {
      if (at < end && !isLineEnd(text.charCodeAt(at))) continue;
      if (at > piece) this.pushPiece(piece, at - piece, type, modifiers);
      piece = at + 1;
    }
  }

  private pushPiece(start: number, length: number, type: number, modifiers: number): void {
    if (start < this.end) return;
    const { line, character } = this.open.document.positionAt(start);
    this.data.push(
      line - this.line,
      line === this.line ? character - this.character : character,
      length,
      type,
      modifiers,
    );
    this.line = line;
    this.character = character;
    this.end = start + length;
  }
}

/** Remembers the last answer for each document, so that after a keystroke only the difference is sent. */
export class SemanticTokensHistory {
  private readonly last = new Map<string, { readonly id: string; readonly data: number[] }>();
  private answers = 0;

  full(uri: string, data: number[]): SemanticTokens {
    this.answers += 1;
    const resultId = String(this.answers);
    this.last.set(uri, { id: resultId, data });
    return { resultId, data };
  }

  delta(uri: string, previousId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const previous = this.last.get(uri);
    const full = this.full(uri, data);
    if (previous?.id !== previousId) return full;
    return { ...(full.resultId !== undefined && { resultId: full.resultId }), edits: difference(previous.data, data) };
  }

  forget(uri: string): void {
    this.last.delete(uri);
  }
}

/** One edit for the stretch between the first and the last number that differ: a keystroke changes tokens in one place. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  const deleteCount = before.length - same - start;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
