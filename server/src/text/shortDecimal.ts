import { Decimal } from 'decimal.js';

/**
 * Comparing and adding up decimals of a few digits, as nearly all written numbers are: the library copies its second
 * operand each time, and works word by word. Results are the same as the library's.
 */

/** A decimal keeps its digits in words of seven, counted from the point to both sides. */
const wordDigits = 7;
const word = 10 ** wordDigits;
/** A whole number below this has two words, and two of them added up are held exactly. */
const twoWords = word ** 2;

/** Below zero when the first is the smaller one, 0 when they are equal; neither is NaN. */
export function compare(a: Decimal, b: Decimal): number {
  const [words, others] = [a.d, b.d] as [number[] | null, number[] | null];
  if (a.s !== b.s || !words || !others || a.e !== b.e || words[0] === 0 || others[0] === 0) return a.cmp(b);
  const most = Math.min(words.length, others.length);
  for (let at = 0; at < most; at += 1) {
    const difference = (words[at] ?? 0) - (others[at] ?? 0);
    if (difference !== 0) return difference * a.s;
  }
  return (words.length - others.length) * a.s;
}

/** `a + b` */
export function plus(a: Decimal, b: Decimal): Decimal {
  if (isZero(a) && !isZero(b) && isShort(b)) return b;
  return added(a, b, b.s) ?? a.plus(b);
}

/** `a - b` */
export function minus(a: Decimal, b: Decimal): Decimal {
  return added(a, b, -b.s) ?? a.minus(b);
}

/** `undefined` where the digits of both are more than two words hold. */
function added(a: Decimal, b: Decimal, sign: number): Decimal | undefined {
  if (isZero(b) && !isZero(a) && isShort(a)) return a;
  const [lowest, other] = [lastWord(a), lastWord(b)];
  const place = Math.min(lowest, other);
  // Also false for what is no finite number.
  if (!(lowest - place <= 1 && other - place <= 1)) return undefined;
  const [one, two] = [inUnits(a, lowest - place), inUnits(b, other - place)];
  const sum = one * a.s + two * sign;
  return one < twoWords && two < twoWords && Math.abs(sum) < twoWords ? fromUnits(sum, place) : undefined;
}

function isShort({ d }: Decimal): boolean {
  return (d as number[] | null) !== null && d.length <= 2;
}

function isZero({ d }: Decimal): boolean {
  return (d as number[] | null)?.[0] === 0;
}

/** Which power of a word's capacity the last word counts. */
function lastWord({ d, e }: Decimal): number {
  return Math.floor(e / wordDigits) - ((d as number[] | null)?.length ?? NaN) + 1;
}

/** The digits as a whole number, with so many words of zeros behind. */
function inUnits({ d }: Decimal, zeros: number): number {
  if (d.length > 2) return Infinity;
  const digits = d.length === 2 ? (d[0] ?? 0) * word + (d[1] ?? 0) : (d[0] ?? 0);
  return zeros === 0 ? digits : digits * word;
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

function fromUnits(units: number, place: number): Decimal {
  const digits = Math.abs(units);
  if (digits < word && place === 0) return new Decimal(units);
  const value: Writable<Decimal> = new Decimal(0);
  if (digits === 0) return value;
  const first = Math.floor(digits / word);
  const last = digits - first * word;
  value.s = units < 0 ? -1 : 1;
  value.d = first === 0 ? [last] : last === 0 ? [first] : [first, last];
  value.e = first === 0 ? exponentOf(last, place) : exponentOf(first, place + 1);
  return value;
}

/** Of a number whose first word counts that power of a word's capacity. */
function exponentOf(first: number, place: number): number {
  let exponent = place * wordDigits;
  for (let rest = first; rest >= 10; rest = Math.floor(rest / 10)) exponent += 1;
  return exponent;
}
