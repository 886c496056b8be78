/** How many items two lists have in common at their beginnings and, of the rest, at their ends. */
export interface CommonEnds {
  readonly head: number;
  readonly tail: number;
}

/** What two versions of a list share at both ends: between them lies all that an edit has changed. */
export function commonEnds<A, B>(before: readonly A[], after: readonly B[], same: (a: A, b: B) => boolean): CommonEnds {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && same(before[head] as A, after[head] as B)) head += 1;
  let tail = 0;
  while (tail < most - head && same(before[before.length - 1 - tail] as A, after[after.length - 1 - tail] as B))
    tail += 1;
  return { head, tail };
}
