import { Decimal } from 'decimal.js';
import type { Figure } from './figure';

const magnitudes: readonly (readonly [string, Decimal])[] = [
  ['万亿', new Decimal('1e12')],
  ['亿', new Decimal('1e8')],
  ['万', new Decimal('1e4')],
];

/**
 * A value as a reader compares it with a figure: in the figure's magnitude and unit, with one decimal more than the
 * figure has. 434 ÷ 468 beside `90.7%` is `92.74%`; 43.14万元 beside `41.34万元` is `43.14万元`.
 *
 * @param value in the base unit
 */
export function inMagnitude(figure: Figure, value: Decimal): string {
  const [name, factor] = magnitudes.find(([word]) => figure.text.includes(word)) ?? ['', new Decimal(1)];
  const places = (figure.precision ?? factor).div(factor).decimalPlaces();
  const number = value.div(factor).toDecimalPlaces(places + 1);
  return `${number.toFixed()}${name}${figure.unit ?? ''}`;
}
