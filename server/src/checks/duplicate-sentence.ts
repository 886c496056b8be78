import type { Passage, Report, Sentence } from '../parse/report';
import { sourceSpan } from '../parse/report';
import { toComparable } from '../similarity/comparable';
import { findCopies } from '../similarity/passageCopies';
import { findSimilarPassages } from '../similarity/similarPassages';
import type { Check, Finding } from './check';
import { opening } from './passageRemoval';

/**
 * A whole sentence of some length that stands in the report already is information. Set phrases may repeat
 * (`以…为指导，…`), and so may short sentences; sentences of paragraphs that are repeated themselves are not told again.
 */
export const duplicateSentence: Check<{ shortest: number }> = {
  meta: {
    id: 'duplicate-sentence',
    category: 'repetition',
    defaultLevel: 'information',
    fixable: false,
    title: { 'zh-cn': '长句重复', en: 'A long sentence is repeated' },
    options: {
      shortest: {
        default: 24,
        schema: { type: 'integer', minimum: 8, maximum: 200 },
        description: {
          'zh-cn': '不计标点，不少于多少字的句子才比较。',
          en: 'Sentences of at least this many characters, marks not counted, are compared.',
        },
      },
    },
  },
  *run({ report, options }) {
    const { told, compared } = findCopies(report);
    const pairs = new Map(findSimilarPassages(report).map((pair) => [pair.passage, pair.earlier]));
    const firstOf = new Map<string, { readonly passage: Passage; readonly sentence: Sentence }>();
    for (const passage of compared) {
      if (told.has(passage.index)) continue;
      for (const sentence of passage.content.sentences) {
        const text = passage.content.flow.text.slice(sentence.span.start, sentence.span.end);
        if (text.length < options.shortest || setPhrase.test(text)) continue;
        const comparable = toComparable(text).text;
        if (comparable.length < options.shortest) continue;
        const first = firstOf.get(comparable);
        if (first === undefined) firstOf.set(comparable, { passage, sentence });
        else if (pairs.get(passage.index) !== first.passage.index) {
          yield toFinding(report, { passage, sentence }, first);
        }
      }
    }
  },
};

/** 以…为指导, 以…为统领: every report opens so, and every section may. */
const setPhrase = /以.{2,60}为(?:根本)?(?:指导|统领|引领|指引|遵循|主线|总抓手|主题)/;

interface Place {
  readonly passage: Passage;
  readonly sentence: Sentence;
}

function toFinding(report: Report, { passage, sentence }: Place, first: Place): Finding {
  const span = sourceSpan(passage, sentence.span);
  const head = opening(report.text.slice(span.start, span.end).replace(/\s+/g, ''));
  return {
    span,
    unnecessary: true,
    message: {
      'zh-cn': `本句“${head}”前文已有，请删去一处或换个说法。`,
      en: `The sentence “${head}” stands in the report already: remove or reword one of the two.`,
    },
    related: [
      {
        span: sourceSpan(first.passage, first.sentence.span),
        message: { 'zh-cn': '前文', en: 'The first time' },
      },
    ],
    suggestions: [{ title: { 'zh-cn': '删去本句', en: 'Remove this sentence' }, edits: [{ span, newText: '' }] }],
  };
}
