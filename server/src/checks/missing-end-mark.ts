import type { Passage, Report } from '../parse/report';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, type Slip } from './passageScan';

/**
 * A paragraph of several sentences whose last one has no end mark (`…。配置率达到95⟦%⟧⏎`) is flagged; headings, captions,
 * signatures, table cells, list items of a few words, and a paragraph that leads over to a list or table are not.
 * From GB/T 15834—2011, 4.1: a sentence ends with an end mark.
 */
export const missingEndMark: Check = {
  meta: {
    id: 'missing-end-mark',
    category: 'punctuation',
    defaultLevel: 'information',
    fixable: false,
    title: { 'zh-cn': '段末缺少标点', en: 'A paragraph without an end mark' },
    options: {},
  },
  *run({ report }) {
    yield* scan(
      report,
      // A paragraph all in bold is a summary set like a heading.
      (passage) => passage.role === 'body' && !isSetBold(report.text, passage) && !opensTable(report, passage),
    );
  },
};

/** Only where the writer ends sentences in this very paragraph is the missing mark a slip. */
const scan = makePassageScan(needs('。'), function* (text): Generator<Slip> {
  if (!lacksEndMark(text)) return;
  yield {
    span: { start: text.length - 1, end: text.length },
    message: {
      'zh-cn': `这一段以“${text.slice(-8)}”结束，段末缺少句号等标点。`,
      en: `The paragraph ends with “${text.slice(-8)}”: an end mark is missing.`,
    },
    choices: [`${text.charAt(text.length - 1)}。`],
  };
});

/** Shorter ones may be headings, labels or items. */
const shortestParagraph = 40;

function lacksEndMark(text: string): boolean {
  if (text.length < shortestParagraph || !/[\u3400-\u9fff〇0-9%]/.test(text.charAt(text.length - 1))) return false;
  const end = text.lastIndexOf('。');
  const last = text.slice(end + 1);
  return end >= 0 && last.length >= 8 && !isGluedHeading(last);
}

function opensTable({ passages }: Report, passage: Passage): boolean {
  return passages[passage.index + 1]?.role === 'cell';
}

/** `⟦**⟧…⟦**⟧` stands just outside the passage. */
function isSetBold(text: string, { start, content }: Passage): boolean {
  const end = start + content.raw.length;
  return (
    /(?:\*\*|__)\s*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^\s*(?:\*\*|__)/.test(text.slice(end, end + 4))
  );
}

/** A heading that has run into the paragraph before it, or a date or a signature behind it. */
function isGluedHeading(last: string): boolean {
  return (
    /^[（(]?[一二三四五六七八九十]+[、）)]/.test(last) ||
    /[0-9〇一二三四五六七八九十]日$/.test(last) ||
    !/[，、；：]/.test(last)
  );
}
