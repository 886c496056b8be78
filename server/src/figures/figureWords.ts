import type { Decimal } from 'decimal.js';

const digits = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];
/** Up to 千万亿: beyond it nobody reads a number aloud. */
const mostDigits = 16;

/**
 * A number in Chinese words as one reads it aloud: 189000 is 十八万九千, 54.31 is 五十四点三一.
 * Numbers of more than sixteen digits before the point give `undefined`.
 */
export function toChineseWords(value: Decimal): string | undefined {
  const [whole = '0', decimals] = value.abs().toFixed().split('.');
  if (whole.length > mostDigits) return undefined;
  const sign = value.isNegative() && !value.isZero() ? '负' : '';
  const tail = decimals === undefined ? '' : `点${[...decimals].map((digit) => digits.charAt(Number(digit))).join('')}`;
  const words = joined(whole.padStart(mostDigits, '0'), '亿', (half) => joined(half, '万', groupInWords));
  return sign + (words === '' ? '零' : words.replace(/^一十/, '十')) + tail;
}

/** Reads the two halves of the digits with their magnitude between; a 零 stands for what the second does not fill. */
function joined(written: string, magnitude: string, read: (half: string) => string): string {
  const middle = written.length / 2;
  const high = read(written.slice(0, middle));
  const rest = written.slice(middle);
  const low = read(rest);
  if (high === '') return low;
  return high + magnitude + (low !== '' && rest.startsWith('0') ? '零' : '') + low;
}

/** Four digits; nothing for 0000. */
function groupInWords(group: string): string {
  const trimmed = group.replace(/^0+/, '');
  return [...trimmed]
    .map((digit, index) =>
      digit === '0' ? '零' : digits.charAt(Number(digit)) + (places[trimmed.length - 1 - index] ?? ''),
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}

/** A number with its thousands parted by commas: 189000 is `189,000`. */
export function withThousands(value: Decimal): string {
  const [whole = '0', decimals] = value.toFixed().split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
