import type { Span } from '../text/span';
import type { Comparable } from './comparable';

/** A clause that both texts have, at another place: where it stands in each, in comparable text. */
export interface MovedClause {
  readonly before: Span;
  readonly after: Span;
}

/** Comparable characters of a clause; a shorter one may occur twice without having been moved. */
const shortestClause = 4;
/** Beyond this many clauses a paragraph is not looked through for moved ones, which costs their square. */
const mostClauses = 400;

/** The clauses to be taken out of both texts so that the clauses left in common stand in the same order. */
export function findMovedClauses(a: Comparable, b: Comparable): readonly MovedClause[] {
  const pairs = commonClauses(a, b);
  if (pairs.length > mostClauses) return [];
  const kept = heaviestInOrder(pairs);
  return pairs.filter((pair) => !kept.has(pair));
}

/** Clauses that each text has exactly once, in the order of the second. */
function commonClauses(a: Comparable, b: Comparable): readonly MovedClause[] {
  const inA = uniqueClauses(a);
  return [...uniqueClauses(b)].flatMap(([text, after]) => {
    const before = inA.get(text);
    return before ? [{ before, after }] : [];
  });
}

function uniqueClauses({ text, opensClause }: Comparable): Map<string, Span> {
  const clauses = new Map<string, Span>();
  const twice = new Set<string>();
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && !opensClause(at)) continue;
    const clause = text.slice(start, at);
    if (clauses.has(clause)) twice.add(clause);
    if (clause.length >= shortestClause) clauses.set(clause, { start, end: at });
    start = at;
  }
  for (const clause of twice) clauses.delete(clause);
  return clauses;
}

/** Of pairs ordered by the second text, those in the order of the first too that hold the most text together. */
function heaviestInOrder(pairs: readonly MovedClause[]): ReadonlySet<MovedClause> {
  const weights: number[] = [];
  const previous: number[] = [];
  let best = -1;
  pairs.forEach(({ before }, at) => {
    let from = -1;
    for (let other = 0; other < at; other += 1) {
      const inOrder = (pairs[other]?.before.start ?? 0) < before.start;
      if (inOrder && (from < 0 || (weights[other] ?? 0) > (weights[from] ?? 0))) from = other;
    }
    weights.push((from < 0 ? 0 : (weights[from] ?? 0)) + before.end - before.start);
    previous.push(from);
    if (best < 0 || (weights[at] ?? 0) > (weights[best] ?? 0)) best = at;
  });
  const kept = new Set<MovedClause>();
  for (let at = best; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) kept.add(pair);
  }
  return kept;
}
