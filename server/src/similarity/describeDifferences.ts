import type { Passage } from '../parse/report';
import type { Span } from '../text/span';
import { comparableOf, type Comparable } from './comparable';
import type { PassageAlignment } from './passageAlignment';

/** A difference as a reader would put it, with whole figures and enough around a single character to know the word. */
export interface ReadableDifference {
  readonly kind: 'changed' | 'added' | 'missing' | 'moved';
  /** Words of the earlier passage; empty when added. */
  readonly before: string;
  /** Words of the later passage; empty when missing. */
  readonly after: string;
  /** Where `after` stands in the later passage's flow text; for what is missing, the character before the place. */
  readonly span: Span;
}

interface Pair {
  readonly before: { start: number; end: number };
  readonly after: { start: number; end: number };
}

/** Differences with fewer equal characters than this between them are read as one. */
const closest = 2;
/** What is longer than this was put in or left out, not reworded. */
const longestWord = 5;

/** The differences of two similar passages, in the order of the later one. */
export function describeDifferences(
  earlier: Passage,
  later: Passage,
  pair: PassageAlignment,
): readonly ReadableDifference[] {
  const [a, b] = [comparableOf(earlier.content), comparableOf(later.content)];
  const moved = pair.moved.map(({ before, after }): ReadableDifference => {
    const [former, latter] = [flowText(earlier, before), flowText(later, after)];
    return { kind: 'moved', before: former, after: latter, span: b.toFlow(after) };
  });
  const changed = readable(a, b, pair).map(({ before, after }): ReadableDifference => {
    const [former, latter] = [flowText(earlier, before), flowText(later, after)];
    const kind = former === '' ? 'added' : latter === '' ? 'missing' : 'changed';
    return { kind, before: former, after: latter, span: b.toFlow(latter === '' ? placeOf(after.start) : after) };
  });
  return [...changed, ...moved].sort((one, two) => one.span.start - two.span.start);
}

/** The character before a place, to show where something is missing. */
function placeOf(at: number): Span {
  return { start: Math.max(0, at - 1), end: Math.max(1, at) };
}

function flowText(passage: Passage, span: Span): string {
  if (span.end <= span.start) return '';
  const { start, end } = comparableOf(passage.content).toFlow(span);
  return passage.content.flow.text.slice(start, end);
}

/** Joins neighbouring differences, then widens each to whole figures and words. */
function readable(a: Comparable, b: Comparable, { changes }: PassageAlignment): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const { before, after } of changes) {
    const last = pairs.at(-1);
    const short = before.end - before.start < longestWord && after.end - after.start < longestWord;
    if (last && short && before.start - last.before.end < closest && after.start - last.after.end < closest) {
      last.before.end = before.end;
      last.after.end = after.end;
    } else {
      pairs.push({ before: { ...before }, after: { ...after } });
    }
  }
  for (const pair of pairs) widen(a, b, pair);
  // Two differences within one figure have been widened to the same figure.
  return pairs.filter((pair, index) => index === 0 || pair.after.end > (pairs[index - 1]?.after.end ?? 0));
}

const figure = /[\d.%‰]/;

function widen(a: Comparable, b: Comparable, pair: Pair): void {
  const { before, after } = pair;
  const changed = a.text.slice(before.start, before.end) + b.text.slice(after.start, after.end);
  if (figure.test(changed.charAt(0)) || figure.test(changed.charAt(changed.length - 1))) {
    while (figure.test(a.text.charAt(before.start - 1)) && sameBefore(a, b, pair)) move(pair, -1, 0);
    while (figure.test(a.text.charAt(before.end)) && a.text[before.end] === b.text[after.end]) move(pair, 0, 1);
  } else if (before.end - before.start === 1 && after.end - after.start === 1) {
    if (!b.opensClause(after.start) && sameBefore(a, b, pair)) move(pair, -1, 0);
    else if (!b.opensClause(after.end) && a.text[before.end] === b.text[after.end]) move(pair, 0, 1);
  }
}

function sameBefore(a: Comparable, b: Comparable, { before, after }: Pair): boolean {
  return before.start > 0 && a.text[before.start - 1] === b.text[after.start - 1];
}

function move({ before, after }: Pair, start: number, end: number): void {
  before.start += start;
  after.start += start;
  before.end += end;
  after.end += end;
}
