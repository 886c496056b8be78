import type { Passage, Report } from '../parse/report';
import { sourceSpan } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import { findDoublings, type Doubling } from '../similarity/doublings';
import type { Message } from '../text/locale';
import { everyText } from './characterClasses';
import type { Check, Finding, Fix } from './check';
import { makePassageMemory } from './passageRecords';

/**
 * `加强人才⟦引进引进⟧，` is flagged; `研究研究再定`, `一步一步`, `企业创业创新` and `在在职职工中` are not.
 * Both copies must be whole words between which no other reading is possible; without a segmenter only long ones are
 * told. Doubled sentences and paragraphs have checks of their own.
 * From 党政机关公文处理工作条例, article 20: wording is among what a reviewer must check.
 */
export const repeatedWord: Check = {
  meta: {
    id: 'repeated-word',
    category: 'repetition',
    defaultLevel: 'warning',
    fixable: true,
    title: { 'zh-cn': '词语连写了两遍', en: 'A word is written twice' },
    options: {},
  },
  *run({ report, segmenter }) {
    for (const { passage, found } of doublingsBy(segmenter)(report)) {
      for (const doubling of found) yield toFinding(report, passage, doubling);
    }
  },
};

/** What has been found in a passage's text stays true as long as the text and the words it is cut into do. */
function makeMemory(segmenter?: Segmenter) {
  return makePassageMemory(everyText, ({ flow }) => findDoublings(flow.text, segmenter));
}

const withoutWords = makeMemory();
const bySegmenter = new WeakMap<Segmenter, typeof withoutWords>();

function doublingsBy(segmenter: Segmenter | undefined): typeof withoutWords {
  if (!segmenter) return withoutWords;
  let memory = bySegmenter.get(segmenter);
  if (!memory) bySegmenter.set(segmenter, (memory = makeMemory(segmenter)));
  return memory;
}

function toFinding(report: Report, passage: Passage, doubling: Doubling): Finding {
  const fix = removal(report, passage, doubling);
  return {
    span: sourceSpan(passage, doubling.span),
    message: messages[doubling.kind](shorten(doubling.unit)),
    ...(fix && (doubling.reading === 'certain' ? { fix } : { suggestions: [fix] })),
    ...(doubling.reading === 'doubtful' && { uncertain: true as const }),
  };
}

const messages: Readonly<Record<Doubling['kind'], (unit: string) => Message>> = {
  word: (unit) => ({ 'zh-cn': `“${unit}”连写了两遍，请删去一处。`, en: `“${unit}” is written twice: remove one.` }),
  item: (unit) => ({
    'zh-cn': `并列项“${unit}”接连出现两次，请删去一处或改为另一项。`,
    en: `The item “${unit}” stands twice in a row: remove one or name another.`,
  }),
  adverb: (unit) => ({
    'zh-cn': `“${unit}”前后重复，请删去一处。`,
    en: `“${unit}” is repeated right after: remove one.`,
  }),
};

/** Takes the superfluous copy out; not offered where markup stands in between, which would lose its other half. */
function removal(report: Report, passage: Passage, { superfluous, unit }: Doubling): Fix | undefined {
  const start = superfluous.start;
  const edit = sourceSpan(passage, superfluous);
  // From the end of the first copy on, so that a line break between the copies goes too.
  const from = start === 0 ? edit.start : sourceSpan(passage, { start: start - 1, end: start }).end;
  const span = start === 0 ? edit : { start: from, end: edit.end };
  const written = report.text.slice(span.start, span.end).replace(/\s/g, '');
  if (written.length !== superfluous.end - superfluous.start) return undefined;
  const short = shorten(unit);
  return {
    title: { 'zh-cn': `删去重复的“${short}”`, en: `Remove the repeated “${short}”` },
    edits: [{ span, newText: '' }],
  };
}

/** Long fragments are named by their two ends. */
function shorten(unit: string): string {
  return unit.length > 16 ? `${unit.slice(0, 7)}…${unit.slice(-7)}` : unit;
}
