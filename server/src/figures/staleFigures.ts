import type { Disagreement } from './figure';
import type { Pair } from './sameFact';
import { continues, matchPeriods, type Statement } from './statements';
import { unitClass } from './valueKeys';

/**
 * Figures that give for one year what the report itself gives for another: with `由上年的439亿元跃升到555亿元` in a review
 * of 2011, `2011年的439亿元` is last year's figure left standing.
 * @param pairs equal values of two years; the words of each pair agree
 */
export function findStaleFigures(pairs: readonly Pair[], statements: readonly Statement[]): Disagreement[] {
  if (pairs.length === 0) return [];
  const position = new Map(statements.map(({ figure }, order) => [figure.index, order]));
  return pairs.flatMap((pair) =>
    [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ].flatMap(([base, stale]) => {
      const current = base && statements[(position.get(base.figure.index) ?? -2) + 1];
      if (!base || !stale || !current || !isOfYear(base, current, stale)) return [];
      const [figure, other] = [stale.figure.index, current.figure.index];
      return [{ figure, others: [other], slip: 'other-year' as const, words: pair.words.words, certain: true }];
    }),
  );
}

/** True when `current` is the same indicator as `base`, for the year that `stale` speaks of. */
function isOfYear(base: Statement, current: Statement, stale: Statement): boolean {
  if (!continues(base, current) || unitClass(base.figure) !== unitClass(current.figure)) return false;
  const level = base.wording.aspect === 'level' && current.wording.aspect === 'level';
  return (
    level && matchPeriods(current.period, stale.period) !== 'conflict' && stale.period?.value === current.period?.value
  );
}
