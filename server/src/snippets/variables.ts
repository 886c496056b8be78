import { type BodyNode, parseBody, previewBody, walkBody, writeBody } from './body';

/** What snippet variables are made from; the clock is given, so that a test can stop it. */
export interface VariableContext {
  readonly now: Date;
  /** Year that the report is about, where the settings fix one. */
  readonly reportYear?: number;
}

/** Variables that VS Code itself fills in when a snippet is inserted; they are left to it. */
const editorVariables =
  /^(?:TM_|CURRENT_|CLIPBOARD$|RELATIVE_FILEPATH$|CURSOR_|WORKSPACE_|BLOCK_COMMENT_|LINE_COMMENT$|RANDOM|UUID$)/;

/** Annual reports of a year are written until the spring sessions of the next. */
const lastMonthForLastYear = 3;

/** Value of each of our variables, by name. */
export function makeVariables({ now, reportYear }: VariableContext): ReadonlyMap<string, string> {
  const month = now.getMonth() + 1;
  const year = reportYear ?? (month <= lastMonthForLastYear ? now.getFullYear() - 1 : now.getFullYear());
  return new Map([
    ['REPORT_YEAR', `${year}`],
    ['REPORT_LAST_YEAR', `${year - 1}`],
    ['REPORT_NEXT_YEAR', `${year + 1}`],
    ['REPORT_YEAR_CHINESE', yearInChinese(year)],
    ['REPORT_LAST_YEAR_CHINESE', yearInChinese(year - 1)],
    ['REPORT_NEXT_YEAR_CHINESE', yearInChinese(year + 1)],
    ['FIVE_YEAR_PLAN', fiveYearPlan(year)],
    ['FIVE_YEAR_PLAN_STAGE', fiveYearPlanStage(year)],
    ['NEXT_YEAR_FIVE_YEAR_PLAN', fiveYearPlan(year + 1)],
    ['NEXT_YEAR_FIVE_YEAR_PLAN_STAGE', fiveYearPlanStage(year + 1)],
    ['DOCUMENT_DATE', dateInDocumentForm(now)],
  ]);
}

/** 2026 → `二〇二六年`: each digit for itself, with 〇 (GB/T 15835—2011, 5.2.5). */
export function yearInChinese(year: number): string {
  return `${[...String(year)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('')}年`;
}

/** The five-year plan that a year belongs to: 2026 → `十五五`. Plans follow each other without a gap since 1966, the third. */
export function fiveYearPlan(year: number): string {
  const ordinal = Math.floor((year - 1966) / 5) + 3;
  const digits = '〇一二三四五六七八九';
  const tens = Math.floor(ordinal / 10);
  const ones = ordinal % 10;
  const inChinese = `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits.charAt(ones) : ''}`;
  return `${inChinese}五`;
}

/** What reports call a year within its plan: the first, the last, or one between. */
export function fiveYearPlanStage(year: number): string {
  const position = year % 5;
  if (position === 1) return '开局之年';
  return position === 0 ? '收官之年' : '推进的重要一年';
}

/** `2026年3月5日`, without leading zeros (GB/T 9704—2012, 7.3.5.4). */
export function dateInDocumentForm(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}

/**
 * A body with our variables filled in, for insertion. Variables that nobody knows become tab stops named after
 * themselves, so that they are seen and filled; the editor's own are left to it.
 */
export function fillVariables(body: string, context: VariableContext): string {
  return writeBody(resolveBody(parseBody(body), makeVariables(context)));
}

/** The text that the snippet gives before anything is typed. */
export function previewSnippet(body: string, context: VariableContext): string {
  const values = new Map([...makeVariables(context), ...calendarValues(context.now)]);
  return previewBody(resolveBody(parseBody(body), values));
}

/** The editor's variables for the date, which the preview knows as well. */
function calendarValues(now: Date): readonly (readonly [string, string])[] {
  return [
    ['CURRENT_YEAR', `${now.getFullYear()}`],
    ['CURRENT_MONTH', `${now.getMonth() + 1}`.padStart(2, '0')],
    ['CURRENT_DATE', `${now.getDate()}`.padStart(2, '0')],
  ];
}

function resolveBody(nodes: readonly BodyNode[], values: ReadonlyMap<string, string>): readonly BodyNode[] {
  const numbers = [...walkBody(nodes)].map((node) => (node.type === 'tabStop' ? node.number : 0));
  const unknown = new Map<string, number>();
  let next = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  const numberOf = (name: string): number => {
    const known = unknown.get(name);
    if (known !== undefined) return known;
    unknown.set(name, next);
    next += 1;
    return next - 1;
  };
  const resolve = (node: BodyNode): BodyNode => {
    if (node.type === 'tabStop') {
      return node.placeholder ? { ...node, placeholder: node.placeholder.map(resolve) } : node;
    }
    if (node.type === 'text') return node;
    const value = values.get(node.name);
    if (value !== undefined && node.transform === undefined) return { type: 'text', text: value };
    if (editorVariables.test(node.name)) return node;
    const placeholder = node.fallback?.map(resolve) ?? [{ type: 'text' as const, text: node.name }];
    return { type: 'tabStop', number: numberOf(node.name), placeholder };
  };
  return nodes.map(resolve);
}
