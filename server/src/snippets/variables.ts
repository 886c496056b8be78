import { type BodyNode, parseBody, previewBody, walkBody, writeBody } from './body';

/** Names of the one who reports, as they are written out; each may be unknown. */
export interface ReportNames {
  /** Full name of the unit that reports: `青石县文化局`. */
  readonly unit?: string;
  /** What it calls itself for short: `县文化局`. */
  readonly unitShort?: string;
  /** The place that it speaks of: `青石县`. */
  readonly region?: string;
  readonly author?: string;
}

/** What snippet variables are made from; the clock is given, so that a test can stop it. */
export interface VariableContext {
  readonly now: Date;
  /** Year that the report is about, where the draft or the settings fix one. */
  readonly reportYear?: number;
  readonly names?: ReportNames;
}

/** Variables that VS Code itself fills in when a snippet is inserted; they are left to it. */
const editorVariables =
  /^(?:TM_|CURRENT_|CLIPBOARD$|RELATIVE_FILEPATH$|CURSOR_|WORKSPACE_|BLOCK_COMMENT_|LINE_COMMENT$|RANDOM(?:_HEX)?$|UUID$)/;

/** What stands for a name that nobody has given, in the form that the check `unfilled-placeholder` finds when left. */
const unknownNames: ReadonlyMap<string, string> = new Map([
  ['UNIT', '××（单位）'],
  ['UNIT_SHORT', '××（单位简称）'],
  ['REGION', '××（地区）'],
  ['AUTHOR', '××（姓名）'],
]);

/** Names of all variables that are ours, in the order in which the documentation lists them. */
export function ownVariables(): readonly string[] {
  return [...makeVariables({ now: new Date(0) }).keys(), ...unknownNames.keys()];
}

/** Annual reports of a year are written until the spring sessions of the next. */
const lastMonthForLastYear = 3;

/** The year that a report is about: the one given, else the one that follows from the date. */
export function reportYearOf({ now, reportYear }: VariableContext): number {
  return reportYear ?? (now.getMonth() + 1 <= lastMonthForLastYear ? now.getFullYear() - 1 : now.getFullYear());
}

/** Value of each of our variables that is known, by name. */
export function makeVariables(context: VariableContext): ReadonlyMap<string, string> {
  const { now, names = {} } = context;
  const year = reportYearOf(context);
  const given = [
    ['UNIT', names.unit],
    ['UNIT_SHORT', names.unitShort ?? names.unit],
    ['REGION', names.region],
    ['AUTHOR', names.author],
  ] as const;
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
    ...given.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const])),
  ]);
}

/** 2026 → `二〇二六年`: each digit for itself, with 〇 (GB/T 15835—2011). */
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
 * A body with our variables filled in, for insertion. Variables that nobody knows become tab stops before the others,
 * named after themselves, so that they are seen and filled first; the editor's own are left to it.
 */
export function fillVariables(body: string, context: VariableContext): string {
  return writeBody(resolveBody(parseBody(body), makeVariables(context)));
}

/** A body with its variables filled in, and the text that it gives before anything is typed. */
export interface FilledBody {
  readonly body: string;
  readonly preview: string;
}

/** Fills in many bodies, each read already, with the same values: {@link fillVariables} and {@link previewSnippet}. */
export function makeFiller(context: VariableContext): (nodes: readonly BodyNode[]) => FilledBody {
  const own = makeVariables(context);
  const shown = new Map([...own, ...calendarValues(context.now)]);
  return (nodes) => ({
    body: writeBody(resolveBody(nodes, own)),
    preview: previewBody(resolveBody(nodes, shown)),
  });
}

/** The text that the snippet gives before anything is typed. */
export function previewSnippet(body: string, context: VariableContext): string {
  const values = new Map([...makeVariables(context), ...calendarValues(context.now)]);
  return previewBody(resolveBody(parseBody(body), values));
}

/** The editor's variables for the date, which the preview knows as well. */
function calendarValues(now: Date): readonly (readonly [string, string])[] {
  const padded = (value: number): string => `${value}`.padStart(2, '0');
  return [
    ['CURRENT_YEAR', `${now.getFullYear()}`],
    ['CURRENT_YEAR_SHORT', padded(now.getFullYear() % 100)],
    ['CURRENT_MONTH', padded(now.getMonth() + 1)],
    ['CURRENT_DATE', padded(now.getDate())],
    ['CURRENT_HOUR', padded(now.getHours())],
    ['CURRENT_MINUTE', padded(now.getMinutes())],
    ['CURRENT_SECOND', padded(now.getSeconds())],
  ];
}

/** Body nodes with known variables as text, and unknown ones as tab stops. */
export function resolveBody(
  nodes: readonly BodyNode[],
  values: ReadonlyMap<string, string>,
): readonly BodyNode[] {
  const unknown = new Map<string, number>();
  for (const node of walkBody(nodes)) {
    if (node.type !== 'variable' || editorVariables.test(node.name) || unknown.has(node.name)) continue;
    if (!values.has(node.name) || node.transform !== undefined) unknown.set(node.name, unknown.size + 1);
  }
  const resolve = (node: BodyNode): BodyNode => {
    if (node.type === 'text') return node;
    if (node.type === 'tabStop') {
      // The last tab stop, where the cursor comes to rest, is always number 0.
      const number = node.number === 0 ? 0 : node.number + unknown.size;
      return { ...node, number, ...(node.placeholder && { placeholder: node.placeholder.map(resolve) }) };
    }
    const value = values.get(node.name);
    if (value !== undefined && node.transform === undefined) return { type: 'text', text: value };
    if (editorVariables.test(node.name)) return node;
    const named = { type: 'text' as const, text: unknownNames.get(node.name) ?? node.name };
    return {
      type: 'tabStop',
      number: unknown.get(node.name) ?? 0,
      placeholder: node.fallback?.map(resolve) ?? [named],
    };
  };
  return nodes.map(resolve);
}
