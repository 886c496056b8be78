import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { PlacedProblem } from '../settingsProblems';
import type { Message } from '../text/locale';
import { lineAt, optional, parseCsv } from './csv';
import { problemAt, readItems, textOf, textsOf } from './placedProblems';
import type { WordList, WordRule } from './wordList';

export interface ParsedWordList {
  readonly list: WordList;
  /** What was left out, with its place. */
  readonly problems: readonly PlacedProblem[];
}

/** One rule before it is known of which kind it is. */
interface Entry {
  readonly say?: string;
  readonly not: readonly string[];
  readonly full?: string;
  readonly short?: string;
  readonly order: readonly string[];
  readonly sure: boolean;
  readonly note?: string;
}

/** Reads a list of words in JSON with comments. It never throws; an entry that is not understood costs only itself. */
export function parseWordList(text: string): ParsedWordList {
  const { items, problems } = readItems(text, 'words');
  const read = items.map((node) => ({ node, rule: toRule(entryOf(node)) }));
  return {
    list: { rules: read.flatMap(({ rule }) => ('kind' in rule ? [rule] : [])) },
    problems: [...problems, ...read.flatMap(({ node, rule }) => ('kind' in rule ? [] : [problemAt(node, rule)]))],
  };
}

/** Columns of a table by what stands in its first row. */
const columns: Readonly<Record<string, keyof Entry>> = {
  say: 'say',
  用语: 'say',
  not: 'not',
  不用: 'not',
  full: 'full',
  全称: 'full',
  short: 'short',
  简称: 'short',
  order: 'order',
  顺序: 'order',
  sure: 'sure',
  直接改: 'sure',
  note: 'note',
  说明: 'note',
};

/**
 * Reads a list of words as a table, such as a spreadsheet saves it: the first row names the columns (用语, 不用, 全称,
 * 简称, 顺序, 直接改, 说明, or their English names), and several words in one cell are parted by `|` or `、`.
 */
export function parseWordTable(text: string): ParsedWordList {
  const [head, ...rows] = parseCsv(text.replace(/^\ufeff/, ' '));
  const keys = (head?.cells ?? []).map((cell) => columns[cell.toLowerCase()]);
  if (!keys.some(Boolean)) return { list: { rules: [] }, problems: [{ span: lineAt(text, 0), message: noColumns }] };
  const read = rows.map(({ start, cells }) => ({ span: lineAt(text, start), rule: toRule(entryOfRow(keys, cells)) }));
  return {
    list: { rules: read.flatMap(({ rule }) => ('kind' in rule ? [rule] : [])) },
    problems: read.flatMap(({ span, rule }) => ('kind' in rule ? [] : [{ span, message: rule }])),
  };
}

function entryOf(node: Node): Entry {
  const text = <K extends 'say' | 'full' | 'short' | 'note'>(key: K) => optional(key, textOf(node, key));
  return {
    ...text('say'),
    not: textsOf(node, 'not'),
    ...text('full'),
    ...text('short'),
    order: textsOf(node, 'order'),
    sure: findNodeAtLocation(node, ['sure'])?.value === true,
    ...text('note'),
  };
}

function entryOfRow(keys: readonly (keyof Entry | undefined)[], cells: readonly string[]): Entry {
  const cell = (key: keyof Entry): string => cells[keys.indexOf(key)] ?? '';
  const text = <K extends 'say' | 'full' | 'short' | 'note'>(key: K) => optional(key, cell(key) || undefined);
  const texts = (key: keyof Entry) =>
    cell(key)
      .split(/[|、]/)
      .map((word) => word.trim())
      .filter(Boolean);
  return {
    ...text('say'),
    not: texts('not'),
    ...text('full'),
    ...text('short'),
    order: texts('order'),
    sure: /^(?:是|对|true|yes|y|1|√)$/i.test(cell('sure')),
    ...text('note'),
  };
}

/** The rule that an entry states, or what is wrong with it. */
function toRule({ say, not, full, short, order, sure, note }: Entry): WordRule | Message {
  const noted = optional('note', note);
  if (full !== undefined || short !== undefined) {
    if (full === undefined || short === undefined) return halfName;
    return full === short ? sameName : { kind: 'short', full, short, ...noted };
  }
  if (order.length > 0) {
    return order.length > 1 && new Set(order).size === order.length
      ? { kind: 'order', order, sure, ...noted }
      : oneName;
  }
  if (not.length === 0) return nothing;
  if (say !== undefined && not.includes(say)) return contradiction(say);
  return { kind: 'term', ...optional('say', say), not, sure, ...noted };
}

const nothing: Message = {
  'zh-cn':
    '看不懂这一条，应写成 { "say": "用语", "not": ["不用的说法"] }、{ "full": "全称", "short": "简称" } 或 { "order": ["先", "后"] }。',
  en: 'This entry must be { "say", "not": […] }, { "full", "short" } or { "order": […] }.',
};

const halfName: Message = {
  'zh-cn': '全称（full）和简称（short）要一起写。',
  en: 'A full name and its short name belong together.',
};

const sameName: Message = { 'zh-cn': '全称与简称相同。', en: 'The full name and the short name are the same.' };

const oneName: Message = {
  'zh-cn': '顺序（order）里至少要有两个不同的名称，且不能重复。',
  en: 'An order holds at least two names, each once.',
};

const noColumns: Message = {
  'zh-cn': '表格第一行应写列名：用语、不用、全称、简称、顺序、直接改、说明。',
  en: 'The first row must name the columns: say, not, full, short, order, sure, note.',
};

function contradiction(word: string): Message {
  return { 'zh-cn': `“${word}”既要用又不用。`, en: `“${word}” is both to be used and not to be used.` };
}
