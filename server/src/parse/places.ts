import type { CommonEnds } from '../text/commonEnds';

/**
 * Numbers that grow along a list (places in a text, indexes into another list) in its next version, in which some items
 * between both ends have given way to others. Where these are as many, it is the same array, changed.
 *
 * @param ends how many items at both ends are those of the version before
 * @param come the numbers of the others
 * @param by how much those at the end have grown
 */
export function nextPlaces(
  before: Int32Array,
  { head, tail }: CommonEnds,
  come: readonly number[],
  by: number,
): Int32Array {
  const length = head + come.length + tail;
  const places = length === before.length ? before : new Int32Array(length);
  if (places !== before) places.set(before.subarray(0, head));
  const [from, first] = [before.length - tail, length - tail];
  if (places !== before || by !== 0)
    for (let index = 0; index < tail; index += 1) places[first + index] = (before[from + index] as number) + by;
  for (let index = 0; index < come.length; index += 1) places[head + index] = come[index] as number;
  return places;
}

/** Index of the first of so many items whose place is not before the offset; their number when all are. */
export function firstPlaced(count: number, offset: number, placeOf: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (placeOf(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
