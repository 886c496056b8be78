import { Decimal } from 'decimal.js';
import type { Bound, Figure } from './figure';
import { toChineseWords, withThousands } from './figureWords';
import { numberOf } from './numberOf';

const magnitudeSteps: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const arabic = /[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?/;
const chineseNumeral = /[〇零一二两三四五六七八九十百千万亿]+/;

/** A figure's text taken apart: `超过⟦￥⟧⟦54.31⟧⟦万⟧⟦元⟧`. */
interface Written {
  readonly before: string;
  readonly numeral: string;
  readonly magnitude: string;
  readonly after: string;
  /** What the numeral is multiplied by. */
  readonly factor: Decimal;
}

/**
 * The text of a figure with another value, written as the figure is: same magnitude, decimals, kind of digits, unit.
 * 189000 → 192000 makes 18.9万人 into 19.2万人, 十八万九千人 into 十九万二千人, 189,000人 into 192,000人.
 * A figure written in a mixed way (3万5千) is written out.
 *
 * @param source the figure as it stands in the document, fullwidth digits and all
 * @param value in the base unit
 */
export function rewriteFigure(figure: Figure, source: string, value: Decimal): string {
  return rewriteAlike(figure, source, value) ?? value.toFixed() + (figure.unit ?? '');
}

/** The same, or `undefined` where the figure's own way of writing cannot be kept: 3万5千, 三成, 两个半. */
export function rewriteAlike(figure: Figure, source: string, value: Decimal): string | undefined {
  // A number that was broken over lines is joined again.
  const text = /[\r\n]/.test(source) ? figure.text : source;
  return rewriteArabic(figure, text, value) ?? rewriteChinese(figure, text, value);
}

/** What the digits of a figure are multiplied by to give its value: 10000 for 18.9万人. */
export function numeralFactor(figure: Figure): Decimal {
  return takeApart(figure.text)?.factor ?? new Decimal(1);
}

/** The figure's text with other digits, as typed, in front of its magnitude and unit. */
export function withNumeral(figure: Figure, numeral: string): string {
  const written = takeApart(figure.text);
  if (written === undefined) return numeral + (figure.unit ?? '');
  return written.before + numeral + written.magnitude + written.after;
}

function rewriteArabic(figure: Figure, text: string, value: Decimal): string | undefined {
  const written = takeApart(text);
  if (written === undefined) return undefined;
  const old = new Decimal(toHalfwidth(written.numeral).replace(/,/g, ''));
  // A text that reads otherwise than its value is of a kind not known here, and must not be guessed at.
  if (numberOf(figure)?.eq(old.times(written.factor)) !== true) return undefined;
  const decimals = decimalsOf(written.numeral);
  const rounded = value.div(written.factor).toDecimalPlaces(decimals, roundingFor(figure.bound));
  const grouped = /[,，]/.test(written.numeral) ? withThousands(rounded) : rounded.toFixed();
  const padded = padDecimals(grouped, decimals);
  const numeral = /[０-９]/.test(written.numeral) ? toFullwidth(padded) : padded;
  return written.before + numeral + written.magnitude + written.after;
}

function rewriteChinese(figure: Figure, text: string, value: Decimal): string | undefined {
  const match = chineseNumeral.exec(text);
  const old = numberOf(figure);
  if (match === null || old === undefined || !value.isInteger()) return undefined;
  const numeral = match[0];
  // 两百 is written for 二百, 一十 for 十; beyond such spelling the words must be the value's own.
  if (spelling(toChineseWords(old) ?? '') !== spelling(numeral)) return undefined;
  const words = toChineseWords(value);
  if (words === undefined) return undefined;
  // Two of something is 两, in front of a classifier as well as of 百, 千, 万 and 亿.
  const spelt = value.eq(2) && figure.kind === 'count' ? '两' : words;
  return text.slice(0, match.index) + spelt + text.slice(match.index + numeral.length);
}

function takeApart(text: string): Written | undefined {
  const match = arabic.exec(text);
  if (match === null) return undefined;
  const behind = text.slice(match.index + match[0].length);
  // 余 and 多 may stand before the magnitude (1000多万元) or behind the number alone (100余人).
  const magnitude = /^\s*[余多几]?[百千万亿]+(?![百千万亿克米瓦字卡赫帕伏安])/.exec(behind)?.[0] ?? '';
  const steps = [...magnitude].reduce((sum, character) => sum + (magnitudeSteps[character] ?? 0), 0);
  return {
    before: text.slice(0, match.index),
    numeral: match[0],
    magnitude,
    after: behind.slice(magnitude.length),
    factor: new Decimal(10).pow(steps),
  };
}

/** 超过18万 stays true when rounded down, 不足19万 when rounded up. */
function roundingFor(bound: Bound): Decimal.Rounding {
  if (bound === 'at-least') return Decimal.ROUND_FLOOR;
  if (bound === 'at-most') return Decimal.ROUND_CEIL;
  return Decimal.ROUND_HALF_UP;
}

function decimalsOf(numeral: string): number {
  return /[.．](.+)$/.exec(numeral)?.[1]?.length ?? 0;
}

function padDecimals(numeral: string, decimals: number): string {
  if (decimals === 0) return numeral;
  const [whole = '', fraction = ''] = numeral.split('.');
  return `${whole}.${fraction.padEnd(decimals, '0')}`;
}

function spelling(words: string): string {
  return words.replace(/两/g, '二').replace(/〇/g, '零').replace(/^一十/, '十');
}

function toHalfwidth(text: string): string {
  return text.replace(/[０-９．，]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function toFullwidth(text: string): string {
  return text.replace(/[0-9.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
