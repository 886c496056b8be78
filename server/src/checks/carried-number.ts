import { readPassage } from '../figures/passageReading';
import { sourceSpan, type Passage } from '../parse/report';
import { findTwins, type TwinPair } from '../similarity/twins';
import { findCarriedFigures, isUpdated, type CarriedFigure } from './carriedFigures';
import type { Check, CheckContext, Finding } from './check';
import { inOther } from './inOther';
import { passageSpan } from './passageRemoval';

/**
 * In a paragraph that was brought up to date (`2023年，投资126.5亿元，开工项目42个` became `2024年，投资141.2亿元，开工项目
 * ⟦42个⟧`) a figure that is the same as in the report of an earlier year is told: it may have been overlooked.
 * Not told are paragraphs that are the same throughout, which repeated-from-earlier tells, standards (95%以上), figures of
 * a year that both reports name, numbers of one digit, and how many villages there are.
 */
export const carriedNumber: Check = {
  meta: {
    id: 'carried-number',
    category: 'document',
    defaultLevel: 'information',
    fixable: false,
    title: { 'zh-cn': '数字与往年报告相同', en: 'A figure is left from an earlier report' },
    options: {},
  },
  *run(context) {
    const { report, others = [] } = context;
    for (const pair of findTwins(report, others, 'earlier').pairs) yield* pairFindings(context, pair);
  },
};

/** A paragraph with a tenth of its words changed was gone through. */
const goneThrough = 0.9;

function* pairFindings({ report, figures, segmenter }: CheckContext, pair: TwinPair): Iterable<Finding> {
  const [twin, passage] = [pair.other.report.passages[pair.source], report.passages[pair.passage]];
  if (!twin || !passage) return;
  const later = { text: passage.content.flow.text, figures: figures.ofPassage(passage.index) };
  const earlier = { text: twin.content.flow.text, figures: readPassage(twin.content, segmenter).quantities };
  const rewritten = pair.kind === 'variant' && pair.alike < goneThrough;
  if (!rewritten && !isUpdated(later, earlier)) return;
  for (const carried of findCarriedFigures(later, earlier)) yield toFinding(carried, pair, twin, passage);
}

function toFinding({ figure, earlier }: CarriedFigure, { other }: TwinPair, twin: Passage, passage: Passage): Finding {
  const { name, place } = inOther(other, twin);
  return {
    span: figure.span,
    message: {
      'zh-cn': `本段其他内容已作修改，“${figure.text}”仍与往年报告“${name}”相同，请核对是否漏改。`,
      en: `The rest of this paragraph was brought up to date, but “${figure.text}” is the same as in the earlier report ${name}: check whether it was overlooked.`,
    },
    related: [{ ...place, span: sourceSpan(twin, earlier.span) }],
    compared: { before: place, after: passageSpan(passage) },
  };
}
