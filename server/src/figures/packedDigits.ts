import type { ValueMatch } from './valueMatch';

/**
 * A number of a few digits as plain integers, which take no more than a moment to compare: four bits for each digit, the
 * last one lowest.
 */
export interface PackedDigits {
  readonly digits: number;
  readonly length: number;
  /** Digits without zeros at the end. */
  readonly significant: number;
  /** The last digit is worth ten to the power of this. */
  readonly place: number;
}

/** One digit less than a 32-bit integer holds, since one may be missing in the other number. */
export const mostPacked = 7;

const bits = 4;
const capacity = 8;

/** @param digits no more than {@link mostPacked} of them */
export function packDigits(digits: string): number {
  let packed = 0;
  for (let at = 0; at < digits.length; at += 1) packed = (packed << bits) | (digits.charCodeAt(at) & 15);
  return packed;
}

/**
 * How two exact numbers stand to each other, the earlier one first. They have a key in common: that the one may be the
 * other rounded to its places is not looked at, since such numbers have none.
 */
export function matchPacked(wrong: PackedDigits, right: PackedDigits): ValueMatch | undefined {
  if (
    wrong.significant === right.significant &&
    wrong.digits >>> (bits * (wrong.length - wrong.significant)) ===
      right.digits >>> (bits * (right.length - right.significant))
  ) {
    if (wrong.place + wrong.length === right.place + right.length) return 'equal';
    if (wrong.significant > 1) return 'point-moved';
  }
  const place = Math.min(wrong.place, right.place);
  const [length, other] = [wrong.length + wrong.place - place, right.length + right.place - place];
  if (length > capacity || other > capacity) return undefined;
  const [one, two] = [wrong.digits << (bits * (wrong.place - place)), right.digits << (bits * (right.place - place))];
  if (length === other) return changeBetween(one, two);
  if (length === other - 1 && lacksOne(one, two, other)) return 'digit-dropped';
  return length === other + 1 && lacksOne(two, one, length) ? 'digit-added' : undefined;
}

/** Between two different numbers of one length. */
function changeBetween(one: number, other: number): ValueMatch | undefined {
  const differing = one ^ other;
  // From the last digit in which they differ.
  const from = (31 - Math.clz32(differing & -differing)) & ~(bits - 1);
  const more = (differing >>> from) >>> bits;
  if (more === 0) return 'digit-changed';
  if (more > 15) return undefined;
  const [pair, swapped] = [(one >>> from) & 255, (other >>> from) & 255];
  return pair >>> bits === (swapped & 15) && (pair & 15) === swapped >>> bits ? 'digits-swapped' : undefined;
}

/** True when `short` is `long` without one of its digits. */
function lacksOne(short: number, long: number, length: number): boolean {
  for (let at = 0; at < bits * length; at += bits) {
    if (((((long >>> bits) >>> at) << at) | (long & ((1 << at) - 1))) === (short | 0)) return true;
  }
  return false;
}
