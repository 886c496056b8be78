import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { compare, minus, plus } from '../../server/src/text/shortDecimal';

const written = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(26), fc.integer({ min: -14, max: 14 }))
  .map(([digits, dropped, exponent]) =>
    new Decimal((digits / 10n ** BigInt(dropped % 18)).toString()).times(`1e${String(exponent)}`),
  );
const special = fc.constantFrom(
  '0',
  '-0',
  '1',
  '-1',
  '9999999',
  '10000000',
  '99999999999999',
  '1e-7',
  'Infinity',
  '-Infinity',
);
const decimal = fc.oneof(
  { weight: 8, arbitrary: written },
  special.map((text) => new Decimal(text)),
);

/** All that makes a decimal what it is. */
function inside({ s, e, d }: Decimal): unknown {
  return { s, e, d };
}

describe('decimals of few digits', () => {
  it('are added, taken away and compared as the library does it', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const before = [inside(a), inside(b)];
        assert.ok(Math.sign(compare(a, b)) === Math.sign(a.cmp(b)));
        assert.ok(compare(a, new Decimal(a)) === 0);
        assert.deepEqual(inside(plus(a, b)), inside(a.plus(b)), `${a.toString()} + ${b.toString()}`);
        assert.deepEqual(inside(minus(a, b)), inside(a.minus(b)), `${a.toString()} - ${b.toString()}`);
        assert.deepEqual([inside(a), inside(b)], before);
      }),
      { numRuns: 3000 },
    );
  });
});
