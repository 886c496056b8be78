import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import { toChineseWords, withThousands } from '../../server/src/figures/figureWords';

describe('a number in Chinese words', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['0', '零'],
    ['7', '七'],
    ['10', '十'],
    ['18', '十八'],
    ['110', '一百一十'],
    ['205', '二百零五'],
    ['1010', '一千零一十'],
    ['10000', '一万'],
    ['10020', '一万零二十'],
    ['18200', '一万八千二百'],
    ['189000', '十八万九千'],
    ['100010', '十万零一十'],
    ['1050500', '一百零五万零五百'],
    ['100000001', '一亿零一'],
    ['150000000', '一亿五千万'],
    ['1234567890000', '一万二千三百四十五亿六千七百八十九万'],
    ['54.31', '五十四点三一'],
    ['-3.2', '负三点二'],
    ['0.05', '零点零五'],
  ];
  for (const [value, words] of cases) {
    it(`${value} is ${words}`, () => assert.equal(toChineseWords(new Decimal(value)), words));
  }

  it('is not given for what nobody reads aloud', () => {
    assert.equal(toChineseWords(new Decimal('1e16')), undefined);
  });
});

describe('thousands', () => {
  for (const [value, text] of [
    ['999', '999'],
    ['189000', '189,000'],
    ['-1234567.891', '-1,234,567.891'],
    ['1e21', '1,000,000,000,000,000,000,000'],
  ] as const) {
    it(`${value} is ${text}`, () => assert.equal(withThousands(new Decimal(value)), text));
  }
});
