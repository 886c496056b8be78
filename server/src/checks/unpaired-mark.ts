import type { Passage, Report } from '../parse/report';
import { sourceSpan } from '../parse/report';
import { needs } from './characterClasses';
import type { Check, Finding } from './check';
import { makePassageMemory } from './passageRecords';

/**
 * `在⟦《⟧工作交流刊发`, `⟦“⟧揭榜挂帅机制`, `⟦[⟧17固定资产` are flagged; `1）落实责任`, a quotation that runs over several
 * paragraphs, and the apostrophe of `Children’s` are not.
 * From GB/T 15834—2011, 4.8.1, 4.9.1, 4.15.1: quotation marks, brackets and book title marks stand in pairs.
 */
export const unpairedMark: Check = {
  meta: {
    id: 'unpaired-mark',
    category: 'punctuation',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '成对的标点缺一半', en: 'Half of a pair of marks is missing' },
    options: {},
  },
  *run({ report }) {
    const open = new Set(openPairs(report).flatMap(({ found }) => found));
    for (const pair of pairs) {
      if (open.has(pair))
        yield* withoutPartner(report, pair.charAt(0), pair.charAt(1)).map(({ passage, at, mark }) =>
          toFinding(passage, at, mark, mark === pair.charAt(0) ? pair.charAt(1) : pair.charAt(0)),
        );
    }
  },
};

const pairs = ['“”', '‘’', '《》', '（）', '〔〕', '「」', '【】', '[]'];

/** The pairs of which a passage has a half without partner: where none has, nothing can be unpaired. */
const openPairs = makePassageMemory(needs(`${pairs.join('')}()`), ({ flow: { text } }) =>
  pairs.filter((pair) => {
    const [open, close] = [pair.charAt(0), pair.charAt(1)];
    if (!text.includes(open) && !text.includes(close)) return false;
    return !isBalanced(text, open, close);
  }),
);

/** Every half has its partner in the text itself, and the first one opens. */
function isBalanced(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = open === '（' ? toFullwidth(text.charAt(at)) : text.charAt(at);
    if (mark === open) depth += 1;
    if (mark === close) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

interface Unpaired {
  readonly passage: Passage;
  /** In `flow.text`. */
  readonly at: number;
  readonly mark: string;
}

/** How many passages a quotation may run over before its closing mark is taken for another's. */
const longestQuotation = 12;

function withoutPartner(report: Report, open: string, close: string): readonly Unpaired[] {
  const unpaired: Unpaired[] = [];
  let opened: readonly Unpaired[] = [];
  for (const passage of report.passages) {
    const { text } = passage.content.flow;
    if (!text.includes(open) && !text.includes(close)) continue;
    const carried = opened.filter((mark) => reaches(mark, passage));
    const goesOn = carried.length > 0 && isNextOfQuotation(text, open, close);
    const kept = !goesOn && firstIsClosing(text, open, close) ? carried : [];
    unpaired.push(...opened.filter((mark) => !(goesOn && carried.includes(mark)) && !kept.includes(mark)));
    const own = pairUp(passage, open, close, kept);
    unpaired.push(...own.closed);
    opened = own.opened;
  }
  return [...unpaired, ...opened];
}

function reaches(mark: Unpaired, passage: Passage): boolean {
  if (mark.passage.role === 'cell' || passage.role === 'cell') return false;
  return passage.index - mark.passage.index <= longestQuotation;
}

/** Each paragraph of a long quotation begins with an opening mark that is closed at the end of the last one only. */
function isNextOfQuotation(text: string, open: string, close: string): boolean {
  if (!text.startsWith(open)) return false;
  let depth = 0;
  for (let at = 0; at < text.length - 2; at += 1) {
    if (text.charAt(at) === open) depth += 1;
    if (text.charAt(at) === close) depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

function firstIsClosing(text: string, open: string, close: string): boolean {
  const closing = text.indexOf(close);
  const opening = text.indexOf(open);
  return closing >= 0 && (opening < 0 || closing < opening);
}

/** What has more is no prose. */
const mostOfPassage = 5;

/** Pairs the marks of one passage, with those that earlier ones have left open in front. */
function pairUp(passage: Passage, open: string, close: string, before: readonly Unpaired[]) {
  const { text } = passage.content.flow;
  const opened = [...before];
  const closed: Unpaired[] = [];
  for (let at = 0; at < text.length; at += 1) {
    // Inside a formula or beside blanks brackets stay halfwidth, and may have a fullwidth partner.
    const mark = open === '（' ? toFullwidth(text.charAt(at)) : text.charAt(at);
    if (mark === open) opened.push({ passage, at, mark });
    if (mark === close && opened.pop() === undefined && !standsAlone(text, at)) closed.push({ passage, at, mark });
  }
  return { opened: opened.slice(0, mostOfPassage), closed: closed.slice(0, mostOfPassage) };
}

function toFullwidth(mark: string): string {
  if (mark === '(') return '（';
  return mark === ')' ? '）' : mark;
}

/** Closing marks that need no partner: `1）`, `（一)` of a list is paired already, and the apostrophe. */
function standsAlone(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === ')') return !/[\u3400-\u9fff]/.test(text.slice(Math.max(0, at - 4), at));
  if (mark === '’') return /[A-Za-z0-9]/.test(text.charAt(at - 1)) || /[a-z0-9]/.test(text.charAt(at + 1));
  if (mark !== '）') return false;
  return /(?:^|[，。；：、！？\s])(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z])$/.test(
    text.slice(Math.max(0, at - 4), at),
  );
}

function toFinding(passage: Passage, at: number, mark: string, partner: string): Finding {
  return {
    span: sourceSpan(passage, { start: at, end: at + 1 }),
    message: {
      'zh-cn': `「${mark}」没有与之配对的「${partner}」，请补上或删去。`,
      en: `${mark} has no ${partner} to go with it: add it or remove this one.`,
    },
  };
}
