import { Decimal } from 'decimal.js';
import type { Figure } from './figure';

/** The values that a written figure can stand for, ends included; an open end is infinite. In the base unit. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

const unbounded = new Decimal(Infinity);
/** 约, 近, 余 say that a figure is not exact, not by how much; readers take it as within a tenth. */
const approximationShare = new Decimal('0.1');

/**
 * Whether a round number with a magnitude (5亿元) may stand for anything that rounds to it, or is meant as it stands.
 * What only the second reading contradicts is uncertain.
 */
export type Rounding = 'rounded' | 'round-numbers-exact';

const one = new Decimal(1);
const tenth = new Decimal('0.1');

/** What a figure needs to be read as an interval. */
export type Written = Pick<Figure, 'value' | 'upper' | 'bound' | 'precision' | 'kind'>;

/**
 * The interval of a written figure: half a unit of its last written place either side (`54.31万元` is 543050 to
 * 543150), a counted whole number exactly itself, 超 and 以上 open above, 不足 and 以内 open below.
 * `undefined` for dates, names and other figures without a numeric value.
 */
export function writtenInterval(figure: Written, rounding: Rounding = 'rounded'): Interval | undefined {
  const { value } = figure;
  if (value === null || typeof value === 'string') return undefined;
  const precision = figure.precision ?? new Decimal(0);
  const finer = rounding === 'round-numbers-exact' && isRoundNumber(figure) ? tenth : one;
  const half = isCounted(figure) ? new Decimal(0) : precision.times(finer).div(2);
  const around = { low: value.minus(half), high: (figure.upper ?? value).plus(half) };
  switch (figure.bound) {
    case 'exact':
    case 'range':
      return around;
    case 'about': {
      const slack = value.abs().times(approximationShare);
      return { low: around.low.minus(slack), high: around.high.plus(slack) };
    }
    case 'at-least':
      return { low: around.low, high: unbounded };
    case 'at-most':
      return { low: unbounded.neg(), high: around.high };
  }
}

/** 5亿元, 42万: one or two digits and a magnitude. A writer who rounds keeps a decimal, or says 约. */
export function isRoundNumber(figure: Written): boolean {
  const { value, precision, kind, bound } = figure;
  if (value === null || typeof value === 'string' || precision === null || bound !== 'exact') return false;
  return !kind.startsWith('percentage') && precision.gte(1e4) && value.abs().div(precision).lt(100);
}

/** A number of people or things written out to the last one is not rounded. */
function isCounted(figure: Written): boolean {
  return figure.kind === 'count' && figure.precision !== null && figure.precision.eq(1);
}

export function meet(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

export function add(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
}

/** Both intervals must lie at or above zero. */
export function multiply(a: Interval, b: Interval): Interval {
  return { low: a.low.times(b.low), high: a.high.times(b.high) };
}

/** Both intervals must lie at or above zero; `undefined` when the divisor can be zero. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.low.lte(0)) return undefined;
  return { low: a.low.div(b.high), high: a.high.div(b.low) };
}

/** The interval `by` wider on either side. */
export function widen(interval: Interval, by: Decimal): Interval {
  return { low: interval.low.minus(by), high: interval.high.plus(by) };
}

export function scale(interval: Interval, by: Decimal | number): Interval {
  return { low: interval.low.times(by), high: interval.high.times(by) };
}
