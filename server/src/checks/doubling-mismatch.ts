import type { Check } from './check';
import { brokenRelations, relationFinding } from './relationFinding';

/**
 * `由2万人增加到6万人，翻⟦两番⟧` is flagged: two doublings make 8万人; 翻一番以上 and 翻了一番多 are open above.
 */
export const doublingMismatch: Check = {
  meta: {
    id: 'doubling-mismatch',
    category: 'arithmetic',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '翻番与数值不符', en: 'A doubling differs from the values' },
    options: {},
  },
  *run({ figures }) {
    for (const broken of brokenRelations(figures, (relation) => relation.type === 'doubling')) {
      yield relationFinding(figures, broken, {
        'zh-cn': '翻番倍数与前后数字不符',
        en: 'The doublings do not fit the values',
      });
    }
  },
};
