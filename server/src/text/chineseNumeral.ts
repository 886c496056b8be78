import { Decimal } from 'decimal.js';
import type { WrittenNumber } from './decimal';
import { powerOfTen, scale } from './decimal';

/** A number in Chinese numerals as it stands in a text. */
export interface ChineseNumeral extends WrittenNumber {
  /** The larger number of two neighbours that stand for "some": 40 in `三四十`; otherwise `null`. */
  readonly upper: Decimal | null;
  /** True for a string of digits: `二〇二三`, `一二三`. */
  readonly isDigitString: boolean;
  /** True when it begins with a magnitude and no digit before it: `百`, `千亿`, `万`; not for `十`. */
  readonly isElided: boolean;
  /** Power of ten of the last magnitude 万 or 亿 that was read: 4 for `三千万`, 12 for `两万亿`; 0 without one. */
  readonly magnitude: number;
}

/** What a character is in a Chinese numeral: 0 for none, a digit plus one, or a place or magnitude by its exponent. */
const roles = new Uint8Array(0x10000);
const placeRole = 16;
const magnitudeRole = 32;
const setRoles = (characters: string, role: number): void => {
  for (const character of characters) roles[character.charCodeAt(0)] = role;
};
['零〇', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].forEach((alike, digit) =>
  setRoles(alike, digit + 1),
);
['十拾', '百佰', '千仟'].forEach((alike, order) => setRoles(alike, placeRole + order + 1));
setRoles('万萬', magnitudeRole + 4);
setRoles('亿億', magnitudeRole + 8);

function roleAt(text: string, at: number): number {
  return roles[text.charCodeAt(at)] ?? 0;
}

/** The value of the Chinese digit at `at`, `undefined` for any other character (also for 十). */
export function chineseDigitAt(text: string, at: number): number | undefined {
  const role = roleAt(text, at);
  return role > 0 && role <= 10 ? role - 1 : undefined;
}

/** 10, 100 or 1000 for 十 百 千. */
function placeAt(text: string, at: number): number | undefined {
  const role = roleAt(text, at);
  return role > placeRole && role < magnitudeRole ? 10 ** (role - placeRole) : undefined;
}

/** The power of ten of a single 万 or 亿; 0 for any other character. */
function singleMagnitudeAt(text: string, at: number): number {
  const role = roleAt(text, at);
  return role > magnitudeRole ? role - magnitudeRole : 0;
}

/** The power of ten of 百 千 万 亿 as a magnitude behind a number; 0 for any other character. */
export function magnitudeExponent(code: number): number {
  switch (code) {
    case 0x767e: // 百
      return 2;
    case 0x5343: // 千
      return 3;
    case 0x4e07: // 万
    case 0x842c: // 萬
      return 4;
    case 0x4ebf: // 亿
    case 0x5104: // 億
      return 8;
    default:
      return 0;
  }
}

/** A number below ten thousand: what stands between two of 万 and 亿. */
interface Section {
  readonly end: number;
  readonly value: number;
  readonly upper: number | null;
}

/**
 * Reads a number in Chinese numerals at `at`, as far as it goes: `一百二十三`, `两千零五`, `二〇二三`, `三四十`, `两万亿`,
 * `八点五`, `壹佰万`. The value is exact. What is not a well-formed number any more is left unread: `三百百` gives 300.
 * The precision is one unit of the last magnitude written: 1 for `二十`, 10000 for `三千万`, 0.1 for `八点五`.
 */
export function readChineseNumeral(text: string, at: number): ChineseNumeral | undefined {
  const digits = readDigitString(text, at);
  if (digits !== undefined) return digits;
  const first = readSection(text, at);
  const exponent = magnitudeAt(text, first?.end ?? at);
  if (first === undefined && exponent === 0) return undefined;
  const whole = exponent === 0 && first !== undefined ? wholeOf(first) : readMagnitudes(text, at);
  const isElided = magnitudeExponent(text.charCodeAt(at)) > 0;
  const { end, value, upper, magnitude } = whole;
  const precision = powerOfTen(magnitude);
  const numeral = { end, value, upper, precision, isDigitString: false, isElided, magnitude };
  return withDecimals(text, numeral) ?? numeral;
}

type Whole = Pick<ChineseNumeral, 'end' | 'value' | 'upper' | 'magnitude'>;

/** A number below ten thousand, by far the most frequent. */
function wholeOf({ end, value, upper }: Section): Whole {
  return { end, value: toDecimal(value), upper: upper === null ? null : toDecimal(upper), magnitude: 0 };
}

const smallNumbers = Array.from({ length: 101 }, (_, index) => new Decimal(index));

function toDecimal(number: number): Decimal {
  return smallNumbers[number] ?? new Decimal(number);
}

/** `一亿零八百一十七万`, `千亿`: sections with magnitudes, each smaller than the one before. */
function readMagnitudes(text: string, at: number): Whole {
  let whole: Whole = { end: at, value: toDecimal(0), upper: null, magnitude: Infinity };
  while (whole.upper === null && whole.magnitude > 0) {
    const isFirst = whole.end === at;
    const start = !isFirst && isZeroAt(text, whole.end) ? whole.end + 1 : whole.end;
    const section = isFirst || chineseDigitAt(text, start) !== undefined ? readSection(text, start) : undefined;
    if (section === undefined && !isFirst) break;
    const end = section?.end ?? start;
    const magnitude = magnitudeAt(text, end);
    if (magnitude >= whole.magnitude) break;
    const upper = section === undefined || section.upper === null ? null : section.upper;
    whole = {
      end: end + magnitudeLength(text, end, magnitude),
      value: whole.value.plus(scale(toDecimal(section?.value ?? 1), magnitude)),
      upper: upper === null ? null : whole.value.plus(scale(toDecimal(upper), magnitude)),
      magnitude,
    };
  }
  return whole;
}

/** Longer strings of Chinese digits are no numbers that anybody writes; the limit keeps reading linear. */
const longestDigitString = 20;

/** A string of three digits or more, or one with 〇 in it, names a year or a number digit by digit. */
function readDigitString(text: string, at: number): ChineseNumeral | undefined {
  const first = chineseDigitAt(text, at);
  const second = first === undefined ? undefined : chineseDigitAt(text, at + 1);
  if (first === undefined || second === undefined) return undefined;
  let end = at + 2;
  while (end < at + longestDigitString && chineseDigitAt(text, end) !== undefined) end += 1;
  if (roleAt(text, end) > placeRole) return undefined;
  if (end === at + 2 && areNeighbours(first, second)) return undefined;
  let written = '';
  for (let position = at; position < end; position += 1) written += String(chineseDigitAt(text, position) ?? 0);
  const value = new Decimal(written);
  return { end, value, upper: null, precision: powerOfTen(0), isDigitString: true, isElided: false, magnitude: 0 };
}

/** `三四`, `七八`, and the fixed `三五`: two digits side by side that stand for "three or four". */
function areNeighbours(first: number, second: number): boolean {
  return first > 0 && (second === first + 1 || (first === 3 && second === 5));
}

function isZeroAt(text: string, at: number): boolean {
  return roleAt(text, at) === 1;
}

function readSection(text: string, at: number): Section | undefined {
  let position = at;
  let value = 0;
  let upper: number | null = null;
  let place = 10_000;
  for (;;) {
    const isBare = position === at || place > 10;
    const opening = position === at ? placeAt(text, position) : undefined;
    if (opening !== undefined) {
      place = opening;
      value = place;
      position += 1;
      continue;
    }
    if (isZeroAt(text, position) && position > at && isBare) {
      if (chineseDigitAt(text, position + 1) === undefined && text.charAt(position + 1) !== '十') break;
      position += 1;
      continue;
    }
    const step = readPlace(text, position, place);
    if (step === undefined) break;
    if (step.upper !== null) upper = value + step.upper;
    value += step.value;
    place = step.place;
    position = step.end;
    if (step.place === 1 || upper !== null) break;
  }
  return position === at ? undefined : { end: position, value, upper };
}

/** One digit (or two neighbours) with the place behind it, which must be below the place before: `五十` below 百. */
function readPlace(
  text: string,
  at: number,
  below: number,
): { end: number; value: number; upper: number | null; place: number } | undefined {
  const digit = chineseDigitAt(text, at);
  if (digit === undefined || (digit === 0 && below < 10_000)) return undefined;
  const second = chineseDigitAt(text, at + 1);
  const neighbour = second !== undefined && areNeighbours(digit, second) ? second : null;
  const end = at + (neighbour === null ? 1 : 2);
  const named = placeAt(text, end);
  const place = named ?? 1;
  if (place >= below) return named === undefined ? undefined : { end, value: digit, upper: neighbour, place: 1 };
  return {
    end: named === undefined ? end : end + 1,
    value: digit * place,
    upper: neighbour === null ? null : neighbour * place,
    place,
  };
}

/** The power of ten of the 万, 亿, 万亿 at `at`; 0 when there is none. */
function magnitudeAt(text: string, at: number): number {
  const first = singleMagnitudeAt(text, at);
  return first === 4 && singleMagnitudeAt(text, at + 1) === 8 ? 12 : first;
}

function magnitudeLength(text: string, at: number, exponent: number): number {
  if (exponent === 0) return 0;
  return exponent === 12 && singleMagnitudeAt(text, at + 1) === 8 ? 2 : 1;
}

const decimalPoint = '点'.charCodeAt(0);

/** `八点五`, `三点一四亿`: the digits behind 点, and a magnitude behind them. */
function withDecimals(text: string, whole: ChineseNumeral): ChineseNumeral | undefined {
  if (text.charCodeAt(whole.end) !== decimalPoint || whole.upper !== null || whole.magnitude !== 0) return undefined;
  let end = whole.end + 1;
  let written = '';
  for (let digit = chineseDigitAt(text, end); digit !== undefined; digit = chineseDigitAt(text, end)) {
    written += String(digit);
    end += 1;
  }
  // In `以下三点一是……` the digit belongs to the marker behind it.
  if (written === '' || text.charAt(end) === '是') return undefined;
  const magnitude = magnitudeAt(text, end);
  const value = scale(new Decimal(`${whole.value.toFixed()}.${written}`), magnitude);
  end += magnitudeLength(text, end, magnitude);
  return { ...whole, end, value, magnitude, precision: scale(powerOfTen(-written.length), magnitude) };
}
