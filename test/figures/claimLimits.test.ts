import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { ClaimLimits } from '../../server/src/figures/claimLimits';
import { meet, writtenInterval, type Interval } from '../../server/src/figures/interval';
import type { ClaimedFigure } from '../../server/src/figures/statements';
import { propertyRuns } from '../helpers/propertyRuns';

interface Number {
  readonly figure: ClaimedFigure;
  readonly units: number;
  readonly place: number;
}

function numberOf(units: number, place: number, bound: ClaimedFigure['bound'], kind: ClaimedFigure['kind']): Number {
  const precision = new Decimal(10).pow(place);
  const value = precision.times(units);
  return {
    figure: { kind, value, upper: null, unit: null, bound, precision, sentence: 0, status: 'actual' },
    units,
    place,
  };
}

const numbers = fc
  .tuple(
    fc.integer({ min: 1, max: 9_999_999 }),
    fc.integer({ min: -3, max: 4 }),
    fc.constantFrom('exact' as const, 'about' as const, 'at-least' as const, 'at-most' as const),
    fc.constantFrom('count' as const, 'money' as const),
  )
  .map((all) => numberOf(...all));
/** As far from a number as it reaches, or hardly any farther. */
const near = numbers.chain((one) =>
  fc.tuple(fc.constantFrom(0.9, 1, 1.1, 1.2), fc.integer({ min: -2, max: 2 }), numbers).map(([share, off, other]) => {
    const scale = 10 ** (one.place - other.place);
    const units = Math.min(9_999_999, Math.max(1, Math.round(one.units * share * scale) + off));
    return [one, numberOf(units, other.place, other.figure.bound, other.figure.kind)] as const;
  }),
);

function meetAsWritten(one: Number, other: Number): boolean {
  return meet(writtenInterval(one.figure) as Interval, writtenInterval(other.figure) as Interval);
}

describe('the limits of claims', () => {
  it('meet where those of their figures do', () => {
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(numbers, numbers)), ([one, other]) => {
        const limits = new ClaimLimits();
        limits.put(0, one.figure, one.units, one.place);
        limits.put(600, other.figure, other.units, other.place);
        assert.equal(limits.meet(0, 600), meetAsWritten(one, other));
        assert.equal(limits.meet(600, 0), meetAsWritten(one, other));
      }),
      propertyRuns(2000),
    );
  });

  it('are not told of numbers whose last places lie far apart', () => {
    const limits = new ClaimLimits();
    const [one, other] = [numberOf(5, 8, 'about', 'money'), numberOf(50, -2, 'about', 'money')];
    limits.put(0, one.figure, one.units, one.place);
    limits.put(1, other.figure, other.units, other.place);
    assert.equal(limits.meet(0, 1), undefined);
  });
});
