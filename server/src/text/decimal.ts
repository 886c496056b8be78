import { Decimal } from 'decimal.js';
import { endOfDigits, isDigit } from './characters';

/** A number as it stands in a text. */
export interface WrittenNumber {
  /** Offset behind its last character. */
  readonly end: number;
  readonly value: Decimal;
  /** One unit of the last written place: 0.01 for `54.31`, 1 for `1,200`. */
  readonly precision: Decimal;
}

const lowestKept = -12;
const powersOfTen = Array.from({ length: 33 }, (_, index) => new Decimal(10).pow(index + lowestKept));

/** Ten to the power of `exponent`, exactly; those from 10⁻¹² to 10²⁰ are kept ready. */
export function powerOfTen(exponent: number): Decimal {
  return powersOfTen[exponent - lowestKept] ?? new Decimal(10).pow(exponent);
}

const halves = powersOfTen.map((power) => power.div(2));

/** Half a unit of a written place, or of the place so many further to the right; nothing where there is none. */
export function halfUnit(unit: Decimal | null, further = 0): Decimal {
  if (unit === null) return none;
  const power = powersOfTen[unit.e - lowestKept];
  const half = halves[unit.e - further - lowestKept];
  const isPower = power !== undefined && unit.s === 1 && unit.d.length === 1 && unit.d[0] === power.d[0];
  return isPower && half !== undefined ? half : scale(unit, -further).div(2);
}

const none = new Decimal(0);

/** `value` times ten to the power of `exponent`; the value itself when there is nothing to do. */
export function scale(value: Decimal, exponent: number): Decimal {
  return exponent === 0 ? value : value.times(powerOfTen(exponent));
}

/** The same as `value.eq(1)`, which makes a decimal to compare with. */
export function isOne({ d, e, s }: Decimal): boolean {
  return s === 1 && e === 0 && d.length === 1 && d[0] === 1;
}

/** An unsigned number in Arabic figures as it stands in a text, its digits not yet taken for a value. */
export interface WrittenDigits {
  /** Offset behind its last digit. */
  readonly end: number;
  /** The digits without point and commas, as one whole number; exact up to {@link mostDigits} of them. */
  readonly mantissa: number;
  readonly digits: number;
  /** How many of the digits stand behind the point. */
  readonly decimals: number;
}

/** So many digits a whole number always holds exactly. */
const mostDigits = 15;

/**
 * Reads the digits of an unsigned number in Arabic figures at `at`: `87.23`, `1,234.5`, `007`; `undefined` when no digit
 * stands there. Groups of three are read as one number only when every group is complete: `1,234` but not `1,23`.
 */
export function readDigits(text: string, at: number): WrittenDigits | undefined {
  let end = at;
  let mantissa = 0;
  for (let code = text.charCodeAt(end); isDigit(code); code = text.charCodeAt(end)) {
    mantissa = mantissa * 10 + code - zero;
    end += 1;
  }
  let digits = end - at;
  if (digits === 0) return undefined;
  if (digits <= 3) {
    while (isGroup(text, end)) {
      mantissa = mantissa * 1000 + Number(text.slice(end + 1, end + 4));
      digits += 3;
      end += 4;
    }
  }
  if (text.charCodeAt(end) !== point || !isDigit(text.charCodeAt(end + 1)))
    return { end, mantissa, digits, decimals: 0 };
  const fraction = end + 1;
  end = fraction;
  for (let code = text.charCodeAt(end); isDigit(code); code = text.charCodeAt(end)) {
    mantissa = mantissa * 10 + code - zero;
    end += 1;
  }
  const decimals = end - fraction;
  return { end, mantissa, digits: digits + decimals, decimals };
}

const zero = 0x30;
const point = 0x2e;
const comma = 0x2c;

/** A comma with three digits behind it and no fourth. */
function isGroup(text: string, at: number): boolean {
  return text.charCodeAt(at) === comma && endOfDigits(text, at + 1) === at + 4;
}

/** The exact value of the digits read at `at`, whatever their number, times ten to the power of `exponent`. */
export function valueOf(text: string, at: number, written: WrittenDigits, exponent: number): Decimal {
  const { mantissa, digits, decimals, end } = written;
  if (digits <= mostDigits) {
    const value = shortDecimal(mantissa, exponent - decimals);
    if (value !== undefined) return value;
  }
  return scale(new Decimal(text.slice(at, end).replaceAll(',', '')), exponent);
}

/** Small numbers with up to two decimals come again and again, and share one object each. */
const mostShared = 10_000;
const shared: readonly (Decimal | undefined)[][] = [[], [], []];

/** `undefined` where more has to be calculated with than whole numbers hold. */
function shortDecimal(mantissa: number, exponent: number): Decimal | undefined {
  if (exponent > 0) {
    const whole = exponent <= mostDigits ? mantissa * 10 ** exponent : Infinity;
    return whole <= Number.MAX_SAFE_INTEGER ? makeDecimal(whole, 0) : undefined;
  }
  const known = mantissa < mostShared ? shared[-exponent] : undefined;
  if (known === undefined) return -exponent <= wordDigits ? makeDecimal(mantissa, -exponent) : undefined;
  return (known[mantissa] ??= makeDecimal(mantissa, -exponent));
}

/** A decimal keeps its digits in words of seven, counted from the point to both sides. */
const wordDigits = 7;
const word = 10 ** wordDigits;

type Writable<T> = { -readonly [key in keyof T]: T[key] };

/**
 * `mantissa` divided by ten to the power of `decimals`, made of its words at once: writing a number out for the
 * constructor to parse takes as long as all else that is done to find it.
 */
function makeDecimal(mantissa: number, decimals: number): Decimal {
  const unit = 10 ** decimals;
  const whole = Math.floor(mantissa / unit);
  const fraction = (mantissa - whole * unit) * 10 ** (wordDigits - decimals);
  if (fraction === 0 && whole < word) return new Decimal(whole);
  const value: Writable<Decimal> = new Decimal(0);
  value.d = trimmed([Math.floor(whole / word ** 2), Math.floor(whole / word) % word, whole % word, fraction]);
  value.e = (whole === 0 ? countDigits(fraction) - wordDigits : countDigits(whole)) - 1;
  return value;
}

/** Without the words of zero at either end. */
function trimmed(words: readonly number[]): number[] {
  return words.slice(
    words.findIndex((each) => each !== 0),
    words.findLastIndex((each) => each !== 0) + 1,
  );
}

function countDigits(whole: number): number {
  let digits = 1;
  for (let rest = whole; rest >= 10; rest = Math.floor(rest / 10)) digits += 1;
  return digits;
}
