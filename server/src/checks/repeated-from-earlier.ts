import type { Report } from '../parse/report';
import { describeDifferences } from '../similarity/describeDifferences';
import { findTwins, type TwinPair, type TwinRun } from '../similarity/twins';
import type { Check, Finding } from './check';
import { placesOf, wordDegree, wordDifferences } from './differenceWording';
import { inOther } from './inOther';
import { opening, passageSpan } from './passageRemoval';

/**
 * A paragraph that was carried over from a report of an earlier year is told, word for word or with a few changes; the
 * message says which report, how alike, and what differs. A paragraph whose figures are others (2023年，投资完成126.5亿元…,
 * 2024年，投资完成141.2亿元…) was brought up to date and is not; neither are the formulas that open and close a report.
 */
export const repeatedFromEarlier: Check = {
  meta: {
    id: 'repeated-from-earlier',
    category: 'repetition',
    defaultLevel: 'information',
    fixable: false,
    title: { 'zh-cn': '段落沿用往年报告', en: 'A paragraph is carried over from an earlier report' },
    options: {},
  },
  *run({ report, others = [] }) {
    const { runs, pairs } = findTwins(report, others, 'earlier');
    for (const run of runs) yield* copyFinding(report, run);
    for (const pair of pairs) if (!pair.parallel && !pair.refigured) yield* pairFinding(report, pair);
  },
};

function* copyFinding(report: Report, { first, end, other, source }: TwinRun): Iterable<Finding> {
  const [from, to] = [report.passages[first], report.passages[end - 1]];
  const [twin, twinEnd] = [other.report.passages[source], other.report.passages[source + end - 1 - first]];
  if (!from || !to || !twin || !twinEnd) return;
  const [head, count, there] = [opening(twin.content.flow.text), end - first, inOther(other, twin, twinEnd)];
  yield {
    span: { start: passageSpan(from).start, end: passageSpan(to).end },
    message:
      count > 1
        ? {
            'zh-cn': `自此连续${count}段与往年报告“${there.name}”中“${head}”起的各段完全相同，请核对是否需要更新。`,
            en: `These ${count} paragraphs are the same as those in the earlier report ${there.name} from “${head}” on: check whether they are still right.`,
          }
        : {
            'zh-cn': `本段与往年报告“${there.name}”中“${head}”一段完全相同，请核对是否需要更新。`,
            en: `This paragraph is the same as the one in the earlier report ${there.name} that begins “${head}”: check whether it is still right.`,
          },
    related: [there.place],
  };
}

function* pairFinding(report: Report, pair: TwinPair): Iterable<Finding> {
  const [twin, passage] = [pair.other.report.passages[pair.source], report.passages[pair.passage]];
  if (!twin || !passage) return;
  const there = inOther(pair.other, twin);
  const [head, here] = [opening(twin.content.flow.text), passageSpan(passage)];
  const differences = describeDifferences(twin, passage, pair);
  const [degree, changed] = [wordDegree(pair), wordDifferences(differences)];
  yield {
    span: here,
    message: {
      'zh-cn': `本段沿用往年报告“${there.name}”中“${head}”一段（${degree['zh-cn']}）：${changed['zh-cn']}。请核对其余内容是否需要更新。`,
      en: `This paragraph is carried over from the one in the earlier report ${there.name} that begins “${head}” (${degree.en}): ${changed.en}. Check whether the rest is still right.`,
    },
    related: [there.place, ...placesOf(passage, differences)],
    compared: { before: there.place, after: here },
  };
}
