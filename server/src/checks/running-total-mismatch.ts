import type { Check } from './check';
import { brokenRelations, relationFinding } from './relationFinding';

/**
 * `1—5月42万，6月9万，1—6月⟦50万⟧` is flagged: 42 + 9 = 51; months that leave a gap between them are not.
 */
export const runningTotalMismatch: Check = {
  meta: {
    id: 'running-total-mismatch',
    category: 'arithmetic',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '累计数与分月数不符', en: 'A running total differs from its months' },
    options: {},
  },
  *run({ figures }) {
    for (const broken of brokenRelations(figures, (relation) => relation.variant === 'running-total')) {
      yield relationFinding(figures, broken, {
        'zh-cn': '累计数与分月数之和不符',
        en: 'The months do not make the running total',
      });
    }
  },
};
