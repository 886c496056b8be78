import type { PlacedProblem } from '../settingsProblems';
import type { Message } from '../text/locale';
import { Lines } from '../text/lines';
import type { Span } from '../text/span';
import { lineAt, optional, parseCsv, type CsvRow } from './csv';
import type { LedgerRow } from './ledger';

export interface ParsedLedger {
  readonly rows: readonly LedgerRow[];
  /** What was left out, with its place. */
  readonly problems: readonly PlacedProblem[];
}

/** A cell of a workbook: Excel keeps 90.5% as 0.905, so that numbers are told from texts. */
export type SheetCell = string | number;

type Column =
  | 'name'
  | 'stated'
  | 'alias'
  | 'value'
  | 'unit'
  | 'written'
  | 'period'
  | 'scope'
  | 'status'
  | 'kind'
  | 'place'
  | 'note';

/** Columns by what stands in the table's first row, brackets and blanks left out. */
const columns: ReadonlyMap<string, Column> = new Map(
  (
    [
      ['name', '指标 指标名称 名称 项目 统计项目 indicator name'],
      ['stated', '表述 wording'],
      ['alias', '别名 又称 其他名称 alias aliases'],
      ['value', '数值 数据 值 指标值 数字 核定数 value figure'],
      ['unit', '单位 计量单位 unit'],
      ['written', '原文 text'],
      ['period', '时期 时间 年份 年度 期间 统计期 period year date'],
      ['scope', '范围 地区 区域 所属单位 填报单位 部门 scope region'],
      ['status', '性质 status'],
      ['kind', '类别 kind'],
      ['place', '位置 place'],
      ['note', '备注 说明 来源 依据 口径 note source'],
    ] as const
  ).flatMap(([column, words]) => words.split(' ').map((word) => [word, column] as const)),
);

/** Reads a table of figures of record from comma- or tab-separated text. It never throws; a row that is not understood costs only itself. */
export function parseLedger(text: string): ParsedLedger {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return readRows(text, parseCsv(text, head.includes('\t') && !head.includes(',') ? '\t' : ','));
}

/**
 * Reads the same from the cells of a workbook's sheet.
 *
 * @param sheet all rows, empty ones too, so that rows keep their numbers
 * @returns the table as text besides, with a row on each line
 */
export function parseLedgerSheet(sheet: readonly (readonly SheetCell[])[]): ParsedLedger & { readonly text: string } {
  const cells = sheet.map((row) => row.map((cell) => String(cell).replace(/\s+/g, ' ').trim()));
  const lines = cells.map((row) => row.join('\t'));
  let start = 0;
  const rows: CsvRow[] = [];
  for (const [index, line] of lines.entries()) {
    const row = cells[index] ?? [];
    if (row.some((cell) => cell !== '')) rows.push({ start, cells: row });
    start += line.length + 1;
  }
  const text = lines.join('\n');
  return { text, ...readRows(text, rows, sheet) };
}

function readRows(text: string, all: readonly CsvRow[], sheet?: readonly (readonly SheetCell[])[]): ParsedLedger {
  const lines = new Lines(text);
  // Many tables have a title, and a line about who made them, above the head.
  const at = all.slice(0, mostTitles).findIndex(({ cells }) => isHead(columnsOf(cells)));
  const head = all[at];
  if (!head) return { rows: [], problems: [{ span: lineAt(text, all[0]?.start ?? 0), message: noColumns }] };
  const keys = columnsOf(head.cells);
  const unitOfAll = bracketed(head.cells[keys.indexOf('value')] ?? '');
  const table = { keys, unitOfAll, exported: keys.includes('written') && keys.includes('kind') };
  const read = all.slice(at + 1).map((row) => {
    const line = lines.positionAt(row.start).line;
    const span = lineAt(text, row.start);
    return { span, read: toRow(table, row, span, line + 1) };
  });
  const found = read.flatMap(({ read: each }) => (each !== undefined && 'row' in each ? [each] : []));
  const problems = read.flatMap(({ span, read: each }) =>
    each !== undefined && !('row' in each) ? [{ span, message: each }] : [],
  );
  return { rows: sheet && !table.exported ? withShares(found, sheet, keys) : found, problems };
}

/** Rows in which the head is looked for. */
const mostTitles = 10;

function columnsOf(titles: readonly string[]): readonly (Column | undefined)[] {
  return titles.map((title) => columns.get(withoutBrackets(title).replace(/\s/g, '').toLowerCase()));
}

function isHead(keys: readonly (Column | undefined)[]): boolean {
  return keys.includes('value') && (keys.includes('name') || keys.includes('stated'));
}

/** What stands in brackets at the end: `数值（单位：万元）` gives 万元. */
function bracketed(text: string): string | undefined {
  return /[（(](?:单位[：:])?([^（()）]{1,6})[）)]$/.exec(text)?.[1];
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（()）]*[）)]$/, '');
}

interface TableHead {
  readonly keys: readonly (Column | undefined)[];
  /** Of `数值（万元）`. */
  readonly unitOfAll: string | undefined;
  /** The table was exported from a draft: it holds dates and names as well, which are no figures of record. */
  readonly exported: boolean;
}

/** The row, what is wrong with it, or `undefined` where it holds nothing to compare with. */
function toRow(
  { keys, unitOfAll, exported }: TableHead,
  { cells }: CsvRow,
  span: Span,
  row: number,
): LedgerRow | Message | undefined {
  // A cell may have got an apostrophe in front so that no spreadsheet takes it for a formula.
  const cell = (key: Column): string => (cells[keys.indexOf(key)] ?? '').replace(/^'(?=[=+\-@])/, '').trim();
  // A line with one word divides a table into parts.
  if (cells.filter((each) => each !== '').length < 2) return undefined;
  const status = /目标|计划|target|plan/i.test(cell('status')) ? 'target' : 'actual';
  const stated = keys.includes('stated') && exported ? cell('stated') : cell('name') || cell('stated');
  if (exported && (stated === '' || cell('status') === '')) return undefined;
  const names = [stated, ...cell('alias').split(/[|、；;]/)].map((name) => name.trim()).filter(Boolean);
  if (names.length === 0) return noName;
  if (cell('value') === '') return noValue;
  const parts = readNumber(cell('value'));
  if (parts === undefined) return exported ? undefined : noNumber(cell('value'));
  return {
    span,
    row,
    names,
    value: parts.value,
    unit: cell('unit') || parts.unit || unitOfAll || unitInName(names[0] ?? ''),
    ...optional('written', (exported && cell('written')) || undefined),
    ...optional('period', cell('period') || undefined),
    ...optional('scope', cell('scope') || undefined),
    status,
    ...optional('note', cell('note') || undefined),
  };
}

/** `常住人口（万人）` names its unit beside the indicator. */
function unitInName(name: string): string {
  return /[（(]([十百千万亿]*[^（()）\d]{0,4})[）)]$/.exec(name)?.[1] ?? '';
}

const signs: Readonly<Record<string, string>> = { '≥': '不低于', '>': '超过', '≤': '不超过', '<': '不足', '≈': '约' };
const number =
  /^(≥|≤|≈|>|<|约|近|超过|超|突破|不低于|不少于|不超过|不足)?(-?\d[\d,]*(?:\.\d+)?(?:%?[-–~～—至]\d[\d,]*(?:\.\d+)?)?[十百千万亿]*余?)(\D{0,6})$/;

function readNumber(text: string): { readonly value: string; readonly unit: string } | undefined {
  const halfwidth = text.normalize('NFKC').replace(/\s/g, '').replace(/^>=/, '≥').replace(/^<=/, '≤');
  const [, sign = '', digits, unit = ''] = number.exec(halfwidth) ?? [];
  if (digits === undefined) return undefined;
  return { value: (signs[sign] ?? sign) + digits.replace(/[–~～—至]/, '-'), unit };
}

/** A workbook keeps 90.5% as 0.905: where all its numbers with % are no more than one, they are shares. */
function withShares(
  rows: readonly LedgerRow[],
  sheet: readonly (readonly SheetCell[])[],
  keys: readonly (Column | undefined)[],
): readonly LedgerRow[] {
  const rawOf = ({ row }: LedgerRow): SheetCell | undefined => sheet[row - 1]?.[keys.indexOf('value')];
  const ofPercent = rows.filter((row) => row.unit === '%' && typeof rawOf(row) === 'number');
  if (ofPercent.some((row) => Math.abs(Number(rawOf(row))) > 1)) return rows;
  const shares = new Set(ofPercent);
  // Excel counts with fifteen digits; more of them are noise.
  const percent = (value: SheetCell | undefined): string => String(Number((Number(value) * 100).toPrecision(15)));
  return rows.map((row) => (shares.has(row) ? { ...row, value: percent(rawOf(row)) } : row));
}

const noColumns: Message = {
  'zh-cn': '表格第一行应写列名，至少有“指标”和“数值”；还可有单位、时期、范围、性质、别名、备注。',
  en: 'The first row must name the columns: indicator and value at least; unit, period, scope, status, alias and note may follow.',
};

const noName: Message = { 'zh-cn': '这一行没有写指标。', en: 'This row has no indicator.' };

const noValue: Message = { 'zh-cn': '这一行没有写数值。', en: 'This row has no value.' };

function noNumber(text: string): Message {
  return {
    'zh-cn': `数值“${text}”看不懂，应写成 914、1.89万、≥95 或 15-20，单位另写一列。`,
    en: `The value “${text}” is not understood: write 914, 1.89万, ≥95 or 15-20, and the unit in its own column.`,
  };
}
