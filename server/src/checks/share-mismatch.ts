import type { Check } from './check';
import { brokenRelations, relationFinding } from './relationFinding';

/**
 * `468个行政村中434个通硬化路，占⟦90.7%⟧` is flagged (92.7%); a share whose whole is not in the text is not.
 * Tolerance: the written precision of part and whole, and one whole unit in the last place of the share, since
 * published shares are now and then cut off instead of rounded.
 */
export const shareMismatch: Check = {
  meta: {
    id: 'share-mismatch',
    category: 'arithmetic',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '占比与分子、分母不符', en: 'A share differs from part by whole' },
    options: {},
  },
  *run({ figures }) {
    for (const broken of brokenRelations(
      figures,
      (relation) => relation.type === 'share' && relation.variant === undefined,
    )) {
      yield relationFinding(figures, broken, {
        'zh-cn': '占比与前后数字不符',
        en: 'The share does not follow from part and whole',
      });
    }
  },
};
