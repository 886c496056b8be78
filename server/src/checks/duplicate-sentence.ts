import type { Passage, PassageContent, Report, Sentence } from '../parse/report';
import { sourceSpan } from '../parse/report';
import { ComparableUnits, toComparable } from '../similarity/comparable';
import { kindOf, paragraph } from '../similarity/comparedPassages';
import { findCopies } from '../similarity/passageCopies';
import { keyOf, SharedKeys } from '../similarity/sharedKeys';
import { findSimilarPassages } from '../similarity/similarPassages';
import { Attachment } from '../text/attachment';
import { slice } from '../text/span';
import type { Check, Finding } from './check';
import { opening } from './passageRemoval';

/** The least that the option may be set to. */
const shortestOfAll = 8;

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
        schema: { type: 'integer', minimum: shortestOfAll, maximum: 200 },
        description: {
          'zh-cn': '不计标点，不少于多少字的句子才比较。',
          en: 'Sentences of at least this many characters, marks not counted, are compared.',
        },
      },
    },
  },
  *run({ report, options }) {
    const pairs = new Map(findSimilarPassages(report).map((pair) => [pair.passage, pair.earlier]));
    const firstOf = new Map<string, Place>();
    for (const passage of passagesThatShare(report)) {
      for (const { sentence, comparable } of longSentences(passage.content)) {
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

/** Those paragraphs, not told as copies, of which some sentence may stand in another: hardly any, as a rule. */
function passagesThatShare(report: Report): readonly Passage[] {
  const { told } = findCopies(report);
  let shared = histories.get(report.history);
  if (!shared) histories.set(report.history, (shared = new SharedKeys(keysOf)));
  return shared.update(report).flatMap((index) => (told.has(index) ? [] : (report.passages[index] ?? [])));
}

const histories = new Attachment<SharedKeys>();
const units = new ComparableUnits();

/** A paragraph that says a sentence twice has its key twice, and shares it with itself. */
function keysOf(passage: Passage): readonly number[] {
  const keys: number[] = [];
  if ((kindOf(passage) & paragraph) === 0) return keys;
  const { sentences, flow } = passage.content;
  for (const { span } of sentences) {
    if (span.end - span.start < shortestOfAll) continue;
    const { units: written, length } = units.write(flow.text, span.start, span.end);
    if (length >= shortestOfAll) keys.push(keyOf(written, 0, length));
  }
  return keys;
}

interface LongSentence {
  readonly sentence: Sentence;
  readonly comparable: string;
}

const known = new Attachment<readonly LongSentence[]>();

/** The sentences that may be told when they are repeated, as they are compared; remembered with the passage's text. */
function longSentences(content: PassageContent): readonly LongSentence[] {
  let sentences = known.get(content);
  if (!sentences) known.set(content, (sentences = readSentences(content)));
  return sentences;
}

function readSentences({ sentences, flow }: PassageContent): readonly LongSentence[] {
  return sentences.flatMap((sentence) => {
    const text = slice(flow.text, sentence.span);
    if (text.length < shortestOfAll || (text.includes('以') && setPhrase.test(text))) return [];
    return { sentence, comparable: toComparable(text).text };
  });
}

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
