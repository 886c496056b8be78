import type { PassageContent } from '../parse/report';
import { Attachment } from '../text/attachment';
import { shift, type Span } from '../text/span';
import { align, type Difference } from './alignment';
import { comparableOf, type Comparable } from './comparable';
import { findMovedClauses, type MovedClause } from './movedClauses';

/** How two passages differ; spans are in their comparable texts. */
export interface PassageAlignment {
  /** What was changed, put in or left out, in text order. */
  readonly changes: readonly Difference[];
  /** Clauses that stand at another place, neighbours together. */
  readonly moved: readonly MovedClause[];
  /** The share of the longer text that the other has too, moved clauses included, in [0, 1]. */
  readonly alike: number;
}

/** Texts that differ in more than this share of both are not told apart any further. */
const mostDifferent = 0.7;
/** A common beginning of two clauses (加快, 大力推进) is not longer than this. */
const farthestSlide = 12;

/** Compares two texts clause by clause and what is left character by character; `undefined` when they differ too much. */
export function alignPassages(a: Comparable, b: Comparable): PassageAlignment | undefined {
  const moved = findMovedClauses(a, b);
  const restA = without(
    a,
    moved.map(({ before }) => before),
  );
  const restB = without(
    b,
    moved.map(({ after }) => after),
  );
  const limit = Math.ceil(mostDifferent * (restA.text.length + restB.text.length));
  const differences = align(restA.text, restB.text, limit)?.map((one) => settle(one, restA, restB));
  if (!differences) return undefined;
  const unmatched = differences.reduce((sum, { before, after }) => sum + Math.max(length(before), length(after)), 0);
  return {
    changes: differences.map(({ before, after }) => ({ before: restA.toWhole(before), after: restB.toWhole(after) })),
    moved: joinNeighbours(moved),
    alike: 1 - unmatched / Math.max(a.text.length, b.text.length),
  };
}

const known = new Attachment<WeakMap<PassageContent, PassageAlignment | 'unlike'>>();

/** The alignment of two passages, remembered with their texts, so that an edit aligns one passage again. */
export function alignmentOf(a: PassageContent, b: PassageContent): PassageAlignment | undefined {
  let ofA = known.get(a);
  if (ofA === undefined) known.set(a, (ofA = new WeakMap()));
  let alignment = ofA.get(b);
  if (alignment === undefined) {
    alignment = alignPassages(comparableOf(a), comparableOf(b)) ?? 'unlike';
    ofA.set(b, alignment);
  }
  return alignment === 'unlike' ? undefined : alignment;
}

function length({ start, end }: Span): number {
  return end - start;
}

/** A comparable text with some clauses taken out. */
interface Rest {
  readonly text: string;
  opensClause(this: void, at: number): boolean;
  /** The span in the whole text of a span of the rest. */
  toWhole(this: void, span: Span): Span;
}

function without(whole: Comparable, spans: readonly Span[]): Rest {
  if (spans.length === 0) return { text: whole.text, opensClause: whole.opensClause, toWhole: (span) => span };
  const gone = new Uint8Array(whole.text.length);
  for (const { start, end } of spans) gone.fill(1, start, end);
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < whole.text.length; at += 1) {
    if (gone[at] === 1) continue;
    text += whole.text.charAt(at);
    places.push(at);
  }
  const place = (at: number): number => places[at] ?? whole.text.length;
  return {
    text,
    opensClause: (at) => whole.opensClause(place(at)),
    toWhole: ({ start, end }) => ({ start: place(start), end: end > start ? place(end - 1) + 1 : place(start) }),
  };
}

/**
 * Moves what one side alone has to where a clause begins: of 加|快建设，加|强 only 加快建设 is a clause, though either
 * stretch could have been put in. Both texts are equal around it, so that both sides move alike.
 */
function settle({ before, after }: Difference, a: Rest, b: Rest): Difference {
  if (length(before) > 0 && length(after) > 0) return { before, after };
  const by = length(before) === 0 ? toClause(b, after) : toClause(a, before);
  return { before: shift(before, by), after: shift(after, by) };
}

function toClause({ text, opensClause }: Rest, { start, end }: Span): number {
  if (opensClause(start)) return 0;
  for (let by = 1; by <= farthestSlide && text[start - by] === text[end - by]; by += 1) {
    if (opensClause(start - by)) return -by;
  }
  for (let by = 1; by <= farthestSlide && end + by <= text.length; by += 1) {
    if (text[start + by - 1] !== text[end + by - 1]) break;
    if (opensClause(start + by)) return by;
  }
  return 0;
}

function joinNeighbours(moved: readonly MovedClause[]): readonly MovedClause[] {
  const joined: MovedClause[] = [];
  for (const { before, after } of moved) {
    const last = joined.at(-1);
    if (last?.before.end === before.start && last.after.end === after.start) {
      joined[joined.length - 1] = {
        before: { start: last.before.start, end: before.end },
        after: { start: last.after.start, end: after.end },
      };
    } else {
      joined.push({ before, after });
    }
  }
  return joined;
}
