import { isHan } from '../text/characters';
import type { Span } from '../text/span';
import { leftOutOf, PieceList, trimSpan, type TablePiece } from './pieces';
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
export function readLines(text: string, lines: readonly Span[], hidden: readonly Span[]): PieceList {
  const read = new PieceList();
  let nextHidden = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Span;
    while ((hidden[nextHidden]?.end ?? Infinity) <= line.start) nextHidden += 1;
    const table = tableFrom(text, lines, index);
    if (table !== undefined) {
      read.add(line.start, table.piece);
      index += table.rows - 1;
      continue;
    }
    const comment = hidden[nextHidden];
    if (comment === undefined || comment.start >= line.end) readLine(read, text, line, nothing);
    else readLine(read, text, line, hiddenIn(line, hidden, nextHidden));
  }
  return read;
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

function tableFrom(
  text: string,
  lines: readonly Span[],
  from: number,
): { piece: TablePiece; rows: number } | undefined {
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

function readLine(read: PieceList, text: string, line: Span, comments: readonly Span[]): void {
  const outer = comments.length > 0 ? withoutHiddenEnds(text, line, comments) : line;
  const written = text.slice(outer.start, outer.end);
  const opening = isHan(written.charCodeAt(0)) ? plainOpening : readOpening(written);
  if (written === '' || opening === undefined) {
    read.add(line.start, { kind: 'barrier', length: line.end - line.start });
    return;
  }
  const rest = { start: outer.start + opening.length, end: outer.end };
  const hidden = hiddenMarks(text, written, rest, comments);
  const span = hidden.length > 0 ? withoutHiddenEnds(text, rest, hidden) : rest;
  if (span.end <= span.start) {
    // Of a line that is all marks nothing is left to read; what stood at its end would be taken for what is behind it.
    read.add(line.start, { kind: 'barrier', length: line.end - line.start });
    return;
  }
  read.add(span.start, {
    kind: opening.kind,
    length: span.end - span.start,
    leaveOut: leftOutOf(span, hidden),
    depth: opening.depth,
    bold: hidden.length > 0 && wholeBold.test(text.slice(rest.start, rest.end)),
    indented: isIndented(text, line.start),
  });
}

/** Comments and the marks of bold type, in text order. */
function hiddenMarks(text: string, written: string, line: Span, comments: readonly Span[]): readonly Span[] {
  if (!written.includes('**')) return comments;
  return [...comments, ...pairsOfAsterisks(text, line)].sort((a, b) => a.start - b.start);
}

/** What a line opens with, and how many characters of it are no text. */
interface Opening {
  readonly kind: 'text' | 'heading' | 'listItem';
  readonly length: number;
  /** Of a heading: how many `#`. */
  readonly depth: number | undefined;
}

const plainOpening: Opening = { kind: 'text', length: 0, depth: undefined };
const nothing: readonly Span[] = [];

/** `undefined` for a rule. A bullet without text behind it is text. */
function readOpening(written: string): Opening | undefined {
  if (rule.test(written)) return undefined;
  const mark = heading.exec(written)?.[0];
  if (mark !== undefined) return { kind: 'heading', length: mark.length, depth: mark.trimEnd().length };
  const dot = bullet.exec(written)?.[0].length ?? written.length;
  return dot < written.length ? { kind: 'listItem', length: dot, depth: undefined } : plainOpening;
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
