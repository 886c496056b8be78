import { planningPassages } from '../figures/statuses';
import { reportYears } from '../figures/periods';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, type Slip } from './passageScan';

const statedAsDone =
  /^(?:我们)?(?:(?:已经?|业已)(?:完成|建成|创建|实现|达到|通过|竣工|投用)|(?:完成|建成|创建|实现)了)/;
/** What the plans build on, and what stands already, may well be told in a plan. */
const groundwork = /基础上|目前|截至|截止|去年|上年|以来|此前|前期|年底前|以后|之后|的[，。；]|[^，。；]{0,20}的基础/;

/**
 * In the section `2025年工作打算` the clause `⟦已完成⟧三级医院创建` is flagged: a plan left as last year's result. Clauses that
 * tell what the plan builds on (在已完成…的基础上, 目前已…) are not.
 */
export const planStatedAsDone: Check = {
  meta: {
    id: 'plan-stated-as-done',
    category: 'figure',
    defaultLevel: 'information',
    fixable: false,
    title: { 'zh-cn': '计划写成了已完成', en: 'A plan stated as done' },
    options: {},
  },
  *run({ report }) {
    let planning: readonly boolean[] | undefined;
    yield* scan(report, ({ index, role }) => {
      if (role !== 'body' && role !== 'listItem') return false;
      planning ??= planningPassages(report, reportYears(report));
      return planning[index] === true;
    });
  },
};

/** What reads as done; whether it stands in a plan is asked afterwards. */
const scan = makePassageScan(
  needs('已了', '完成建现到过工用'),
  function* (_text, { flow, sentences }): Generator<Slip> {
    for (const sentence of sentences) {
      if (groundwork.test(flow.text.slice(sentence.span.start, sentence.span.end))) continue;
      for (const { span } of sentence.clauses) {
        const done = statedAsDone.exec(flow.text.slice(span.start, span.end))?.[0];
        if (done === undefined) continue;
        yield {
          span: { start: span.start, end: span.start + done.length },
          message: {
            'zh-cn': `这里是工作打算，却写作“${done}”，请核对是计划还是已有的成绩。`,
            en: `This is a plan, but it says “${done}”. Check whether it is planned or done.`,
          },
        };
      }
    }
  },
);
