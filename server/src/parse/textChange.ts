import { commonTextEnds } from '../text/commonEnds';
import type { Span } from '../text/span';

/** What stands between the common beginning and the common end of two versions of a text. */
export interface TextChange {
  /** Where the change begins, in both. */
  readonly start: number;
  /** Where it ends in the version before. */
  readonly endBefore: number;
  /** Where it ends now. */
  readonly end: number;
  /** How much further on everything behind it stands now. */
  readonly by: number;
}

export function textChange(before: string, after: string): TextChange {
  const { head, tail } = commonTextEnds(before, after);
  const by = after.length - before.length;
  return { start: head, endBefore: before.length - tail, end: after.length - tail, by };
}

/** The change made so wide that none of the given spans that come, go or hold a part of it reaches out of it. */
export function widened(change: TextChange, before: readonly Span[], after: readonly Span[]): TextChange {
  const { by } = change;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isBefore(change, before[head] as Span, after[head] as Span)) head += 1;
  let tail = 0;
  while (tail < most - head && isBehind(change, before.at(-1 - tail) as Span, after.at(-1 - tail) as Span)) tail += 1;
  let { start, end } = change;
  for (const span of after.slice(head, after.length - tail))
    [start, end] = [Math.min(start, span.start), Math.max(end, span.end)];
  for (const span of before.slice(head, before.length - tail))
    [start, end] = [Math.min(start, span.start), Math.max(end, span.end + by)];
  return { start, end, endBefore: end - by, by };
}

function isBefore({ start }: TextChange, before: Span, after: Span): boolean {
  return before.start === after.start && before.end === after.end && after.end <= start;
}

function isBehind({ end, by }: TextChange, before: Span, after: Span): boolean {
  return before.start + by === after.start && before.end + by === after.end && after.start >= end;
}
