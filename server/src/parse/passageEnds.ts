import { Attachment } from '../text/attachment';
import { commonEnds, nothingCommon, type CommonEnds } from '../text/commonEnds';
import { firstFrom } from '../text/span';
import { samePassages } from './build';
import type { Passage, Report } from './report';

/** What of a report tells it from another version of its document. */
export type Version = Pick<Report, 'passages' | 'history'>;

/** A version of a document with the one that was asked about before it. */
interface Step {
  readonly passages: readonly Passage[];
  readonly before: readonly Passage[];
  readonly ends: CommonEnds;
}

const latest = new Attachment<Step>();

/**
 * What the passages of a version have in common with those of another one at both ends: those of one text and role are
 * the same wherever they stand. Only what the parser does not tell is looked at, once for all who ask, since fetching
 * every passage takes longer than what is done with those that an edit has changed.
 *
 * @param before the passages that something was made of, if anything was
 */
export function passageEnds({ passages, history }: Version, before: readonly Passage[] | undefined): CommonEnds {
  if (before === undefined) return nothingCommon;
  if (before === passages) return { head: passages.length, tail: 0 };
  let step = latest.get(history);
  if (step?.passages !== passages || step.before !== before) {
    step = {
      passages,
      before,
      ends: commonEnds(before, passages, isSame, samePassages({ passages, history }, before)),
    };
    latest.set(history, step);
  }
  return step.ends;
}

function isSame(a: Passage, b: Passage): boolean {
  return a === b || (a.content === b.content && a.role === b.role);
}

/** Indexes of passages that were kept of a version, with those that have come in the place of those between the ends. */
export function movedIndexes(
  known: readonly number[],
  come: readonly number[],
  { head, tail }: CommonEnds,
  before: number,
  after: number,
): readonly number[] {
  const from = firstFrom(known, head, itself);
  const to = firstFrom(known, before - tail, itself);
  const by = after - before;
  const same = by === 0 && to - from === come.length && come.every((index, at) => known[from + at] === index);
  if (same) return known;
  const behind = known.slice(to);
  return known.slice(0, from).concat(come, by === 0 ? behind : behind.map((index) => index + by));
}

/**
 * What two lists of passages, by their index, have in common at their ends.
 * @param ends what the passages of the two versions have in common
 * @param counts how many passages the two versions have
 */
export function commonMembers(
  before: readonly number[],
  after: readonly number[],
  ends: CommonEnds,
  counts: { readonly before: number; readonly after: number },
): CommonEnds {
  const most = Math.min(before.length, after.length);
  const by = counts.after - counts.before;
  let head = 0;
  while (head < most && before[head] === after[head] && (after[head] ?? 0) < ends.head) head += 1;
  const from = counts.before - ends.tail;
  let tail = 0;
  while (tail < most - head) {
    const index = before[before.length - 1 - tail] ?? 0;
    if (index < from || index + by !== after[after.length - 1 - tail]) break;
    tail += 1;
  }
  return { head, tail };
}

function itself(index: number): number {
  return index;
}
