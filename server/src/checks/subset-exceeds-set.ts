import type { Check, Finding } from './check';
import { brokenRelations } from './relationFinding';

/**
 * `24所乡镇卫生院，其中⟦26所⟧达标` is flagged: what 其中 names is a part. Two different 其中 of one sentence are parts of
 * different wholes and are not compared with each other.
 */
export const subsetExceedsSet: Check = {
  meta: {
    id: 'subset-exceeds-set',
    category: 'figure',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '部分大于整体', en: 'A part larger than its whole' },
    options: {},
  },
  *run({ figures }) {
    for (const { relation, figure, verdict } of brokenRelations(figures, ({ type }) => type === 'subset')) {
      const whole = figures.figures[relation.members.find(({ role }) => role === 'whole')?.figure ?? -1];
      if (!whole) continue;
      const finding: Finding = {
        span: figure.span,
        message: {
          'zh-cn': `“其中”的部分大于整体：部分为${figure.text}，整体为${whole.text}。`,
          en: `The part that 其中 names is larger than its whole: ${figure.text} of ${whole.text}.`,
        },
        related: [{ span: whole.span, message: { 'zh-cn': `整体：${whole.text}`, en: `whole: ${whole.text}` } }],
      };
      yield verdict.uncertain ? { ...finding, uncertain: true } : finding;
    }
  },
};
