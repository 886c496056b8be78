import type { Check } from './check';
import { brokenRelations, relationFinding } from './relationFinding';

/**
 * `由20.0万人次增至23.0万人次，增长⟦13%⟧` is flagged (15%). Silent where the rate is on another base than the values:
 * 可比口径, 不变价, 扣除价格因素, 实际增长, and output figures (生产总值, 增加值), whose published rates are at constant prices.
 */
export const growthMismatch: Check = {
  meta: {
    id: 'growth-mismatch',
    category: 'arithmetic',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '增长率与数值不符', en: 'A growth rate differs from the values' },
    options: {},
  },
  *run({ figures }) {
    for (const broken of brokenRelations(figures, (relation) => relation.type === 'growth')) {
      yield relationFinding(figures, broken, {
        'zh-cn': '增长率与前后数字不符',
        en: 'The growth rate does not follow from the values',
      });
    }
  },
};
