import type { Check } from './check';
import { brokenRelations, relationFinding } from './relationFinding';

/**
 * `每人300元为1438名老人体检，共支出⟦41.34万元⟧` is flagged (43.14万元); standards that are ceilings (不超过, 最高) and sentences
 * that name no total are not.
 */
export const productMismatch: Check = {
  meta: {
    id: 'product-mismatch',
    category: 'arithmetic',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '单价与数量之积不符', en: 'Standard times quantity differs from the amount' },
    options: {},
  },
  *run({ figures }) {
    for (const broken of brokenRelations(figures, (relation) => relation.type === 'product')) {
      yield relationFinding(figures, broken, {
        'zh-cn': '标准与数量之积和总额不符',
        en: 'Standard times quantity does not make the amount',
      });
    }
  },
};
