import type { Decimal } from 'decimal.js';
import { powerOfTen } from '../text/decimal';
import type { Figure, FigureKind } from './figure';

/** Classifiers that count persons; any of them may stand for any other. */
const persons = new Set(['人', '名', '位', '个人', '口人']);
/** Classifiers that count things, of which reports use now one, now the other. */
const things = new Set(
  '个 家 户 所 座 处 项 件 台 套 支 只 条 栋 幢 间 门 类 批 例 起 宗 册 部 艘 辆 架 片 块 张 份 项次'.split(' '),
);

/** Units in a text are some hundred; what is put together with strokes must not fill the memory. */
const mostRemembered = 5_000;
const remembered = new Map<FigureKind, Map<string, string>>();

/**
 * What a figure's value can be compared with: figures of one class only. 家 and 个 of enterprises are one class, money
 * of one currency is one. `undefined` for figures without a numeric value.
 */
export function unitClass({ kind, unit, value }: Pick<Figure, 'kind' | 'unit' | 'value'>): string | undefined {
  if (value === null || typeof value === 'string') return undefined;
  let classes = remembered.get(kind);
  if (classes === undefined || classes.size > mostRemembered)
    remembered.set(kind, (classes = new Map<string, string>()));
  let found = classes.get(unit ?? '');
  if (found === undefined) classes.set(unit ?? '', (found = classOf(kind, unit ?? '')));
  return found;
}

function classOf(kind: FigureKind, unit: string): string {
  if (kind !== 'count') return `${kind} ${unit}`;
  if (persons.has(unit)) return 'count 人';
  return things.has(unit) || unit === '' ? 'count 个' : `count ${unit}`;
}

/** A number as it was written: its digits without point, sign and magnitude, and how much the last one is worth. */
export interface WrittenNumber {
  /** `54.31万` gives `5431`, `650万` gives `650`. */
  readonly digits: string;
  /** The same without zeros at its end: what stays when the point or the magnitude moves. */
  readonly significant: string;
  /** One unit of the last digit, in the base unit. */
  readonly precision: Decimal;
  /** The same as a power of ten; `null` where it is none, or where the value is no whole number of it (一年半). */
  readonly place: number | null;
}

/** No report counts what takes more digits; the slips of a number are as many as its digits, and as long. */
export const mostDigits = 24;

/** The digits of a figure; `undefined` where the value has no precision (翻番, dates) or is no number of this world. */
export function writtenNumber({ value, precision }: Pick<Figure, 'value' | 'precision'>): WrittenNumber | undefined {
  if (value === null || typeof value === 'string' || precision === null) return undefined;
  return shortNumber(value, precision) ?? longNumber(value, precision);
}

/** Decimals keep their digits in words of seven; numbers of more than two words, and odd precisions, are rare. */
const wordLength = 7;
const wordBase = 1e7;
/** What a double holds exactly, whatever the digits. */
const mostUnits = 1e15;

/** Told by the words of the decimals themselves, since dividing them takes many times as long. */
function shortNumber(value: Decimal, precision: Decimal): WrittenNumber | undefined {
  if (!value.isFinite() || value.d.length > 2 || !value.isPositive() || !isPowerOfTen(precision)) return undefined;
  const [high = 0, low] = value.d;
  if (high === 0) return undefined;
  const place = precision.e;
  let units = low === undefined ? high : high * wordBase + low;
  let above = wordLength * (Math.floor(value.e / wordLength) - value.d.length + 1) - place;
  for (; above < 0 && units % 10 === 0; above += 1) units /= 10;
  for (; above > 0 && units < mostUnits; above -= 1) units *= 10;
  if (above !== 0 || units >= mostUnits) return undefined;
  const digits = String(units);
  return { digits, significant: withoutEndZeros(digits), precision, place };
}

function isPowerOfTen(value: Decimal): boolean {
  if (!value.isFinite() || value.d.length > 1 || !value.isPositive()) return false;
  let [word = 0] = value.d;
  while (word > 1 && word % 10 === 0) word /= 10;
  return word === 1;
}

function longNumber(value: Decimal, precision: Decimal): WrittenNumber | undefined {
  if (value.lte(0) || precision.lte(0)) return undefined;
  const units = value.div(precision);
  if (units.e >= mostDigits) return undefined;
  const digits = units.toFixed(0);
  const place = units.isInteger() && powerOfTen(precision.e).eq(precision) ? precision.e : null;
  return { digits, significant: withoutEndZeros(digits), precision, place };
}

const zero = 0x30;

function withoutEndZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === zero) end -= 1;
  return end === digits.length ? digits : digits.slice(0, end);
}

/** Shorter numbers are all one digit apart. */
const leastChanged = 3;

/**
 * Keys under which two figures of one unit meet exactly when one may be a slip of the other, or equal to it: found by
 * these, the pairs that are worth comparing come without comparing all. They are hashes of 32 bits: where two fall
 * together, figures are compared that have nothing in common.
 * @param keys is filled from its beginning
 * @returns how many keys there are
 */
export function valueKeys(
  { digits, significant, precision, place }: WrittenNumber,
  unit: string,
  keys: number[],
): number {
  const ofUnit = hashOf(unit);
  keys[0] = hashDigits(ofUnit, significant);
  if (digits.length < 2) return 1;
  const ofPlace = mix(ofUnit, place ?? placeOf(precision));
  keys[1] = hashAnyOrder(mix(ofPlace, sortedKind), digits);
  if (digits.length < leastChanged) return 2;
  const [dropped, changed] = [mix(ofPlace, droppedKind), mix(ofPlace, changedKind)];
  keys[2] = hashDigits(dropped, digits);
  let count = 3;
  for (let at = 0; at < digits.length; at += 1) {
    keys[count++] = hashDigits(changed, digits, at, wildcard);
    // Of digits that are the same it makes no difference which one is dropped.
    if (at === 0 || digits.charCodeAt(at) !== digits.charCodeAt(at - 1))
      keys[count++] = hashDigits(dropped, digits, at);
  }
  return count;
}

const [sortedKind, droppedKind, changedKind] = [1001, 1002, 1003];
const wildcard = 0x3f;

function placeOf(precision: Decimal): number {
  return isPowerOfTen(precision) ? precision.e : hashText(precision.toString());
}

/** FNV-1a, by numbers instead of bytes. */
function mix(sum: number, next: number): number {
  return Math.imul(sum ^ next, 0x01000193);
}

/** @param instead stands for the digit at the place; nothing does when it is left out */
function hashDigits(seed: number, digits: string, without = -1, instead?: number): number {
  let sum = seed;
  for (let at = 0; at < digits.length; at += 1) {
    if (at !== without) sum = mix(sum, digits.charCodeAt(at));
    else if (instead !== undefined) sum = mix(sum, instead);
  }
  return spread(sum);
}

function hashAnyOrder(seed: number, digits: string): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) sum += spread(Math.imul(digits.charCodeAt(at), 0x9e3779b1));
  return spread(mix(seed, sum | 0));
}

/** Short runs of digits differ in few bits: all bits of the hash are to depend on each of them. */
function spread(sum: number): number {
  const half = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return half ^ (half >>> 13);
}

function hashText(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = mix(sum, text.charCodeAt(at));
  return sum;
}

const hashes = new Map<string, number>();

/** Of a unit class, of which there are few. */
function hashOf(unit: string): number {
  let hash = hashes.get(unit);
  if (hash === undefined) {
    if (hashes.size > mostRemembered) hashes.clear();
    hashes.set(unit, (hash = hashText(unit)));
  }
  return hash;
}
