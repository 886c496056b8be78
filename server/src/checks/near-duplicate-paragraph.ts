import type { Passage } from '../parse/report';
import { describeDifferences, type ReadableDifference } from '../similarity/describeDifferences';
import { findSimilarPassages, type SimilarPair } from '../similarity/similarPassages';
import { findTwins, type TwinPair } from '../similarity/twins';
import type { Message } from '../text/locale';
import type { Check, CheckContext, Finding } from './check';
import { placesOf, wordDegree, wordDifferences } from './differenceWording';
import { inOther, type InOther } from './inOther';
import { opening, passageSpan, removal } from './passageRemoval';

/**
 * A paragraph that stands in the report already with a few words, figures or clauses changed, moved or left out is
 * flagged, and so is one that another draft has; the message says what differs. Paragraphs that share a frame alone (甲县投资12亿元…，乙县投资9亿元…) are not:
 * wording counts the less, the more paragraphs of the report have it.
 * From 党政机关公文处理工作条例, article 20: the order of paragraphs is among what a reviewer must check.
 */
export const nearDuplicateParagraph: Check = {
  meta: {
    id: 'near-duplicate-paragraph',
    category: 'repetition',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '段落近似重复', en: 'A paragraph is nearly repeated' },
    options: {},
  },
  *run(context) {
    const { report, others = [] } = context;
    for (const pair of findSimilarPassages(report)) yield* pairFinding(context, pair);
    for (const pair of findTwins(report, others, 'drafts').pairs) {
      // With other figures it is the account of another year or place, which has a draft of its own.
      if (!pair.parallel && !pair.refigured) yield* twinFinding(context, pair);
    }
  },
};

/** Paragraphs less alike than this may be two accounts of one matter. */
const surelyAlike = 0.75;

function* pairFinding({ report }: CheckContext, pair: SimilarPair): Iterable<Finding> {
  const [earlier, passage] = [report.passages[pair.earlier], report.passages[pair.passage]];
  if (!earlier || !passage) return;
  const [former, latter] = [passageSpan(earlier), passageSpan(passage)];
  const differences = describeDifferences(earlier, passage, pair);
  yield {
    span: latter,
    message: describe(earlier, passage, pair, differences, { 'zh-cn': '前文', en: 'the one' }),
    ...((pair.kind === 'part' || pair.alike < surelyAlike) && { uncertain: true as const }),
    related: [{ span: former, message: { 'zh-cn': '前文', en: 'The first time' } }, ...placesOf(passage, differences)],
    suggestions: [
      removal(report, latter, { 'zh-cn': '删去本段', en: 'Remove this paragraph' }),
      removal(report, former, { 'zh-cn': '删去前文一段', en: 'Remove the earlier paragraph' }),
    ],
    compared: { before: { span: former }, after: latter },
  };
}

function* twinFinding({ report }: CheckContext, pair: TwinPair): Iterable<Finding> {
  const [twin, passage] = [pair.other.report.passages[pair.source], report.passages[pair.passage]];
  if (!twin || !passage) return;
  const there = inOther(pair.other, twin);
  const here = passageSpan(passage);
  const differences = describeDifferences(twin, passage, pair);
  yield {
    span: here,
    message: describe(twin, passage, pair, differences, whereOf(there)),
    ...((pair.kind === 'part' || pair.alike < surelyAlike) && { uncertain: true as const }),
    related: [there.place, ...placesOf(passage, differences)],
    suggestions: [removal(report, here, { 'zh-cn': '删去本段', en: 'Remove this paragraph' })],
    compared: { before: there.place, after: here },
  };
}

function whereOf({ name }: InOther): Message {
  return { 'zh-cn': `“${name}”中`, en: `the one in ${name}` };
}

/** Says how alike two paragraphs are; `where` tells where the other one stands. */
function describe(
  earlier: Passage,
  later: Passage,
  pair: Pick<SimilarPair, 'kind' | 'changes' | 'moved' | 'alike'>,
  all: readonly ReadableDifference[],
  where: Message,
): Message {
  const head = opening(earlier.content.flow.text);
  if (pair.kind === 'part') {
    return describePart(head, where, later.content.flow.text.length > earlier.content.flow.text.length);
  }
  const [degree, differences] = [wordDegree(pair), wordDifferences(all)];
  return {
    'zh-cn': `本段与${where['zh-cn']}“${head}”一段近似重复（${degree['zh-cn']}）：${differences['zh-cn']}。请核对后保留一处。`,
    en: `This paragraph nearly repeats ${where.en} that begins “${head}” (${degree.en}): ${differences.en}. Keep one of the two.`,
  };
}

function describePart(head: string, where: Message, contains: boolean): Message {
  return contains
    ? {
        'zh-cn': `本段包含了${where['zh-cn']}“${head}”一段的内容，请删去重复部分。`,
        en: `This paragraph contains ${where.en} that begins “${head}”: remove what is said twice.`,
      }
    : {
        'zh-cn': `本段内容已包含在${where['zh-cn']}“${head}”一段中，请删去重复部分。`,
        en: `This paragraph is contained in ${where.en} that begins “${head}”: remove what is said twice.`,
      };
}
