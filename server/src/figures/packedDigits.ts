import type { ValueMatch } from './valueMatch';

/**
 * A number of a few digits is compared as two plain integers, which take no more than a moment: its digits, four bits for
 * each and the last one lowest, and its shape (how many digits it has, how many without zeros at the end, and the power
 * of ten that the last one is worth).
 */

/** One digit less than a 32-bit integer holds, since one may be missing in the other number. */
export const mostPacked = 7;

const bits = 4;
const capacity = 8;

/** Where in a shape stands what; the bits between the lengths and the place are free for others. */
const lengthBits = 31;
const significantShift = 5;
export const firstFreeBit = 10;
const placeShift = 20;

/**
 * @param length digits
 * @param significant digits without zeros at the end
 * @param place the last digit is worth ten to the power of this
 */
export function shapeOf(length: number, significant: number, place: number): number {
  return length | (significant << significantShift) | (place << placeShift);
}

export function lengthIn(shape: number): number {
  return shape & lengthBits;
}

export function significantIn(shape: number): number {
  return (shape >>> significantShift) & lengthBits;
}

export function placeIn(shape: number): number {
  return shape >> placeShift;
}

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
export function matchPacked(wrong: number, shape: number, right: number, otherShape: number): ValueMatch | undefined {
  const [length, significant, place] = [lengthIn(shape), significantIn(shape), placeIn(shape)];
  const [otherLength, otherPlace] = [lengthIn(otherShape), placeIn(otherShape)];
  if (
    significant === significantIn(otherShape) &&
    wrong >>> (bits * (length - significant)) === right >>> (bits * (otherLength - significant))
  ) {
    if (place + length === otherPlace + otherLength) return 'equal';
    if (significant > 1) return 'point-moved';
  }
  const [above, otherAbove] = [Math.max(0, place - otherPlace), Math.max(0, otherPlace - place)];
  const [all, others] = [length + above, otherLength + otherAbove];
  if (all > capacity || others > capacity) return undefined;
  const [one, two] = [wrong << (bits * above), right << (bits * otherAbove)];
  if (all === others) return changeBetween(one, two);
  if (all === others - 1 && lacksOne(one, two, others)) return 'digit-dropped';
  return all === others + 1 && lacksOne(two, one, all) ? 'digit-added' : undefined;
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
