import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readChineseNumeral } from '../../server/src/text/chineseNumeral';

/** What is read from the start of the text: value, or both ends of 三四十, and the text that is left. */
function read(text: string): string {
  const numeral = readChineseNumeral(text, 0);
  if (numeral === undefined) return 'nothing';
  const upper = numeral.upper === null ? '' : `–${numeral.upper.toFixed()}`;
  const rest = text.slice(numeral.end);
  return `${numeral.value.toFixed()}${upper}${rest === '' ? '' : ` | ${rest}`}`;
}

describe('readChineseNumeral', () => {
  const cases: readonly (readonly [text: string, expected: string])[] = [
    ['一百二十三', '123'],
    ['两千零五', '2005'],
    ['一千零五十', '1050'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['三万五千', '35000'],
    ['一万零一', '10001'],
    ['二十二万三千', '223000'],
    ['一亿零八百一十七万', '108170000'],
    ['十三亿八千九百万', '1389000000'],
    ['两万亿', '2000000000000'],
    ['九千一百亿', '910000000000'],
    ['二〇二三', '2023'],
    ['一九九五', '1995'],
    ['八点五', '8.5'],
    ['三点一四亿', '314000000'],
    ['壹佰贰拾万', '1200000'],
    ['三四十', '30–40'],
    ['两三百', '200–300'],
    ['十七八', '17–18'],
    ['三十五六', '35–36'],
    ['七八万', '70000–80000'],
    ['千亿', '100000000000'],
    ['三百百', '300 | 百'],
    ['万千', '10000 | 千'],
    ['一百零', '100 | 零'],
    ['三点一是', '3 | 点一是'],
    ['个', 'nothing'],
    ['', 'nothing'],
  ];
  for (const [text, expected] of cases) {
    it(`${text || 'an empty text'} is ${expected}`, () => {
      assert.equal(read(text), expected);
    });
  }

  it('gives one unit of the last magnitude as the precision', () => {
    const precision = (text: string): string | undefined => readChineseNumeral(text, 0)?.precision.toFixed();
    assert.equal(precision('二十'), '1');
    assert.equal(precision('三千万'), '10000');
    assert.equal(precision('八点五'), '0.1');
    assert.equal(precision('三点一四亿'), '1000000');
  });

  it('reads back every number that is written in numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (number) => {
        const written = toNumerals(number);
        assert.equal(read(written), String(number), written);
      }),
    );
  });
});

const digits = '零一二三四五六七八九';

/** The number in Chinese numerals, 一 before 十 and 零 for gaps written out. */
function toNumerals(number: number): string {
  const parts = [Math.floor(number / 100_000_000), Math.floor(number / 10_000) % 10_000, number % 10_000];
  let written = '';
  for (const [index, part] of parts.entries()) {
    if (part === 0) continue;
    const gap = written !== '' && (part < 1000 || parts[index - 1] === 0) ? '零' : '';
    written += gap + section(part) + (['亿', '万', ''][index] ?? '');
  }
  return written;
}

function section(number: number): string {
  let written = '';
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / place) % 10;
    if (digit > 0)
      written +=
        (written !== '' && Math.floor(number / (place * 10)) % 10 === 0 ? '零' : '') + digits.charAt(digit) + name;
  }
  return written;
}
