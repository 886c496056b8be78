import { Decimal } from 'decimal.js';
import type { Figure } from './figure';

const magnitudes: readonly (readonly [string, Decimal])[] = [
  ['万亿', new Decimal('1e12')],
  ['亿', new Decimal('1e8')],
  ['万', new Decimal('1e4')],
];

/** What a figure's number is multiplied by, and what is written behind the number. */
interface Form {
  readonly factor: Decimal;
  readonly behind: string;
}

/**
 * A value as a reader compares it with a figure: in the figure's magnitude and unit, with one decimal more than the
 * figure has. 434 ÷ 468 beside `90.7%` is `92.74%`; 43.14万元 beside `41.34万元` is `43.14万元`; beside the cell `3500` of
 * a column in 万元 it is `43.14`.
 *
 * @param value in the base unit
 */
export function inMagnitude(figure: Figure, value: Decimal): string {
  const { factor, behind } = arabicForm(figure) ?? namedForm(figure);
  const places = (figure.precision ?? factor).div(factor).decimalPlaces();
  return (
    value
      .div(factor)
      .toDecimalPlaces(places + 1)
      .toFixed() + behind
  );
}

/** The form of `54.31万元`, and of a bare cell whose unit stands in the header; mixed forms (3万5千) have none. */
function arabicForm({ text, value }: Figure): Form | undefined {
  const number = /^\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
  if (number === undefined || value === null || typeof value === 'string' || value.isZero()) return undefined;
  const factor = value.div(number.replace(/,/g, ''));
  if (!Decimal.log10(factor).isInteger()) return undefined;
  return { factor, behind: text.slice(number.length).replace(/[余多几\s]/g, '') };
}

function namedForm({ text, unit }: Figure): Form {
  const [name, factor] = magnitudes.find(([word]) => text.includes(word)) ?? ['', new Decimal(1)];
  return { factor, behind: name + (unit ?? '') };
}
