import type { Decimal } from 'decimal.js';
import { powerOfTen } from '../text/decimal';
import type { Figure } from './figure';

/** Classifiers that count persons; any of them may stand for any other. */
const persons = new Set(['人', '名', '位', '个人', '口人']);
/** Classifiers that count things, of which reports use now one, now the other. */
const things = new Set(
  '个 家 户 所 座 处 项 件 台 套 支 只 条 栋 幢 间 门 类 批 例 起 宗 册 部 艘 辆 架 片 块 张 份 项次'.split(' '),
);

/**
 * What a figure's value can be compared with: figures of one class only. 家 and 个 of enterprises are one class, money
 * of one currency is one. `undefined` for figures without a numeric value.
 */
export function unitClass(figure: Pick<Figure, 'kind' | 'unit' | 'value'>): string | undefined {
  if (figure.value === null || typeof figure.value === 'string') return undefined;
  const unit = figure.unit ?? '';
  if (figure.kind !== 'count') return `${figure.kind} ${unit}`;
  if (persons.has(unit)) return 'count 人';
  return things.has(unit) || unit === '' ? 'count 个' : `count ${unit}`;
}

/** A number as it was written: its digits without point, sign and magnitude, and how much the last one is worth. */
export interface WrittenNumber {
  /** `54.31万` gives `5431`, `650万` gives `650`. */
  readonly digits: string;
  /** The same without zeros at its ends: what stays when the point or the magnitude moves. */
  readonly significant: string;
  /** One unit of the last digit, in the base unit. */
  readonly precision: Decimal;
  /** The same as a power of ten; `null` where it is none, or where the value is no whole number of it (一年半). */
  readonly place: number | null;
}

/** No report counts what takes more digits; the slips of a number are as many as its digits, and as long. */
const mostDigits = 24;

/** The digits of a figure; `undefined` where the value has no precision (翻番, dates) or is no number of this world. */
export function writtenNumber(figure: Pick<Figure, 'value' | 'precision'>): WrittenNumber | undefined {
  const { value, precision } = figure;
  if (value === null || typeof value === 'string' || precision === null || value.lte(0) || precision.lte(0))
    return undefined;
  const units = value.div(precision);
  if (units.e >= mostDigits) return undefined;
  const digits = units.toFixed(0);
  const place = units.isInteger() && powerOfTen(precision.e).eq(precision) ? precision.e : null;
  return { digits, significant: digits.replace(/0+$/, ''), precision, place };
}

/**
 * Keys under which two figures meet exactly when one may be a slip of the other, or equal to it: found by these, the
 * pairs that are worth comparing come without comparing all. Numbers of fewer than `least` digits get the first key only.
 */
export function valueKeys({ digits, significant, precision }: WrittenNumber, least = 3): string[] {
  const keys = [significant];
  if (digits.length < 2) return keys;
  const place = precision.toString();
  keys.push(`s${place} ${[...digits].sort().join('')}`);
  if (digits.length < least) return keys;
  keys.push(`d${place} ${digits}`);
  for (let at = 0; at < digits.length; at += 1) {
    const [head, tail] = [digits.slice(0, at), digits.slice(at + 1)];
    keys.push(`c${place} ${head}?${tail}`, `d${place} ${head}${tail}`);
  }
  return keys;
}
