import type { Decimal } from 'decimal.js';
import { meet, writtenInterval } from './interval';
import { digitSlip, slipBetween, type Slip } from './slips';
import type { ClaimedFigure } from './statements';
import { mostDigits, type WrittenNumber } from './valueKeys';

/** How two values stand to each other. */
export type ValueMatch = 'equal' | Slip;

/** A figure that is compared by its number. */
export interface Valued {
  readonly figure: ClaimedFigure;
  readonly written: WrittenNumber;
}

/** How the values of two claims stand to each other, the earlier one first; `undefined` for most. */
export function matchValues(x: Valued, y: Valued): ValueMatch | undefined {
  if (haveSameValue(x, y)) return 'equal';
  const slip = slipOf(x, y);
  // The magnitude of a bare number may stand in the head of its column.
  return slip === 'point-moved' && (x.figure.unit === null || y.figure.unit === null) ? undefined : slip;
}

/** As {@link saySame}; most numbers are told apart by their digits, without calculating with decimals. */
function haveSameValue({ figure: a, written: one }: Valued, { figure: b, written: other }: Valued): boolean {
  if (one.place === null || other.place === null) return saySame(a, b);
  if (one.significant === other.significant && one.place + one.digits.length === other.place + other.digits.length)
    return a.upper === null || b.upper === null || a.upper.eq(b.upper);
  if (a.bound !== 'exact' || b.bound !== 'exact') return saySame(a, b);
  // Exact to one place, they differ there; or the one is at least ten times the other.
  return one.place === other.place || one.significant === other.significant ? false : saySame(a, b);
}

const mostPadding = 20;

function slipOf({ figure: a, written: one }: Valued, { figure: b, written: other }: Valued): Slip | undefined {
  if (one.place !== null && other.place !== null && Math.abs(one.place - other.place) <= mostPadding) {
    const sameDigits = one.significant === other.significant;
    if (sameDigits && one.place + one.digits.length === other.place + other.digits.length) return undefined;
    if (sameDigits && one.significant.length > 1) return 'point-moved';
    const place = Math.min(one.place, other.place);
    return digitSlip(inPlaces(one, place), inPlaces(other, place));
  }
  const precision = one.precision.lt(other.precision) ? one.precision : other.precision;
  return slipBetween(a.value as Decimal, b.value as Decimal, precision);
}

function inPlaces({ digits, place }: WrittenNumber, finest: number): string {
  return place === null || place === finest ? digits : digits + '0'.repeat(place - finest);
}

/**
 * True when one number may be written in both ways: the same value, the one rounded to the places of the other, or one
 * that 约, 近, 超过 leave room for.
 */
export function saySame(a: ClaimedFigure, b: ClaimedFigure): boolean {
  if (typeof a.value === 'string' || typeof b.value === 'string' || !a.value || !b.value) return false;
  if (a.value.eq(b.value)) return a.upper === null || b.upper === null || a.upper.eq(b.upper);
  if (a.bound === 'exact' && b.bound === 'exact') {
    if (a.precision === null || b.precision === null || a.precision.eq(b.precision)) return false;
    const coarse = a.precision.gt(b.precision) ? a.precision : b.precision;
    return a.value.minus(b.value).abs().times(2).lte(coarse);
  }
  const [one, other] = [writtenInterval(a), writtenInterval(b)];
  return one !== undefined && other !== undefined && meet(one, other);
}

/** How unlikely it is, in bits, that two values stand to each other like this by chance. */
export function surprise(values: ValueMatch, x: WrittenNumber, y: WrittenNumber): number {
  const significant = Math.max(x.significant.length, y.significant.length);
  return surpriseOf(values, significant, Math.max(x.digits.length, y.digits.length));
}

/**
 * @param significant how many digits the longer number has without zeros at its end
 * @param written how many the longer one has with them
 */
export function surpriseOf(values: ValueMatch, significant: number, written: number): number {
  switch (values) {
    case 'equal':
    case 'point-moved':
      return bitsOf.equal[significant] ?? 0;
    case 'digits-swapped':
      return (bitsOf.swapped[written] ?? 0) - 2 * (written - significant);
    case 'digit-changed':
      return bitsOf.changed[significant] ?? 0;
    case 'digit-dropped':
    case 'digit-added':
      return bitsOf.dropped[significant] ?? 0;
  }
}

/** By the number of digits, of which rounding may add one to the most. */
function byDigits(meeting: (digits: number) => number): readonly number[] {
  return Array.from({ length: mostDigits + 2 }, (_, digits) => Math.log2((9 * 10 ** (digits - 1)) / meeting(digits)));
}

/** Of how many numbers of so many digits one would meet another so by chance. */
const bitsOf = {
  equal: byDigits(() => 1),
  swapped: byDigits((digits) => Math.max(1, digits - 1)),
  changed: byDigits((digits) => 9 * digits),
  dropped: byDigits((digits) => 10 * digits),
};
