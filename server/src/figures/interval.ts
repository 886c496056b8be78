import { Decimal } from 'decimal.js';
import { halfUnit, isOne } from '../text/decimal';
import { compare, minus, plus } from '../text/shortDecimal';
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

/** What a figure needs to be read as an interval. */
export type Written = Pick<Figure, 'value' | 'upper' | 'bound' | 'precision' | 'kind'>;

/**
 * The interval of a written figure: half a unit of its last written place either side (`54.31万元` is 543050 to
 * 543150), a counted whole number exactly itself, 超 and 以上 open above, 不足 and 以内 open below.
 * `undefined` for dates, names and other figures without a numeric value.
 */
export function writtenInterval(figure: Written, rounding: Rounding = 'rounded'): Interval | undefined {
  const { value } = figure;
  return value === null || typeof value === 'string' ? undefined : intervalAround(value, figure, rounding);
}

/** The same for a figure that has a value, which is this one. */
export function intervalAround(value: Decimal, figure: Written, rounding: Rounding): Interval {
  const around = widen({ low: value, high: figure.upper ?? value }, slackOf(figure, rounding));
  switch (figure.bound) {
    case 'exact':
    case 'range':
      return around;
    case 'about': {
      const slack = value.abs().times(approximationShare);
      return widen(around, slack);
    }
    case 'at-least':
      return { low: around.low, high: unbounded };
    case 'at-most':
      return { low: unbounded.neg(), high: around.high };
  }
}

/** Half a unit of the last place; of the next one where a round number is meant as it stands. */
function slackOf(figure: Written, rounding: Rounding): Decimal {
  if (isCounted(figure)) return halfUnit(null);
  return halfUnit(figure.precision, rounding === 'round-numbers-exact' && isRoundNumber(figure) ? 1 : 0);
}

/** 5亿元, 42万: one or two digits and a magnitude. A writer who rounds keeps a decimal, or says 约. */
export function isRoundNumber(figure: Written): boolean {
  const { value, precision, kind, bound } = figure;
  if (value === null || typeof value === 'string' || precision === null || bound !== 'exact') return false;
  return !kind.startsWith('percentage') && precision.e >= leastMagnitude && value.e - precision.e < mostRoundDigits;
}

const leastMagnitude = 4;
const mostRoundDigits = 2;

/** A number of people or things written out to the last one is not rounded. */
function isCounted(figure: Written): boolean {
  return figure.kind === 'count' && figure.precision !== null && isOne(figure.precision);
}

export function meet(a: Interval, b: Interval): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

export function add(a: Interval, b: Interval): Interval {
  const low = plus(a.low, b.low);
  return { low, high: isPoint(a) && isPoint(b) ? low : plus(a.high, b.high) };
}

/** A count that is exact. */
function isPoint({ low, high }: Interval): boolean {
  return low === high;
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: minus(a.low, b.high), high: minus(a.high, b.low) };
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
  return { low: minus(interval.low, by), high: plus(interval.high, by) };
}

export function scale(interval: Interval, by: Decimal | number): Interval {
  return { low: interval.low.times(by), high: interval.high.times(by) };
}
