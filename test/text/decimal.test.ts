import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { powerOfTen, readDigits, scale, valueOf } from '../../server/src/text/decimal';

function read(text: string): string | undefined {
  const number = readDigits(text, 0);
  return (
    number &&
    `${valueOf(text, 0, number, 0).toFixed()} ±${powerOfTen(-number.decimals).toFixed()}${text.slice(number.end) && ` | ${text.slice(number.end)}`}`
  );
}

describe('readDigits', () => {
  const cases: readonly (readonly [text: string, expected: string])[] = [
    ['54.31', '54.31 ±0.01'],
    ['100', '100 ±1'],
    ['9.0', '9 ±0.1'],
    ['1,234', '1234 ±1'],
    ['12,345,678.90', '12345678.9 ±0.01'],
    ['1,23', '1 ±1 | ,23'],
    ['1,2345', '1 ±1 | ,2345'],
    ['3.', '3 ±1 | .'],
    ['1.2.3', '1.2 ±0.1 | .3'],
    ['0.1', '0.1 ±0.1'],
  ];
  for (const [text, expected] of cases) {
    it(`${text} is ${expected}`, () => {
      assert.equal(read(text), expected);
    });
  }

  it('reads nothing where no digit stands', () => {
    assert.equal(readDigits('人', 0), undefined);
    assert.equal(readDigits('1', 1), undefined);
  });

  it('keeps every digit, however many there are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{0,40}(\.[0-9]{0,11}[1-9])?$/), (written) => {
        const digits = readDigits(written, 0);
        assert.equal(digits && valueOf(written, 0, digits, 0).toFixed(), written);
      }),
    );
  });

  it('makes the decimals that the library would make of the same digits, with any magnitude', () => {
    const written = fc.stringMatching(/^[0-9]{1,12}(\.[0-9]{1,8})?$/);
    fc.assert(
      fc.property(written, fc.constantFrom(0, 2, 3, 4, 8, 12), (text, exponent) => {
        const digits = readDigits(text, 0);
        assert.ok(digits);
        const { d, e, s } = valueOf(text, 0, digits, exponent);
        const expected = new Decimal(`${text}e${exponent}`);
        assert.deepEqual({ d, e, s }, { d: expected.d, e: expected.e, s: expected.s });
      }),
      { numRuns: 3000 },
    );
  });
});

describe('powers of ten', () => {
  it('are exact also where none is kept ready', () => {
    assert.equal(powerOfTen(-2).toFixed(), '0.01');
    assert.equal(powerOfTen(25).toFixed(), `1${'0'.repeat(25)}`);
    assert.equal(scale(powerOfTen(-1), 8).toFixed(), '10000000');
  });
});
