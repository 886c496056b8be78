import type { Span } from '../text/span';

/** A place where two texts differ: `before` in the first, `after` in the second; one of them may be empty. */
export interface Difference {
  readonly before: Span;
  readonly after: Span;
}

/** More differing characters than this are not told apart; the two texts are then not alike anyway. */
const mostEdits = 1000;

/**
 * The smallest set of differences between two texts (Myers' greedy algorithm), in text order.
 * `undefined` when more than `limit` characters would have to be deleted and inserted.
 */
export function align(a: string, b: string, limit: number): readonly Difference[] | undefined {
  let head = 0;
  while (head < a.length && head < b.length && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > head && endB > head && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const inner = differences(a.slice(head, endA), b.slice(head, endB), Math.min(limit, mostEdits));
  return inner?.map(({ before, after }) => ({
    before: { start: before.start + head, end: before.end + head },
    after: { start: after.start + head, end: after.end + head },
  }));
}

function differences(a: string, b: string, limit: number): readonly Difference[] | undefined {
  const trace = furthestPaths(a, b, limit);
  return trace && walkBack(a, b, trace);
}

/** For each number of edits the furthest place in `a` reached on each diagonal; diagonal k is kept at `k + limit + 1`. */
function furthestPaths(a: string, b: string, limit: number): readonly Int32Array[] | undefined {
  const offset = limit + 1;
  const furthest = new Int32Array(2 * offset + 1);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    trace.push(furthest.slice(offset - edits - 1, offset + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const x = slide(a, b, firstStep(furthest, offset + k, k === -edits, k === edits), k);
      furthest[offset + k] = x;
      if (k === a.length - b.length && x >= a.length) return trace;
    }
  }
  return undefined;
}

function firstStep(furthest: Int32Array, at: number, lowest: boolean, highest: boolean): number {
  const down = furthest[at + 1] ?? 0;
  const right = (furthest[at - 1] ?? 0) + 1;
  return lowest || (!highest && right <= down) ? down : right;
}

/** Follows equal characters from `x` on diagonal `k` and returns where they end. */
function slide(a: string, b: string, x: number, k: number): number {
  let at = x;
  while (at < a.length && at - k < b.length && a.charCodeAt(at) === b.charCodeAt(at - k)) at += 1;
  return at;
}

function walkBack(a: string, b: string, trace: readonly Int32Array[]): readonly Difference[] {
  const found: { before: { start: number; end: number }; after: { start: number; end: number } }[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const row = trace[edits] ?? new Int32Array();
    const k = x - y;
    const at = k + edits + 1;
    const previous = k === -edits || (k !== edits && (row[at - 1] ?? 0) + 1 <= (row[at + 1] ?? 0)) ? k + 1 : k - 1;
    const fromX = row[previous + edits + 1] ?? 0;
    const fromY = fromX - previous;
    const toX = previous === k - 1 ? fromX + 1 : fromX;
    const toY = previous === k - 1 ? fromY : fromY + 1;
    const next = found.at(-1);
    if (next && next.before.start === toX && next.after.start === toY) {
      next.before.start = fromX;
      next.after.start = fromY;
    } else {
      found.push({ before: { start: fromX, end: toX }, after: { start: fromY, end: toY } });
    }
    x = fromX;
    y = fromY;
  }
  return found.reverse();
}
