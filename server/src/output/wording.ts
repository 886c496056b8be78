import type { LevelledFinding } from '../checks/check';
import type { Coverage } from '../checks/coverage';
import type { Locale, Message } from '../text/locale';
import { slice, type Span } from '../text/span';
import type { CheckedFile, CheckOutput } from './checkOutput';

export type ShownLevel = LevelledFinding['level'];

/** From the gravest down. */
export const shownLevels: readonly ShownLevel[] = ['error', 'warning', 'information', 'hint'];

export const levelNames: Readonly<Record<ShownLevel, Message>> = {
  error: { 'zh-cn': '错误', en: 'error' },
  warning: { 'zh-cn': '警告', en: 'warning' },
  information: { 'zh-cn': '信息', en: 'information' },
  hint: { 'zh-cn': '提示', en: 'hint' },
};

export type LevelCounts = Readonly<Record<ShownLevel, number>>;

export function countLevels(files: readonly Pick<CheckedFile, 'findings'>[]): LevelCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const file of files) for (const finding of file.findings) counts[finding.level] += 1;
  return counts;
}

/** One line that says how much was checked and what was found. */
export function summaryOf({ files }: CheckOutput, locale: Locale): string {
  const counts = countLevels(files);
  const dismissed = files.reduce((sum, file) => sum + (file.dismissed?.length ?? 0), 0);
  const known = files.reduce((sum, file) => sum + (file.known ?? 0), 0);
  const found = shownLevels.filter((level) => counts[level] > 0);
  if (locale === 'en') {
    const checked = `${files.length} ${files.length === 1 ? 'file' : 'files'} checked`;
    const list = found.map((level) => plural(counts[level], levelNames[level].en)).join(', ');
    const left = `${dismissed > 0 ? `; ${dismissed} dismissed by decision` : ''}${known > 0 ? `; ${known} in the baseline` : ''}`;
    return `${checked}: ${list === '' ? 'nothing found' : list}${left}.`;
  }
  const list = found.map((level) => `${counts[level]} 处${levelNames[level]['zh-cn']}`).join('，');
  const others = [
    ...(dismissed > 0 ? [`${dismissed} 处已决定不再提示`] : []),
    ...(known > 0 ? [`${known} 处在基线里`] : []),
  ];
  const left = others.length > 0 ? `，另有 ${others.join('，')}` : '';
  return `核对 ${files.length} 个文件：${list === '' ? '没有发现问题' : list}${left}。`;
}

/** One line that says what became of all figures that claim something; `undefined` where there are none. */
export function coverageLine(output: CheckOutput, locale: Locale): string | undefined {
  const { claims, agreed, contradicted, undecided, unchecked } = sumCoverage(output);
  if (claims === 0) return undefined;
  return locale === 'en'
    ? `${plural(claims, 'figure')}: ${agreed} in agreement, ${contradicted} contradicted, ${undecided} undecided, ${unchecked} with nothing to compare.`
    : `共 ${claims} 个数据：${agreed} 个经比对一致，${contradicted} 个有矛盾，${undecided} 个无法判断，${unchecked} 个没有可比对的。`;
}

/** What became of the figures of all files together. */
export function sumCoverage({ files }: CheckOutput): Coverage {
  const sum = (key: keyof Coverage): number => files.reduce((count, { coverage }) => count + (coverage?.[key] ?? 0), 0);
  return {
    claims: sum('claims'),
    agreed: sum('agreed'),
    contradicted: sum('contradicted'),
    undecided: sum('undecided'),
    unchecked: sum('unchecked'),
  };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'information' ? '' : 's'}`;
}

/** Longest quotation in a table, in characters. */
const longestQuote = 40;

/** The words of a finding on one line, cut where they are long. */
export function quoteOf(text: string, span: Span): string {
  const quote = slice(text, span).replace(/\s+/g, ' ');
  return quote.length > longestQuote ? `${quote.slice(0, longestQuote - 1)}…` : quote;
}

/** Headings and labels of the formats that people read. */
export interface Words {
  readonly reviewTitle: string;
  readonly findings: string;
  readonly figures: string;
  readonly text: string;
  readonly fullText: string;
  readonly place: string;
  readonly level: string;
  readonly finding: string;
  readonly check: string;
  readonly problems: string;
  readonly nothing: string;
  readonly decision: string;
  readonly undecided: string;
  readonly dismissed: string;
  readonly compare: string;
  readonly files: string;
}

const words: Readonly<Record<Locale, Words>> = {
  'zh-cn': {
    reviewTitle: '核稿报告',
    findings: '问题',
    figures: '数字',
    text: '原文',
    fullText: '全文',
    place: '位置',
    level: '级别',
    finding: '问题',
    check: '检查项',
    problems: '未能核对',
    nothing: '没有发现问题。',
    decision: '处理',
    undecided: '待定',
    dismissed: '已决定不再提示',
    compare: '参见',
    files: '文件',
  },
  en: {
    reviewTitle: 'Review',
    findings: 'Findings',
    figures: 'Figures',
    text: 'Text',
    fullText: 'Full text',
    place: 'Place',
    level: 'Level',
    finding: 'Finding',
    check: 'Check',
    problems: 'Could not be checked',
    nothing: 'Nothing found.',
    decision: 'Decision',
    undecided: 'open',
    dismissed: 'Dismissed',
    compare: 'See',
    files: 'Files',
  },
};

export function wordsOf(locale: Locale): Words {
  return words[locale];
}
