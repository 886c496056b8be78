import type { CommonEnds } from '../text/commonEnds';

/**
 * Numbers that grow along a list (places in a text, indexes into another list) in its next version, in which some items
 * between both ends have given way to others.
 *
 * @param ends how many items at both ends are those of the version before
 * @param come the numbers of the others
 * @param by how much those at the end have grown
 */
export function nextPlaces(before: Int32Array, { head, tail }: CommonEnds, come: ArrayLike<number>, by: number) {
  const places = new Int32Array(head + come.length + tail);
  places.set(before.subarray(0, head));
  places.set(come, head);
  const [from, first] = [before.length - tail, head + come.length];
  for (let index = 0; index < tail; index += 1) places[first + index] = (before[from + index] as number) + by;
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
