import type { Check, Finding } from './check';
import { brokenRelations } from './relationFinding';
import { findExceededWholes } from './statedWholes';

/**
 * `24所乡镇卫生院，其中⟦26所⟧达标` is flagged: what 其中 names is a part. Two different 其中 of one sentence are parts of
 * different wholes and are not compared with each other. `全县13家医疗机构全部达标` and `全县⟦14家⟧公立医疗机构全部达标`
 * contradict each other too, since 全部 makes each a count of all there are; which of the two is wrong is open.
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
  *run({ report, figures }) {
    for (const { relation, figure, verdict } of brokenRelations(figures, ({ type }) => type === 'subset')) {
      const whole = figures.figureAt(relation.members.find(({ role }) => role === 'whole')?.figure ?? -1);
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
    for (const { whole, part } of findExceededWholes(report, figures)) {
      yield {
        span: part.figure.span,
        message: {
          'zh-cn': `部分大于整体：${part.place}的“${part.kind}”为${part.figure.text}，“${whole.kind}”却只有${whole.figure.text}，请核对。`,
          en: `The part is larger than its whole: ${part.figure.text} ${part.kind}, but only ${whole.figure.text} ${whole.kind} in the same place. Check both.`,
        },
        related: [
          {
            span: whole.figure.span,
            message: { 'zh-cn': `整体：${whole.figure.text}`, en: `whole: ${whole.figure.text}` },
          },
        ],
        uncertain: true,
      };
    }
  },
};
