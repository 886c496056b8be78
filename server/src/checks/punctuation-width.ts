import type { PassageContent, Report } from '../parse/report';
import { shift } from '../text/span';
import { needs } from './characterClasses';
import type { Check, Finding, TextEdit } from './check';
import { makePassageMemory } from './passageRecords';

/**
 * `推进项目⟦,⟧加快建设`, `100家左右⟦.⟧加强` are flagged; `1,234`, `10:30`, `GDP, CPI` and `1.加强领导` are not.
 * Whole files are stored with halfwidth marks, so that a file has one finding, at the first place, with a fix for all.
 * From GB/T 15834—2011, 5.1: marks in Chinese text take the place of a character.
 */
export const punctuationWidth: Check = {
  meta: {
    id: 'punctuation-width',
    category: 'punctuation',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '中文里夹用半角标点', en: 'Halfwidth marks in Chinese text' },
    options: {},
  },
  *run({ report }) {
    const edits = halfwidthMarks(report).flatMap(({ passage, found }) =>
      found.map(({ span, newText }) => ({ span: shift(span, passage.start), newText })),
    );
    if (edits.length > 0) yield toFinding(report, edits);
  },
};

const fullwidth: Readonly<Record<string, string>> = {
  ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）', '.': '。',
}; // prettier-ignore
const chinese = /[\u3400-\u9fff〇，。、；：？！“”‘’《》（）〔〕【】「」…—％]/;

/** One edit for each mark, in the passage's source. The flow has told already which halfwidth marks belong to Chinese prose. */
const halfwidthMarks = makePassageMemory(needs(',;:?!()."'), (content): readonly TextEdit[] => {
  const { raw, flow } = content;
  const { text } = flow;
  // Numbers bring most points, and need no closer look.
  if (!/[,;:?!()"]|(?<![0-9])\.|\.(?![0-9])/.test(raw)) return [];
  const edits: TextEdit[] = [];
  const brackets = bracketsOfChinese(text);
  for (const { index, 0: read } of text.matchAll(/[，；：？！（）().]/g)) {
    const at = flow.toSource({ start: index, end: index + 1 }).start;
    const written = raw.charAt(at);
    const newText = fullwidth[written];
    if (newText === undefined || !belongsToChinese(text, index, read, brackets)) continue;
    // Editors put a blank behind a halfwidth comma; a fullwidth one holds its own.
    const blanks = ',;:?!.'.includes(written) ? (/^[ \t]*/.exec(raw.slice(at + 1, at + 9))?.[0].length ?? 0) : 0;
    edits.push({ span: { start: at, end: at + 1 + blanks }, newText });
  }
  return [...edits, ...straightQuotes(content)].sort((a, b) => a.span.start - b.span.start);
});

function belongsToChinese(text: string, at: number, read: string, brackets: ReadonlySet<number>): boolean {
  if (read === '.') return isFullStop(text, at);
  return /[（）()]/.test(read) ? brackets.has(at) : isInChinese(text, at);
}

/** Positions of the brackets of which either half stands beside Chinese: a pair is never left with one half of each width. */
function bracketsOfChinese(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const opened: number[] = [];
  for (const { index, 0: mark } of text.matchAll(/[（）()]/g)) {
    if (mark === '（' || mark === '(') {
      opened.push(index);
      continue;
    }
    const partner = opened.pop();
    const pair = partner === undefined ? [index] : [partner, index];
    if (pair.some((at) => isInChinese(text, at))) pair.forEach((at) => found.add(at));
  }
  opened.filter((at) => isInChinese(text, at)).forEach((at) => found.add(at));
  return found;
}

function isInChinese(text: string, at: number): boolean {
  return chinese.test(text.charAt(at - 1)) || chinese.test(text.charAt(at + 1));
}

/** A point between Chinese words is a full stop; `一.` and `1.` at the head are outline numbers, `.` after a digit a decimal point. */
function isFullStop(text: string, at: number): boolean {
  if (
    !/[\u3400-\u9fff%”》）]/.test(text.charAt(at - 1)) ||
    /^[（]?[一二三四五六七八九十]{1,3}[）]?$/.test(text.slice(0, at))
  )
    return false;
  return at + 1 === text.length || /[\u3400-\u9fff“《（]/.test(text.charAt(at + 1));
}

/** Straight quotation marks can be told apart only where they come in pairs. */
function straightQuotes({ raw, flow }: PassageContent): readonly TextEdit[] {
  if (!raw.includes('"')) return [];
  const places = [...flow.text.matchAll(/"/g)].map(({ index }) => index);
  const isPaired = places.length % 2 === 0 && places.every((at) => isInChinese(flow.text, at));
  if (!isPaired) return [];
  return places.flatMap((place, order) => {
    const at = flow.toSource({ start: place, end: place + 1 }).start;
    return raw.charAt(at) === '"' ? [{ span: { start: at, end: at + 1 }, newText: order % 2 === 0 ? '“' : '”' }] : [];
  });
}

/** Where halfwidth marks are the exception each place is named; where they are the rule a few will do. */
const mostRelated = { exception: 200, rule: 5 };

function toFinding({ text }: Report, edits: readonly TextEdit[]): Finding {
  const written = [...new Set(edits.map(({ span }) => text.charAt(span.start)))].join(' ');
  const isRule = edits.length > (text.match(/[，；：。]/g)?.length ?? 0);
  const [first, ...others] = edits.map(({ span }) => ({ start: span.start, end: span.start + 1 }));
  const count = edits.length;
  const related = others.slice(0, isRule ? mostRelated.rule : mostRelated.exception).map((span) => ({
    span,
    message: { 'zh-cn': `半角“${text.charAt(span.start)}”`, en: `halfwidth ${text.charAt(span.start)}` },
  }));
  return {
    span: first ?? { start: 0, end: 0 },
    message: {
      'zh-cn': `中文里有${count}处半角标点（${written}），应改用全角标点，可一次改完。`,
      en: `${count} halfwidth marks (${written}) in Chinese text; fullwidth ones belong here. One fix changes all.`,
    },
    ...(related.length > 0 && { related }),
    fix: {
      title: { 'zh-cn': `${count}处半角标点改为全角`, en: `Make ${count} marks fullwidth` },
      edits,
      separable: true,
    },
  };
}
