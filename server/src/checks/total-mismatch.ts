import type { Relation } from '../figures/figure';
import type { Check } from './check';
import { brokenRelations, has, relationFinding } from './relationFinding';

/**
 * `共引进⟦315名⟧，其中硕士以上120名、本科180名、专科25名` is flagged, `其中硕士以上120名、本科180名` is not: 其中 may name
 * only some parts. A sum below the total counts only where the words say that the parts are all (分别, 包括, 由…组成) or
 * one slip of a digit explains the difference. Tolerance comes from the written precision of every member.
 */
export const totalMismatch: Check = {
  meta: {
    id: 'total-mismatch',
    category: 'arithmetic',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '合计与分项之和不符', en: 'A total differs from the sum of its parts' },
    options: {},
  },
  *run({ figures }) {
    for (const broken of brokenRelations(figures, (relation) => isTotal(relation))) {
      yield relationFinding(figures, broken, { 'zh-cn': '合计与分项之和不符', en: 'The parts do not make the total' });
    }
  },
};

function isTotal(relation: Relation): boolean {
  return relation.type === 'sum' && relation.variant === undefined && has(relation, 'total');
}
