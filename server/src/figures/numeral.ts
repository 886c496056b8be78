import type { Decimal } from 'decimal.js';
import { isDigit } from '../text/characters';
import { magnitudeExponent, readChineseNumeral } from '../text/chineseNumeral';
import { powerOfTen, readDigits, scale, valueOf } from '../text/decimal';
import { unitAt } from './units';

/** A number with its magnitude, in either script, before any unit: `⟦54.31万⟧元`, `⟦两千零五⟧户`, `⟦100余⟧人`, `⟦3万5千⟧`. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Magnitude applied. */
  readonly value: Decimal;
  /** The larger number of `三四十`; otherwise `null`. */
  readonly upper: Decimal | null;
  /** One unit of the last written place, magnitude applied. */
  readonly precision: Decimal;
  readonly script: 'arabic' | 'chinese';
  /** True when 余, 多, 几 or 来 is part of it. */
  readonly isApproximate: boolean;
  /** True when it begins with a magnitude: `百`, `千亿`. */
  readonly isElided: boolean;
  /** True for Chinese digits in a row: `二〇二三`. */
  readonly isDigitString: boolean;
  /** Power of ten of the last magnitude written; 0 without one. */
  readonly magnitude: number;
}

/** The numeral read last: several readers ask for the one at the same place in turn. */
let latestText: string | undefined;
let latestAt = 0;
let latest: Numeral | undefined;

/** Reads the numeral that begins at `at`; `undefined` when none does. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  if (latestAt === at && latestText === text) return latest;
  const bare = isDigit(text.charCodeAt(at)) ? readArabicNumeral(text, at) : readChinese(text, at);
  latestText = text;
  latestAt = at;
  latest = bare === undefined ? undefined : withMore(text, bare);
  return latest;
}

/** `1000多万`, `3万5千`, `10亿零817万`, `1.2万亿`: figures with magnitudes, each smaller than the one before. */
function readArabicNumeral(text: string, at: number): Numeral | undefined {
  const first = readGroup(text, at);
  if (first === undefined) return undefined;
  let last = first;
  let { value } = first;
  while (last.magnitude > 0) {
    const next = readGroup(text, last.end + (text.charAt(last.end) === '零' ? 1 : 0));
    if (next === undefined || next.magnitude === 0 || next.magnitude >= last.magnitude) break;
    value = value.plus(next.value);
    last = next;
  }
  const { end, precision, isApproximate, magnitude } = last;
  return {
    start: at,
    end,
    value,
    upper: null,
    precision,
    script: 'arabic',
    isApproximate,
    isElided: false,
    isDigitString: false,
    magnitude,
  };
}

type Group = Pick<Numeral, 'end' | 'value' | 'precision' | 'isApproximate' | 'magnitude'>;

function readGroup(text: string, at: number): Group | undefined {
  const written = readDigits(text, at);
  if (written === undefined) return undefined;
  const more = isMore(text.charCodeAt(written.end)) && magnitudeLength(text, written.end + 1) > 0;
  const start = written.end + (more ? 1 : 0);
  const length = magnitudeLength(text, start);
  const exponent = magnitudeBetween(text, start, start + length);
  return {
    end: start + length,
    value: valueOf(text, at, written, exponent),
    precision: powerOfTen(exponent - written.decimals),
    isApproximate: more,
    magnitude: exponent,
  };
}

/** How many characters of 百 千 万 亿 stand at `at` as a magnitude: 2 for `万亿`, 0 for the 千 of `千瓦时`. */
function magnitudeLength(text: string, at: number): number {
  let end = at;
  while (end - at < 2 && magnitudeExponent(text.charCodeAt(end)) > 0 && !opensUnit(text, end)) end += 1;
  return end - at;
}

/** 千 and 百 also begin units: 千瓦时, 千米, 百分点. */
function opensUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === thousand || code === hundred) && unitAt(text, at) !== undefined;
}

const [hundred, thousand] = ['百'.charCodeAt(0), '千'.charCodeAt(0)];

function magnitudeBetween(text: string, start: number, end: number): number {
  let exponent = 0;
  for (let at = start; at < end; at += 1) exponent += magnitudeExponent(text.charCodeAt(at));
  return exponent;
}

function readChinese(text: string, at: number): Numeral | undefined {
  const numeral = readChineseNumeral(text, at);
  if (numeral === undefined) return undefined;
  const { end, value, upper, precision, isElided, isDigitString, magnitude } = numeral;
  return {
    start: at,
    end,
    value,
    upper,
    precision,
    script: 'chinese',
    isApproximate: upper !== null,
    isElided,
    isDigitString,
    magnitude,
  };
}

const wordsWithMore =
  /^(?:多(?:媒|功|元[化文一共投体主融支]|层|样|渠|方|点|边|维|次|措|彩|功能|头|地|党|部门|式|重|级|位一体|证合|规合|图|通|云)|余(?:额|热|粮|地|生)|几(?:何|乎)|来(?:自|源|的|到|华|访|人|信|电|往))/;

/**
 * 余, 多, 几 or 来 behind the number belong to it: `100余人`, `二十几个`, `十来天`; behind them a magnitude may follow:
 * `三百多万`, `十余万`. Not when they begin a word of their own: `20多媒体教室`, `5余额`.
 */
function withMore(text: string, numeral: Numeral): Numeral {
  if (!isMore(text.charCodeAt(numeral.end)) || numeral.upper !== null) return numeral;
  const next = text.charAt(numeral.end);
  if (next === '多' || next === '余' ? !isRound(numeral) : !endsInTens(text, numeral)) return numeral;
  if (wordsWithMore.test(text.slice(numeral.end, numeral.end + 4))) return numeral;
  const start = numeral.end + 1;
  const length = numeral.isApproximate ? 0 : magnitudeLength(text, start);
  const exponent = magnitudeBetween(text, start, start + length);
  return {
    ...numeral,
    end: start + length,
    value: scale(numeral.value, exponent),
    precision: scale(numeral.precision, exponent),
    magnitude: exponent === 0 ? numeral.magnitude : exponent,
    isApproximate: true,
  };
}

/** One of `余多几来`. */
function isMore(code: number): boolean {
  return code === 0x4f59 || code === 0x591a || code === 0x51e0 || code === 0x6765;
}

/** 多 and 余 stand behind round numbers only: `30多`, `1500余`, `9万余`; `5多` is no number. */
function isRound(numeral: Numeral): boolean {
  return numeral.magnitude > 0 || (numeral.value.gte(10) && numeral.value.mod(10).eq(0));
}

/** 几 and 来 stand behind 十, 百, 千, 万 or a zero: `二十几`, `100来`. */
function endsInTens(text: string, numeral: Numeral): boolean {
  return isRound(numeral) && /[十百千万0]/.test(text.charAt(numeral.end - 1));
}
