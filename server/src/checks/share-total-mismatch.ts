import { Decimal } from 'decimal.js';
import type { Check } from './check';
import { brokenRelations, has, relatedMembers } from './relationFinding';

const hundred = new Decimal(100);

/**
 * `占62.5%、30.1%、⟦8.4%⟧` is flagged, 101.0 in all; 99.9 and 100.1 that rounding explains are not, nor are shares of
 * which only the first are named. 三次产业结构 and other structures written as `8.4∶29.4∶62.2` count too.
 */
export const shareTotalMismatch: Check = {
  meta: {
    id: 'share-total-mismatch',
    category: 'arithmetic',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '各项占比之和不为100%', en: 'Shares of one whole do not make 100%' },
    options: {},
  },
  *run({ figures }) {
    const isShares = brokenRelations(figures, (relation) => relation.type === 'sum' && !has(relation, 'total'));
    for (const { relation, figure, verdict } of isShares) {
      const sum = verdict.expected.toFixed();
      const difference = verdict.expected.minus(hundred).abs().toFixed();
      const tolerance = verdict.tolerance.toFixed();
      yield {
        span: figure.span,
        message: {
          'zh-cn': `各项占比之和不是100%：${verdict.formula} = ${sum}，相差${difference}（容差${tolerance}）。`,
          en: `The shares of one whole do not make 100%: ${verdict.formula} = ${sum}; difference ${difference}, tolerance ${tolerance}.`,
        },
        related: relatedMembers(figures, relation, figure),
        ...(verdict.uncertain && { uncertain: true as const }),
      };
    }
  },
};
