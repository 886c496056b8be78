import { columns } from '../text/characters';
import { shift, type Span } from '../text/span';
import { findMarkers } from './enumerations';
import type { Piece, PlacedPieces, TextPiece } from './pieces';

/** A line so long cannot be a heading; without an end mark it goes on in the next one. In columns. */
const certainlyParagraph = 60;
/** So long a line is none either when it holds an end mark or two pause marks. In columns. */
const paragraphWithMarks = 20;
/** Text set in lines shorter than this is verse or a list, not paragraphs broken by a page. In columns. */
const shortestWrappedLine = 18;
/** Lines broken at one margin differ by no more than a mark or a number that would not fit. In columns. */
const raggedness = 2;
/** How many lines either side tell where the margin is. */
const neighbours = 3;
const longestHeading = 40;
const shortestClause = 6;

const endMark = /[。！？!?…；;：:.][”’"'）)」』】》*]*$/;
const pauseMark = /[，、,（(《“—]$/;
const closed = /[”’"'）)》】%％‰]$/;
const opensParagraph =
  /^(?:——|[（(【《“"'[]|(?:各位|同志们|注[：:]|附[：:件表]|第[一二三四五六七八九十\d]+[章节条]|[图表]\s*\d|本报|新华社))/;
/** Behind a percentage the text goes on only with words that a percentage needs. */
const afterNumber = /^(?:以上|以下|左右|以内|之间|的|和|、|，|,|至|到|[-–~～—])/;
const unitOfNumber = /^(?:[万亿千百个元人名张所家项件条次户亩吨倍年月日公平立]|%|％|‰)/;

/** How many lines around a line tell whether it goes on in the next one. */
export const joiningContext = neighbours + 1;

/**
 * Joins lines that were broken in the middle of a sentence, as text pasted from a PDF is: `优质资源扩容⏎⏎乡镇卫生院…`.
 * Joined are two lines of running text when the first has no end mark and was long enough to be broken, and the second
 * does not begin anything: no heading, number, bullet, caption.
 *
 * @param from the first piece that is looked at, which goes on from none
 * @param to behind the last one
 * @returns where each paragraph ends that these make, as indexes of pieces; any other piece stands alone
 */
export function joinLines(text: string, pieces: PlacedPieces, from: number, to: number): readonly number[] {
  const ends: number[] = [];
  for (let index = from + 1; index < to; index += 1) if (!goesOn(text, pieces, index)) ends.push(index);
  if (to > from) ends.push(to);
  return ends;
}

function isRunningText(piece: Piece | undefined): piece is TextPiece {
  return piece !== undefined && (piece.kind === 'text' || piece.kind === 'listItem');
}

/**
 * One piece of several lines. Comments, and marks of quotations, that stand between them are left out.
 *
 * @param to behind the last one
 */
export function mergeLines(text: string, { pieces, starts }: PlacedPieces, from: number, to: number): TextPiece {
  const first = pieces[from] as TextPiece;
  if (to === from + 1) return first;
  const start = starts[from] as number;
  const leaveOut: Span[] = [];
  let { length, bold } = first;
  for (let index = from; index < to; index += 1) {
    const line = pieces[index] as TextPiece;
    const by = (starts[index] as number) - start;
    if (text.slice(start + length, start + by).trim() !== '') leaveOut.push({ start: length, end: by });
    for (const span of line.leaveOut) leaveOut.push(shift(span, by));
    length = by + line.length;
    bold &&= line.bold;
  }
  return { ...first, length, leaveOut, bold };
}

/** A line of running text with its place. */
interface Line extends Span {
  readonly piece: TextPiece;
}

function lineAt({ pieces, starts }: PlacedPieces, index: number): Line | undefined {
  const piece = pieces[index];
  if (!isRunningText(piece)) return undefined;
  const start = starts[index] as number;
  return { piece, start, end: start + piece.length };
}

/** Whether the line at `index` continues the sentence of the line before it. */
function goesOn(text: string, pieces: PlacedPieces, index: number): boolean {
  const before = lineAt(pieces, index - 1);
  const next = lineAt(pieces, index);
  if (!before || !next || next.piece.kind === 'listItem') return false;
  const tail = text.slice(Math.max(before.start, before.end - 12), before.end);
  if (endMark.test(tail)) return false;
  const head = text.slice(next.start, Math.min(next.end, next.start + 24)).replace(/^\*+/, '');
  const blankLine = hasBlankLine(text, before.end, next.start);
  if (beginsAnew(head, blankLine) || next.piece.bold !== before.piece.bold) return false;
  if (pauseMark.test(tail)) return before.piece.length >= shortestClause;
  if (isInNumber(tail, head) && before.piece.length >= shortestClause) return true;
  if (closed.test(tail) && blankLine && !afterNumber.test(head)) return false;
  return wasBroken(text, pieces, index, before, next, blankLine);
}

/** `1.5⏎万户`, `20⏎24年`: one number on two lines. */
function isInNumber(tail: string, head: string): boolean {
  return (/\d$/.test(tail) && unitOfNumber.test(head)) || (/(?<!\d)(?:19|20)$/.test(tail) && /^\d{2}年/.test(head));
}

function wasBroken(
  text: string,
  pieces: PlacedPieces,
  index: number,
  before: Line,
  next: Line,
  blankLine: boolean,
): boolean {
  const heading = looksLikeHeading(text, next);
  if (isAtMargin(text, pieces, index - 1)) return !heading || isAtMargin(text, pieces, index);
  const written = text.slice(before.start, before.end);
  if (!isProse(written) || endsInHeading(written)) return false;
  return !(blankLine || next.piece.indented) || !heading;
}

function isProse(written: string): boolean {
  const width = columns(written);
  return width >= certainlyParagraph || (width >= paragraphWithMarks && /[。！？；;]|[，,][^，,]+[，,]/.test(written));
}

function beginsAnew(head: string, blankLine: boolean): boolean {
  if (findMarkers(head)[0]?.atHead === true) return true;
  // Brackets and quotation marks open lines that were broken in front of them, but seldom whole paragraphs that go on.
  return opensParagraph.test(head) && (blankLine || !/^[（(《“"']/.test(head));
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  return /[\r\n][^\S\r\n]*[\r\n]/.test(text.slice(from, to).replace(/\r\n/g, '\n'));
}

/** `…双向流通。 五、构建现代产业体系`: the line ends in a heading that lost its own line; nothing goes on from it. */
function endsInHeading(written: string): boolean {
  const last = written.slice(-longestHeading);
  const mark = last.search(/[。！？!?；;][^。！？!?；;]*$/);
  return mark >= 0 && findMarkers(last.slice(mark + 1).trimStart())[0]?.atHead === true;
}

function looksLikeHeading(text: string, { start, end }: Line): boolean {
  if (end - start > longestHeading) return false;
  return !/[。！？!?；;，,]/.test(text.slice(start, end));
}

/** True when the line reaches the margin at which its neighbours were broken too. */
function isAtMargin(text: string, pieces: PlacedPieces, index: number): boolean {
  const width = widthOf(text, pieces, index);
  if (width < shortestWrappedLine) return false;
  let alike = 0;
  for (let at = index - neighbours; at <= index + neighbours; at += 1) {
    if (at === index) continue;
    const other = widthOf(text, pieces, at);
    if (other > width + raggedness) return false;
    if (other >= width - raggedness) alike += 1;
  }
  return alike >= 1;
}

/** Columns of a line of running text, counted no further than a printed line can reach. */
function widthOf(text: string, pieces: PlacedPieces, index: number): number {
  const line = lineAt(pieces, index);
  return line ? columns(text.slice(line.start, Math.min(line.end, line.start + 200))) : 0;
}
