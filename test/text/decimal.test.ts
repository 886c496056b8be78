import assert from 'node:assert/strict';
import fc from 'fast-check';
import { powerOfTen, readArabic, scale } from '../../server/src/text/decimal';

function read(text: string): string | undefined {
  const number = readArabic(text, 0);
  return (
    number &&
    `${number.value.toFixed()} ±${number.precision.toFixed()}${text.slice(number.end) && ` | ${text.slice(number.end)}`}`
  );
}

describe('readArabic', () => {
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
    assert.equal(readArabic('人', 0), undefined);
    assert.equal(readArabic('1', 1), undefined);
  });

  it('keeps every digit, however many there are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{0,40}(\.[0-9]{0,11}[1-9])?$/), (written) => {
        assert.equal(readArabic(written, 0)?.value.toFixed(), written);
      }),
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
