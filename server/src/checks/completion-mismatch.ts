import type { Check } from './check';
import { brokenRelations, relationFinding } from './relationFinding';

/**
 * `计划投资5亿元，已完成4.2亿元，完成率⟦94%⟧` is flagged (84%); a rate above 100% is a plan overfulfilled, not an error.
 */
export const completionMismatch: Check = {
  meta: {
    id: 'completion-mismatch',
    category: 'arithmetic',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '完成率与计划、完成数不符', en: 'A completion rate differs from plan and result' },
    options: {},
  },
  *run({ figures }) {
    for (const broken of brokenRelations(figures, (relation) => relation.variant === 'completion')) {
      yield relationFinding(figures, broken, {
        'zh-cn': '完成率与计划数、完成数不符',
        en: 'The completion rate does not follow from plan and result',
      });
    }
  },
};
