/** How many items two lists have in common at their beginnings and, of the rest, at their ends. */
export interface CommonEnds {
  readonly head: number;
  readonly tail: number;
}

/** Of two lists of which nothing is known. */
export const nothingCommon: CommonEnds = { head: 0, tail: 0 };

/**
 * What two versions of a list share at both ends: between them lies all that an edit has changed.
 * @param known so many are known to be the same, and are not looked at
 */
export function commonEnds<A, B>(
  before: readonly A[],
  after: readonly B[],
  same: (a: A, b: B) => boolean,
  known: CommonEnds = nothingCommon,
): CommonEnds {
  const most = Math.min(before.length, after.length);
  let { head } = known;
  while (head < most && same(before[head] as A, after[head] as B)) head += 1;
  let tail = Math.min(known.tail, most - head);
  while (tail < most - head && same(before[before.length - 1 - tail] as A, after[after.length - 1 - tail] as B))
    tail += 1;
  return { head, tail };
}

/** Strings are compared by stretches of so many characters, which the engine does at once. */
const stretch = 2048;

/** The same for two texts, in UTF-16 code units. */
export function commonTextEnds(before: string, after: string): CommonEnds {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head + stretch <= most && before.slice(head, head + stretch) === after.slice(head, head + stretch))
    head += stretch;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  const [from, to] = [before.length, after.length];
  let tail = 0;
  while (
    tail + stretch <= most - head &&
    before.slice(from - tail - stretch, from - tail) === after.slice(to - tail - stretch, to - tail)
  )
    tail += stretch;
  while (tail < most - head && before.charCodeAt(from - tail - 1) === after.charCodeAt(to - tail - 1)) tail += 1;
  return { head, tail };
}
