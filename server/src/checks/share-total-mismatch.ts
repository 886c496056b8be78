import type { Check } from './check';
import { brokenRelations, has, relationFinding } from './relationFinding';

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
    for (const broken of brokenRelations(figures, (relation) => relation.type === 'sum' && !has(relation, 'total'))) {
      yield relationFinding(figures, broken, {
        'zh-cn': '各项占比之和不是100%',
        en: 'The shares of one whole do not make 100%',
      });
    }
  },
};
