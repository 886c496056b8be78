import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { matchPacked, packDigits, shapeOf } from '../../server/src/figures/packedDigits';
import { writtenNumber, type WrittenNumber } from '../../server/src/figures/valueKeys';
import { matchValues, type Valued, type ValueMatch } from '../../server/src/figures/valueMatch';
import { propertyRuns } from '../helpers/propertyRuns';

function exactly(digits: string, place: number): Valued {
  const precision = new Decimal(10).pow(place);
  const value = new Decimal(digits).times(precision);
  const written = writtenNumber({ value, precision }) as WrittenNumber;
  const figure = { kind: 'count', value, upper: null, unit: '个', bound: 'exact', precision, sentence: 0 } as const;
  return { figure: { ...figure, status: 'actual' }, written };
}

function match({ written: one }: Valued, { written: other }: Valued): ValueMatch | undefined {
  return matchPacked(packDigits(one.digits), shape(one), packDigits(other.digits), shape(other));
}

function shape({ digits, significant, place }: WrittenNumber): number {
  return shapeOf(digits.length, significant.length, place ?? 0);
}

const pairs: readonly (readonly [string, number, string, number, ValueMatch | undefined])[] = [
  ['914', 0, '941', 0, 'digits-swapped'],
  ['914', 0, '934', 0, 'digit-changed'],
  ['12809', 0, '128609', 0, 'digit-dropped'],
  ['128609', 0, '12809', 0, 'digit-added'],
  ['189', 2, '189', 3, 'point-moved'],
  ['5', 4, '50', 3, 'equal'],
  ['656', 0, '512', 0, undefined],
];

describe('matchPacked', () => {
  for (const [a, place, b, other, expected] of pairs) {
    it(`${a}e${String(place)} and ${b}e${String(other)}: ${expected ?? 'nothing'}`, () => {
      assert.equal(match(exactly(a, place), exactly(b, other)), expected);
    });
  }

  it('tells of exact figures what their decimals tell', () => {
    const digits = fc
      .array(fc.constantFrom('0', '1', '2'), { maxLength: 6 })
      .chain((rest) => fc.constantFrom('1', '2').map((first) => first + rest.join('')));
    const figure = fc.tuple(digits, fc.integer({ min: -2, max: 2 })).map(([all, place]) => exactly(all, place));
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        const { place, significant } = one.written;
        fc.pre(place === other.written.place || significant === other.written.significant);
        assert.equal(match(one, other), matchValues(one, other));
      }),
      propertyRuns(2000),
    );
  });
});
