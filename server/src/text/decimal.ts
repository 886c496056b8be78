import { Decimal } from 'decimal.js';

/** A number as it stands in a text. */
export interface WrittenNumber {
  /** Offset behind its last character. */
  readonly end: number;
  readonly value: Decimal;
  /** One unit of the last written place: 0.01 for `54.31`, 1 for `1,200`. */
  readonly precision: Decimal;
}

// Groups of three are read as one number only when every group is complete: `1,234` but not `1,23`.
const arabic = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const lowestKept = -12;
const powersOfTen = Array.from({ length: 33 }, (_, index) => new Decimal(10).pow(index + lowestKept));

/** Ten to the power of `exponent`, exactly; those from 10⁻¹² to 10²⁰ are kept ready. */
export function powerOfTen(exponent: number): Decimal {
  return powersOfTen[exponent - lowestKept] ?? new Decimal(10).pow(exponent);
}

/** `value` times ten to the power of `exponent`; the value itself when there is nothing to do. */
export function scale(value: Decimal, exponent: number): Decimal {
  return exponent === 0 ? value : value.times(powerOfTen(exponent));
}

/**
 * Reads an unsigned number in Arabic figures at `at`: `87.23`, `1,234.5`, `007`.
 * The value is exact, whatever the number of digits; `undefined` when no digit stands there.
 */
export function readArabic(text: string, at: number): WrittenNumber | undefined {
  arabic.lastIndex = at;
  const match = arabic.exec(text);
  if (match === null) return undefined;
  const written = match[0].includes(',') ? match[0].replaceAll(',', '') : match[0];
  const point = written.indexOf('.');
  const decimals = point < 0 ? 0 : written.length - point - 1;
  return { end: at + match[0].length, value: toDecimal(written), precision: powerOfTen(-decimals) };
}

/** Longer numbers hardly come again. */
const longestRemembered = 6;
const mostRemembered = 20_000;
const remembered = new Map<string, Decimal>();

/** Short numbers come again and again, and parsing one takes as long as all else that is done to find it. */
function toDecimal(written: string): Decimal {
  if (written.length > longestRemembered) return new Decimal(written);
  let value = remembered.get(written);
  if (value === undefined) {
    value = new Decimal(written);
    if (remembered.size < mostRemembered) remembered.set(written, value);
  }
  return value;
}
