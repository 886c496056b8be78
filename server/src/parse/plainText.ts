import { isHan } from '../text/characters';
import type { Span } from '../text/span';
import { leftOutOf, trimSpan, type Piece } from './pieces';
import { isBarRow, isTabRow, readBarTable, readTabTable } from './tables';

const heading = /^#{1,6}[ \t]+(?=\S)/;
const bullet = /^(?:[•·●○■□◆◇▲△►▶★☆※➢✓]|[-*+–](?=[ \t]))[ \t\u3000]*/;
/** A rule drawn with dashes or the like. A row of low lines or crosses is a blank to fill in, and stays text. */
const rule = /^[-=*~·.—－＝─━][-=*~·.—－＝─━ ]{2,}$/;
const wholeBold = /^\*\*[^*]+\*\*[：:。]?$/;

/** The lines of a stretch of text that hold more than white space, without the white space around them. */
export function linesOf(text: string, within: Span): readonly Span[] {
  const lines: Span[] = [];
  const line = /[^\r\n\f\u2028\u2029]+/g;
  line.lastIndex = within.start;
  for (let match = line.exec(text); match !== null && match.index < within.end; match = line.exec(text)) {
    const end = Math.min(within.end, match.index + match[0].length);
    const span = trimSpan(text, { start: match.index, end });
    if (span.end > span.start) lines.push(span);
  }
  return lines;
}

/** Turns lines into pieces. `hidden` are comments, in text order. */
export function readLines(text: string, lines: readonly Span[], hidden: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let nextHidden = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Span;
    while ((hidden[nextHidden]?.end ?? Infinity) <= line.start) nextHidden += 1;
    const table = tableFrom(text, lines, index);
    if (table !== undefined) {
      pieces.push(table.piece);
      index += table.rows - 1;
      continue;
    }
    const comment = hidden[nextHidden];
    const overlapping = comment !== undefined && comment.start < line.end ? hiddenIn(line, hidden, nextHidden) : [];
    pieces.push(readLine(text, line, overlapping));
  }
  return pieces;
}

function hiddenIn(line: Span, hidden: readonly Span[], from: number): readonly Span[] {
  const inside: Span[] = [];
  for (let at = from; at < hidden.length; at += 1) {
    const span = hidden[at];
    if (span === undefined || span.start >= line.end) break;
    inside.push(span);
  }
  return inside;
}

function tableFrom(text: string, lines: readonly Span[], from: number): { piece: Piece; rows: number } | undefined {
  for (const [isRow, readTable] of [
    [isBarRow, readBarTable],
    [isTabRow, readTabTable],
  ] as const) {
    let end = from;
    while (end < lines.length && (end === from || adjacent(text, lines, end)) && isRow(lineText(text, lines[end])))
      end += 1;
    if (end - from >= 2) return { piece: readTable(text, lines.slice(from, end)), rows: end - from };
  }
  return undefined;
}

/** True when only one line end parts the line from the one before. */
function adjacent(text: string, lines: readonly Span[], index: number): boolean {
  const between = text.slice(lines[index - 1]?.end, lines[index]?.start);
  return !/[\r\n][^\r\n]*(?:\n|\r(?!\n))/.test(between.replace(/\r\n/g, '\n'));
}

function lineText(text: string, line: Span | undefined): string {
  return line ? text.slice(line.start, line.end) : '';
}

function readLine(text: string, line: Span, comments: readonly Span[]): Piece {
  const outer = comments.length > 0 ? withoutHiddenEnds(text, line, comments) : line;
  const written = text.slice(outer.start, outer.end);
  const opening = isHan(written.charCodeAt(0)) ? plainOpening : readOpening(written);
  if (written === '' || opening === undefined) return { kind: 'barrier', ...line };
  const rest = { start: outer.start + opening.length, end: outer.end };
  const hidden = written.includes('**') ? [...comments, ...pairsOfAsterisks(text, rest)] : comments;
  const span =
    hidden.length > 0
      ? withoutHiddenEnds(
          text,
          rest,
          hidden.toSorted((a, b) => a.start - b.start),
        )
      : rest;
  return {
    kind: opening.kind,
    ...span,
    leaveOut:
      hidden.length > 0
        ? leftOutOf(
            span,
            hidden.toSorted((a, b) => a.start - b.start),
          )
        : nothing,
    ...(opening.kind === 'heading' && { depth: opening.depth ?? 1 }),
    ...(isIndented(text, line.start) && { indented: true as const }),
    ...(hidden.length > 0 && wholeBold.test(text.slice(rest.start, rest.end)) && { bold: true as const }),
  };
}

/** What a line opens with, and how many characters of it are no text. */
interface Opening {
  readonly kind: 'text' | 'heading' | 'listItem';
  readonly length: number;
  /** Of a heading: how many `#`. */
  readonly depth?: number;
}

const plainOpening: Opening = { kind: 'text', length: 0 };
const nothing: readonly Span[] = [];

/** `undefined` for a rule. A bullet without text behind it is text. */
function readOpening(written: string): Opening | undefined {
  if (rule.test(written)) return undefined;
  const mark = heading.exec(written)?.[0];
  if (mark !== undefined) return { kind: 'heading', length: mark.length, depth: mark.trimEnd().length };
  const dot = bullet.exec(written)?.[0].length ?? written.length;
  return dot < written.length ? { kind: 'listItem', length: dot } : plainOpening;
}

/** The `**` of bold type, when they come in pairs. */
function pairsOfAsterisks(text: string, line: Span): readonly Span[] {
  const found = text.slice(line.start, line.end).matchAll(/\*\*/g);
  const marks = [...found].map(({ index }) => ({ start: line.start + index, end: line.start + index + 2 }));
  return marks.length % 2 === 0 ? marks : [];
}

function withoutHiddenEnds(text: string, line: Span, hidden: readonly Span[]): Span {
  let visible = line;
  for (const span of hidden) {
    if (span.start <= visible.start)
      visible = trimSpan(text, { start: Math.min(span.end, visible.end), end: visible.end });
  }
  for (const span of hidden.toReversed()) {
    if (span.end >= visible.end)
      visible = trimSpan(text, { start: visible.start, end: Math.max(span.start, visible.start) });
  }
  return visible;
}

function isIndented(text: string, start: number): boolean {
  return /[ \t\u3000\u00a0]/.test(text.charAt(start - 1));
}
