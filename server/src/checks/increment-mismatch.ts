import type { Check } from './check';
import { brokenRelations, has, relationFinding } from './relationFinding';

/**
 * `由1200张增至1350张，新增⟦160张⟧` and `由80.0%提高到85.7%，提高⟦6.7个百分点⟧` are flagged; `约增加6个百分点` is not, since
 * 约 leaves room.
 */
export const incrementMismatch: Check = {
  meta: {
    id: 'increment-mismatch',
    category: 'arithmetic',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '增减量与数值不符', en: 'An increment differs from the values' },
    options: {},
  },
  *run({ figures }) {
    for (const broken of brokenRelations(
      figures,
      (relation) => relation.type === 'increment' && has(relation, 'change'),
    )) {
      yield relationFinding(figures, broken, {
        'zh-cn': '增减量与前后数字不符',
        en: 'The increment does not follow from the values',
      });
    }
  },
};
