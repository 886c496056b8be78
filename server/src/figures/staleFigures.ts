import { figureOf, indexIn, type Claim, type Pair } from './claimBlocks';
import type { Disagreement } from './figure';
import { continues, matchPeriods, type Statement } from './statements';
import { unitClass } from './valueKeys';
import { commonWords } from './wordMatch';

/**
 * Figures that give for one year what the report itself gives for another: with `由上年的439亿元跃升到555亿元` in a review
 * of 2011, `2011年的439亿元` is last year's figure left standing.
 * @param pairs equal values of two years; the words of each pair agree
 */
export function findStaleFigures(pairs: readonly Pair[]): Disagreement[] {
  return pairs.flatMap((pair) =>
    [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ].flatMap(([base, stale]) => {
      const current = base && next(base);
      if (!base || !stale || !current || !isOfYear(base.statement, current, stale.statement)) return [];
      const [figure, other] = [figureOf(stale), indexIn(base.block, current.order)];
      const words = commonWords(pair.a.statement.wording, pair.alignment);
      return [{ figure, others: [other], slip: 'other-year' as const, words, certain: true }];
    }),
  );
}

/** The claim behind this one in the same passage. */
function next({ block, statement }: Claim): Statement | undefined {
  return block.statements[block.statements.indexOf(statement) + 1];
}

/** True when `current` is the same indicator as `base`, for the year that `stale` speaks of. */
function isOfYear(base: Statement, current: Statement, stale: Statement): boolean {
  if (!continues(base, current) || unitClass(base.figure) !== unitClass(current.figure)) return false;
  const level = base.wording.aspect === 'level' && current.wording.aspect === 'level';
  return (
    level && matchPeriods(current.period, stale.period) !== 'conflict' && stale.period?.value === current.period?.value
  );
}
