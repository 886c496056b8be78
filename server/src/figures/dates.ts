import { codesOf, endOfDigits } from '../text/characters';
import { readChineseNumeral } from '../text/chineseNumeral';
import { readNumeral } from './numeral';
import type { Reading } from './reading';
import { quantityReading } from './reading';
import { unitAt } from './units';

/** A day, month or year; what is not written is absent. */
interface DatePoint {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

interface DateReading {
  readonly end: number;
  readonly from: DatePoint;
  /** The other end of `1—5月`. */
  readonly to?: DatePoint;
}

const connector = /(?:—{1,2}|[–\-－~～〜至到])/y;
/** What the first number of a date may be written with. */
const ofDate: ReadonlySet<number> = new Set(codesOf('0123456789〇○零一二三四五六七八九十'));
/** The first number of a date has no more digits. */
const mostDigits = 4;
const numeric = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const dotted = /(\d{1,2})·(\d{1,2})(?!\d)/y;
const yearPart = /([12]\d{3}|[一二][〇○零一二三四五六七八九]{3})年/y;
const yearRange =
  /([12]\d{3}|[一二][〇○零一二三四五六七八九]{3})(?:—{1,2}|[–\-－~～〜至到])([12]\d{3}|[一二][〇○零一二三四五六七八九]{3})年/y;
const monthPart = /(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份(?!额))?/y;
const monthRange =
  /(\d{1,2}|[一二三四五六七八九十]{1,2})(?:—{1,2}|[–\-－~～〜至到])(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份(?!额))?/y;
const dayPart = /(\d{1,2}|[一二三四五六七八九十]{1,3})(?:日(?!均|用|常|元|本|趋|益|照|间)|号(?!楼|线|文|公告|令))/y;
const dayRange =
  /(\d{1,2}|[一二三四五六七八九十]{1,3})(?:—{1,2}|[–\-－~～〜至到])(\d{1,2}|[一二三四五六七八九十]{1,3})日/y;
const loneDay = /(\d{1,2})日(?!均|用|常|元|本|趋|益|照|间|内|龄|办|游|达)/y;
const decade = /(?:(\d{1,2}|[一二三四五六七八九十]{1,3})世纪)?(\d0|[一二三四五六七八九]十)年代/y;
const century = /(\d{1,2}|[一二三四五六七八九十]{1,3})世纪/y;
const clock = /(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?![\d:：.])/y;
const spokenClock = /(\d{1,2})(?:时(?!代|段|期|间|常|尚|速|而|候)|点)(?:(\d{1,2})分(?:(\d{1,2})秒)?|(半|整))?/y;
const bareYears = /((?:19|20)\d{2})[—–\-－~～〜]{1,2}((?:19|20)\d{2})(?![\d年%])/y;
const bareYear = /(?:19|20)\d{2}(?!\d)/y;

/**
 * Reads a date, a span of dates or a time at `at`: ⟦2023年9月27日⟧, ⟦9月27日⟧ (`--09-27`), ⟦2023-06-12⟧, ⟦1—5月⟧
 * (`--01/--05`), ⟦2021—2025年⟧ (`2021/2025`), ⟦10:18:37⟧, ⟦20世纪90年代⟧. The value is an ISO string.
 */
export function readDate(text: string, at: number): Reading | undefined {
  let end = at;
  while (end - at <= mostDigits && ofDate.has(text.charCodeAt(end))) end += 1;
  if (end === at || end - at > mostDigits) return undefined;
  // Only a number before one of some marks can open a date or a time; the quick look saves the slow ones.
  const readers = readersByMark.get(text.charCodeAt(end));
  if (readers === undefined) return undefined;
  for (const read of readers) {
    const reading = read(text, at);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

type DateReader = (text: string, at: number) => Reading | undefined;

/** Which forms the first number can open, by the mark behind it, in the order in which they are tried. */
const readersByMark: ReadonlyMap<number, readonly DateReader[]> = new Map<number, readonly DateReader[]>([
  ...listed('./·', readNumericDate),
  ...listed('-', readNumericDate, readWrittenDate),
  ...listed('世', readEra),
  ...listed('年', readEra, readWrittenDate),
  ...listed('月日—–－~～〜至到', readWrittenDate),
  ...listed('时点:：', readTime),
]);

function listed(marks: string, ...readers: DateReader[]): [number, readonly DateReader[]][] {
  return codesOf(marks).map((mark) => [mark, readers]);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** The number that a captured group writes in either script; a string of Chinese digits is read digit by digit, a ring as zero. */
function numberOf(written: string | undefined): number {
  if (written === undefined) return NaN;
  return /\d/.test(written)
    ? Number(written)
    : (readChineseNumeral(written.replaceAll('○', '〇'), 0)?.value.toNumber() ?? NaN);
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}

function readNumericDate(text: string, at: number): Reading | undefined {
  const full = match(numeric, text, at);
  if (full !== undefined) {
    const point = { year: Number(full[1]), month: Number(full[3]), day: Number(full[4]) };
    if (isMonth(point.month) && isDay(point.day)) return dateReading(text, at, { end: numeric.lastIndex, from: point });
  }
  const short = match(dotted, text, at);
  if (short === undefined) return undefined;
  const point = { month: Number(short[1]), day: Number(short[2]) };
  if (!isMonth(point.month) || !isDay(point.day)) return undefined;
  return dateReading(text, at, { end: dotted.lastIndex, from: point });
}

/** 90年代, 20世纪90年代, 21世纪; a decade without its century is one of the last whole century. */
function readEra(text: string, at: number): Reading | undefined {
  const tens = match(decade, text, at);
  if (tens !== undefined) {
    const hundreds = tens[1] === undefined ? 19 : numberOf(tens[1]) - 1;
    const first = hundreds * 100 + numberOf(tens[2]);
    return dateReading(text, at, { end: decade.lastIndex, from: { year: first }, to: { year: first + 9 } });
  }
  const whole = match(century, text, at);
  if (whole === undefined) return undefined;
  const first = (numberOf(whole[1]) - 1) * 100 + 1;
  if (first < 1000) return undefined;
  return dateReading(text, at, { end: century.lastIndex, from: { year: first }, to: { year: first + 99 } });
}

function readWrittenDate(text: string, at: number): Reading | undefined {
  const years = match(yearRange, text, at);
  if (years !== undefined) {
    const [from, to] = [{ year: numberOf(years[1]) }, { year: numberOf(years[2]) }];
    if (from.year < to.year) return dateReading(text, at, { end: yearRange.lastIndex, from, to });
  }
  const first = readPoint(text, at);
  if (first === undefined) return readLoneDay(text, at);
  const second = first.to === undefined ? readSecondPoint(text, at, first) : undefined;
  return dateReading(text, at, second ?? first);
}

/** Year, month and day as far as they are written; the last part may be a range: ⟦2020年6—8月⟧, ⟦6月12—18日⟧. */
function readPoint(text: string, at: number): DateReading | undefined {
  const year = match(yearPart, text, at);
  const afterYear = year === undefined ? at : yearPart.lastIndex;
  const from: DatePoint = year === undefined ? {} : { year: numberOf(year[1]) };
  const months = match(monthRange, text, afterYear);
  if (months !== undefined && isMonth(numberOf(months[1])) && isMonth(numberOf(months[2]))) {
    const [first, last] = [
      { ...from, month: numberOf(months[1]) },
      { ...from, month: numberOf(months[2]) },
    ];
    return { end: monthRange.lastIndex, from: first, to: last };
  }
  const month = match(monthPart, text, afterYear);
  if (month === undefined || !isMonth(numberOf(month[1]))) {
    return year === undefined ? undefined : { end: afterYear, from };
  }
  return readDay(text, monthPart.lastIndex, { ...from, month: numberOf(month[1]) });
}

function readDay(text: string, at: number, month: DatePoint): DateReading {
  const days = match(dayRange, text, at);
  if (days !== undefined && isDay(numberOf(days[1])) && isDay(numberOf(days[2]))) {
    const [from, to] = [
      { ...month, day: numberOf(days[1]) },
      { ...month, day: numberOf(days[2]) },
    ];
    return { end: dayRange.lastIndex, from, to };
  }
  const day = match(dayPart, text, at);
  if (day === undefined || !isDay(numberOf(day[1]))) return { end: at, from: month };
  return { end: dayPart.lastIndex, from: { ...month, day: numberOf(day[1]) } };
}

/**
 * `⟦5月1日至7日⟧`, `⟦2021年3月—2022年6月⟧`. After 从, 自 or 由 the two dates are told apart by 至 and 到, and stay two.
 */
function readSecondPoint(text: string, at: number, first: DateReading): DateReading | undefined {
  const joint = match(connector, text, first.end);
  if (joint === undefined) return undefined;
  if (/[至到]/.test(joint[0]) && /[从自由]/.test(text.charAt(at - 1))) return undefined;
  const start = connector.lastIndex;
  const second = readPoint(text, start) ?? readBareDay(text, start);
  if (second?.to !== undefined || second === undefined) return undefined;
  const sameDepth = (first.from.day === undefined) === (second.from.day === undefined);
  const monthsAgree =
    first.from.day !== undefined || (first.from.month === undefined) === (second.from.month === undefined);
  if (!sameDepth || !monthsAgree) return undefined;
  return { end: second.end, from: first.from, to: { ...first.from, ...second.from } };
}

function readBareDay(text: string, at: number): DateReading | undefined {
  const day = match(loneDay, text, at);
  return day !== undefined && isDay(Number(day[1]))
    ? { end: loneDay.lastIndex, from: { day: Number(day[1]) } }
    : undefined;
}

function readLoneDay(text: string, at: number): Reading | undefined {
  const days = match(dayRange, text, at);
  if (days !== undefined && isDay(numberOf(days[1])) && isDay(numberOf(days[2])) && /\d/.test(text.charAt(at))) {
    const [from, to] = [{ day: numberOf(days[1]) }, { day: numberOf(days[2]) }];
    return dateReading(text, at, { end: dayRange.lastIndex, from, to });
  }
  const day = readBareDay(text, at);
  return day === undefined ? undefined : dateReading(text, at, day);
}

function dateReading(text: string, start: number, date: DateReading): Reading {
  const value = date.to === undefined ? toIso(date.from) : `${toIso(date.from)}/${toIso(date.to)}`;
  return quantityReading(text, start, date.end, {
    kind: 'date',
    value,
    bound: date.to === undefined ? 'exact' : 'range',
  });
}

/** `2023-09-27`, `2023-09`, `2023`, and as ISO 8601:1988 writes what lacks its year: `--09-27`, `--09`, `---27`. */
function toIso(point: DatePoint): string {
  const day = point.day === undefined ? '' : `-${twoDigits(point.day)}`;
  if (point.month === undefined) return point.year === undefined ? `--${day}` : `${String(point.year)}`;
  const month = twoDigits(point.month);
  return point.year === undefined ? `--${month}${day}` : `${String(point.year)}-${month}${day}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Words that a time of day follows: 上午9时, 6月12日8点, 晚7点. */
const beforeClock = /[日号午晚早晨夜天\s]$/;

function readTime(text: string, at: number): Reading | undefined {
  const written = match(clock, text, at);
  if (written !== undefined && isClock(written)) {
    return isRatio(text, at, written) ? undefined : timeReading(text, at, clock.lastIndex, written);
  }
  const spoken = match(spokenClock, text, at);
  if (spoken === undefined || !isClock(spoken)) return undefined;
  const isCertain = spoken[2] !== undefined || spoken[4] === '半' || beforeClock.test(text.charAt(at - 1));
  return isCertain ? timeReading(text, at, spokenClock.lastIndex, spoken) : undefined;
}

/** `师生比1:20`, `调整为5：53：42`: numbers with colons behind 比, 为 or 到 compare; a single digit needs a word of time. */
function isRatio(text: string, at: number, parts: RegExpExecArray): boolean {
  if (/比.{0,6}$|[为至到由从]$/.test(text.slice(Math.max(0, at - 8), at))) return true;
  return parts[3] === undefined && parts[1]?.length === 1 && at > 0 && !beforeClock.test(text.charAt(at - 1));
}

function isClock(parts: RegExpExecArray): boolean {
  return Number(parts[1]) <= 24 && Number(parts[2] ?? 0) < 60 && Number(parts[3] ?? 0) < 60;
}

function timeReading(text: string, start: number, end: number, parts: RegExpExecArray): Reading {
  const minutes = parts[4] === '半' ? '30' : twoDigits(Number(parts[2] ?? 0));
  const seconds = parts[3] === undefined ? '' : `:${twoDigits(Number(parts[3]))}`;
  return quantityReading(text, start, end, {
    kind: 'time',
    value: `${twoDigits(Number(parts[1]))}:${minutes}${seconds}`,
  });
}

/**
 * A year without 年: `成功举办⟦2011⟧世界博览会`, `⟦2021⟧、2022年`. Behind words and before a closing quotation mark it is
 * part of a name (`“某某规划2030”`) and left to the identifiers.
 */
export function readBareYear(text: string, at: number): Reading | undefined {
  const millennium = text.charCodeAt(at);
  if ((millennium !== 0x31 && millennium !== 0x32) || endOfDigits(text, at) !== at + 4) return undefined;
  const years = match(bareYears, text, at);
  if (years !== undefined && unitAt(text, bareYears.lastIndex) === undefined) {
    const value = `${years[1] ?? ''}/${years[2] ?? ''}`;
    return quantityReading(text, at, bareYears.lastIndex, { kind: 'date', value, bound: 'range' });
  }
  const year = match(bareYear, text, at);
  if (year === undefined) return undefined;
  const end = at + 4;
  const numeral = readNumeral(text, at);
  if (unitAt(text, end) !== undefined || numeral === undefined || numeral.magnitude > 0 || numeral.isApproximate)
    return undefined;
  const value = { kind: 'date', value: year[0] } as const;
  if (/[〔［[（(]/.test(text.charAt(at - 1)) && /[〕］\]）)]/.test(text.charAt(end)))
    return quantityReading(text, at, end, value);
  if (/^[、和及与]\d{4}[、年和及与]/.test(text.slice(end, end + 6))) return quantityReading(text, at, end, value);
  return /^[一-鿿]/.test(text.charAt(end)) && !/[A-Za-z\d]/.test(text.charAt(at - 1))
    ? quantityReading(text, at, end, value)
    : undefined;
}
