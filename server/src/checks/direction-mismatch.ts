import type { Check } from './check';
import { brokenRelations, has, relatedMembers } from './relationFinding';

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
    const isDirection = brokenRelations(
      figures,
      (relation) => relation.type === 'increment' && !has(relation, 'change'),
    );
    for (const { relation, figure, verdict } of isDirection) {
      const from = figures.figureAt(relation.members.find(({ role }) => role === 'from')?.figure ?? -1);
      if (!from) continue;
      const rises = verdict.high.isFinite();
      yield {
        span: figure.span,
        message: {
          'zh-cn': `升降方向与数字相反：写的是${rises ? '下降' : '上升'}，数字却由${from.text}变为${figure.text}。`,
          en: `The values run against the words: the text says ${rises ? 'down' : 'up'}, but ${from.text} becomes ${figure.text}.`,
        },
        related: relatedMembers(figures, relation, figure),
        ...(verdict.uncertain && { uncertain: true as const }),
      };
    }
  },
};
