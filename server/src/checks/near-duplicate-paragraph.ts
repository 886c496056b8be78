import type { Passage } from '../parse/report';
import { sourceSpan } from '../parse/report';
import { describeDifferences, type ReadableDifference } from '../similarity/describeDifferences';
import { findSimilarPassages, type SimilarPair } from '../similarity/similarPassages';
import type { Locale, Message } from '../text/locale';
import type { Check, RelatedPlace } from './check';
import { opening, passageSpan, removal } from './passageRemoval';

/**
 * A paragraph that stands in the report already with a few words, figures or clauses changed, moved or left out is
 * flagged; the message says what differs. Paragraphs that share a frame alone (甲县投资12亿元…，乙县投资9亿元…) are not:
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
  *run({ report }) {
    for (const pair of findSimilarPassages(report)) {
      const [earlier, passage] = [report.passages[pair.earlier], report.passages[pair.passage]];
      if (!earlier || !passage) continue;
      const [former, latter] = [passageSpan(earlier), passageSpan(passage)];
      const differences = describeDifferences(earlier, passage, pair);
      yield {
        span: latter,
        message: describe(earlier, passage, pair, differences),
        ...((pair.kind === 'part' || pair.alike < surelyAlike) && { uncertain: true as const }),
        related: [
          { span: former, message: { 'zh-cn': '前文', en: 'The first time' } },
          ...differences.slice(0, mostPlaces).map((difference) => toPlace(passage, difference)),
        ],
        suggestions: [
          removal(report, latter, { 'zh-cn': '删去本段', en: 'Remove this paragraph' }),
          removal(report, former, { 'zh-cn': '删去前文一段', en: 'Remove the earlier paragraph' }),
        ],
      };
    }
  },
};

/** Paragraphs less alike than this may be two accounts of one matter. */
const surelyAlike = 0.75;
/** Differences named in the message, and shown as places in the text. */
const mostNamed = 3;
const mostPlaces = 8;
const mostCharacters = 12;

function describe(earlier: Passage, later: Passage, pair: SimilarPair, all: readonly ReadableDifference[]): Message {
  const head = opening(earlier.content.flow.text);
  if (pair.kind === 'part')
    return describePart(head, later.content.flow.text.length > earlier.content.flow.text.length);
  const degree = describeDegree(pair);
  const named = all.slice(0, mostNamed).map(toMessage);
  const more = all.length - named.length;
  const join = (locale: Locale, mark: string): string => named.map((message) => message[locale]).join(mark);
  return {
    'zh-cn':
      `本段与前文“${head}”一段近似重复（${degree['zh-cn']}）：${join('zh-cn', '；')}` +
      `${more > 0 ? `；另有${more}处不同` : ''}。请核对后保留一处。`,
    en:
      `This paragraph nearly repeats the one that begins “${head}” (${degree.en}): ` +
      `${join('en', '; ')}${more > 0 ? `; ${more} more` : ''}. Keep one of the two.`,
  };
}

function describePart(head: string, contains: boolean): Message {
  return contains
    ? {
        'zh-cn': `本段包含了前文“${head}”一段的内容，请删去重复部分。`,
        en: `This paragraph contains the one that begins “${head}”: remove what is said twice.`,
      }
    : {
        'zh-cn': `本段内容已包含在前文“${head}”一段中，请删去重复部分。`,
        en: `This paragraph is contained in the one that begins “${head}”: remove what is said twice.`,
      };
}

function describeDegree({ changes, alike }: SimilarPair): Message {
  if (changes.length === 0) return { 'zh-cn': '文字相同，次序不同', en: 'the same words in another order' };
  const percentage = Math.min(99, Math.floor(alike * 100));
  return { 'zh-cn': `${percentage}%相同`, en: `${percentage}% alike` };
}

function toMessage({ kind, before, after }: ReadableDifference): Message {
  const [former, latter] = [shorten(before), shorten(after)];
  switch (kind) {
    case 'changed':
      return { 'zh-cn': `“${former}”改为“${latter}”`, en: `“${former}” became “${latter}”` };
    case 'added':
      return { 'zh-cn': `多出“${latter}”`, en: `“${latter}” was added` };
    case 'missing':
      return { 'zh-cn': `缺少“${former}”`, en: `“${former}” is missing` };
    case 'moved':
      return { 'zh-cn': `“${latter}”位置不同`, en: `“${latter}” was moved` };
  }
}

function toPlace(passage: Passage, difference: ReadableDifference): RelatedPlace {
  return { span: sourceSpan(passage, difference.span), message: toMessage(difference) };
}

function shorten(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}
