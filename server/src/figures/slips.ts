import type { Decimal } from 'decimal.js';
import type { Quantity } from './figure';

/** How one written number comes to stand for another: the traces that slips of typing and copying leave. */
export type Slip =
  | 'digits-swapped' // 395 / 359
  | 'digit-changed' // 2262 / 2267
  | 'digit-dropped' // 128609 / 12809
  | 'digit-added' // 12809 / 128609
  | 'point-moved'; // 18.9万 / 1.89万, 54.31 / 543.1

/**
 * The slip that turns `right` into `wrong`, both in the base unit, `undefined` when no single slip does.
 * `precision` is one unit of the last written place of `wrong`.
 */
export function slipBetween(wrong: Decimal, right: Decimal, precision: Decimal): Slip | undefined {
  if (wrong.eq(right) || wrong.lte(0) || right.lte(0)) return undefined;
  if (hasMovedPoint(significant(wrong), significant(right))) return 'point-moved';
  const written = wrong.div(precision);
  const meant = right.div(precision);
  if (!written.isInteger() || !meant.isInteger()) return undefined;
  return digitSlip(written.toFixed(0), meant.toFixed(0));
}

/**
 * True when one slip in the figure as written explains that `right` was meant. A moved point needs no more evidence; of
 * other slips short numbers give none, as too many of them are one digit apart: `digits` is the least number of written
 * digits, trailing zeros left out.
 */
export function isSlipOf(figure: Pick<Quantity, 'value' | 'precision'>, right: Decimal, digits = 3): boolean {
  const { value, precision } = figure;
  if (value === null || typeof value === 'string' || precision === null) return false;
  const slip = slipBetween(value, right, precision);
  return slip === 'point-moved' || (slip !== undefined && significant(value).length >= digits);
}

function hasMovedPoint(wrong: string, right: string): boolean {
  return wrong.length > 1 && wrong === right;
}

/** The slip between the digits of two different numbers above zero, both in units of one place; a moved point apart. */
export function digitSlip(wrong: string, right: string): Slip | undefined {
  if (wrong.length === right.length) {
    const first = firstDifference(wrong, right);
    if (wrong.slice(first + 1) === right.slice(first + 1)) return 'digit-changed';
    const swapped =
      wrong.charAt(first) === right.charAt(first + 1) &&
      wrong.charAt(first + 1) === right.charAt(first) &&
      wrong.slice(first + 2) === right.slice(first + 2);
    return swapped ? 'digits-swapped' : undefined;
  }
  if (wrong.length === right.length - 1 && lacksOne(wrong, right)) return 'digit-dropped';
  if (wrong.length === right.length + 1 && lacksOne(right, wrong)) return 'digit-added';
  return undefined;
}

/** True when `short` is `long` without one of its digits. */
function lacksOne(short: string, long: string): boolean {
  const at = firstDifference(short, long);
  return short.slice(at) === long.slice(at + 1);
}

/** Where the two first differ; the length of the first when the second only goes on. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  return at;
}

function significant(value: Decimal): string {
  return withoutZeros(value.toFixed().replace('.', ''));
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+|0+$/g, '');
}
