import type { Check } from './check';
import { brokenRelations, has, relationFinding } from './relationFinding';

/**
 * `由85.7%提高到⟦83.2%⟧` is flagged; `由9000多公里增加到2.5万公里` is not, and ratios such as 4.07∶1缩小到3.6∶1 are left alone.
 */
export const directionMismatch: Check = {
  meta: {
    id: 'direction-mismatch',
    category: 'arithmetic',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '升降方向与数值相反', en: 'Values run against the words' },
    options: {},
  },
  *run({ figures }) {
    for (const broken of brokenRelations(
      figures,
      (relation) => relation.type === 'increment' && !has(relation, 'change'),
    )) {
      yield relationFinding(figures, broken, { 'zh-cn': '升降方向与数字相反', en: 'The values run against the words' });
    }
  },
};
