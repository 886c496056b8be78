import type { Figure, FigureKind, Quantity } from '../figures/figure';

/** A figure that stands in a version of an earlier year too, in the same words and with the same value. */
export interface CarriedFigure {
  readonly figure: Figure;
  readonly earlier: Quantity;
}

/** A text with its figures. */
interface Version<Q> {
  readonly text: string;
  readonly figures: readonly Q[];
}

/** What is counted, paid or measured against a whole is another number next year; lengths, areas and ages may stay. */
const changing: ReadonlySet<FigureKind> = new Set(['count', 'money', 'percentage', 'percentage-point']);
/** A number of one digit is easily the same twice. */
const fewestDigits = 2;
/** One of two digits is the same by chance now and then where there are many. */
const surelyDistinct = 3;
const leastShare = 0.2;
/** Letters around a figure that must be the same in both versions: the words that say what it counts. */
const leastContext = 3;
const farthestContext = 16;
/** Counts of villages and offices are the same every year. */
const division = /^(?:行政|自然|建制)?(?:村|社区|街道|乡镇|镇|乡|县|市|区|省|县区|市县|部门|单位|科室|支部|党支部)$/;
const ofLastYear = /(?:上年|去年|往年|同期|基期)[^，。；！？]{0,6}$/;
const yearName = /(?:19|20)\d{2}(?=年)/g;

/** The figures that were left as they were. What a year that both versions name dates is history, and stays right. */
export function findCarriedFigures(later: Version<Figure>, earlier: Version<Quantity>): readonly CarriedFigure[] {
  const left = earlier.figures.filter(mayChange);
  const carried = later.figures.flatMap((figure) => {
    if (!mayChange(figure) || isSettled(figure, later.text, earlier.text)) return [];
    const at = left.findIndex(
      (one) =>
        one.text === figure.text && sharedContext(later.text, figure.flowSpan, earlier.text, one.span) >= leastContext,
    );
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ? [{ figure, earlier: found }] : [];
  });
  const isChance = carried.length < leastShare * later.figures.filter(mayChange).length;
  return isChance ? carried.filter(({ figure }) => digitsIn(figure.text) >= surelyDistinct) : carried;
}

/** True when the later version speaks of another year, or when some of its figures are others. */
export function isUpdated(later: Version<Figure>, earlier: Version<Quantity>): boolean {
  const years = yearsOf(earlier.text);
  if (yearsOf(later.text).some((year) => !years.includes(year))) return true;
  const written = new Set(earlier.figures.map(({ text }) => text));
  return later.figures.some((figure) => mayChange(figure) && !written.has(figure.text));
}

/** 以上 and 不低于 are standards that hold for years, and so is the whole of something. */
function mayChange({ claim, kind, bound, negated, text }: Omit<Quantity, 'span'>): boolean {
  const standing = bound === 'at-least' || bound === 'at-most' || negated === true || text === '100%';
  return claim && changing.has(kind) && !standing && digitsIn(text) >= fewestDigits;
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

function isSettled({ indicator, flowSpan }: Figure, text: string, earlier: string): boolean {
  if (indicator && division.test(indicator.head)) return true;
  const before = text.slice(0, flowSpan.start);
  if (ofLastYear.test(before.slice(-farthestContext))) return true;
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  const year = yearsOf(sentence).at(-1);
  return year !== undefined && yearsOf(earlier).includes(year);
}

function yearsOf(text: string): readonly string[] {
  return text.match(yearName) ?? [];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** How many letters before and behind the two places are the same. */
function sharedContext(a: string, inA: Place, b: string, inB: Place): number {
  const before = (text: string, { start }: Place): string =>
    letters(text.slice(Math.max(0, start - farthestContext), start));
  const after = (text: string, { end }: Place): string => letters(text.slice(end, end + farthestContext));
  const reversed = (text: string): string => [...text].reverse().join('');
  return commonLength(reversed(before(a, inA)), reversed(before(b, inB))) + commonLength(after(a, inA), after(b, inB));
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
