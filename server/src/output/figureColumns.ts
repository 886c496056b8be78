import type { Bound, FigureKind, Status } from '../figures/figure';
import type { Lines } from '../text/lines';
import type { Locale, Message } from '../text/locale';
import type { FigureRow } from './figureList';

/** One column of every list of figures that people read. */
export interface FigureColumn {
  readonly title: Message;
  readonly cell: (row: FigureRow, lines: Lines, locale: Locale) => string;
  readonly numeric?: true;
}

/** The columns of the lists of figures, in their order. */
export const figureColumns: readonly FigureColumn[] = [
  {
    title: { 'zh-cn': '位置', en: 'Place' },
    cell: (row, lines) => {
      const { line, character } = lines.positionAt(row.start);
      return `${line + 1}:${character + 1}`;
    },
  },
  { title: { 'zh-cn': '原文', en: 'Text' }, cell: (row) => row.text.replace(/\s+/g, ' ') },
  { title: { 'zh-cn': '指标', en: 'Indicator' }, cell: (row) => row.indicator ?? '' },
  { title: { 'zh-cn': '数值', en: 'Value' }, cell: (row) => valueText(row), numeric: true },
  { title: { 'zh-cn': '单位', en: 'Unit' }, cell: (row) => row.unit ?? '' },
  { title: { 'zh-cn': '时期', en: 'Period' }, cell: (row) => row.period ?? '' },
  { title: { 'zh-cn': '范围', en: 'Scope' }, cell: (row) => row.scope ?? '' },
  { title: { 'zh-cn': '性质', en: 'Status' }, cell: (row, _lines, locale) => statusNames[row.status][locale] },
  { title: { 'zh-cn': '类别', en: 'Kind' }, cell: (row, _lines, locale) => kindNames[row.kind][locale] },
];

/** The columns of tables that are worked on elsewhere: with what makes a table of figures of record of them. */
export const exportedColumns: readonly FigureColumn[] = [
  ...figureColumns,
  { title: { 'zh-cn': '表述', en: 'Wording' }, cell: (row) => row.stated ?? '' },
];

/** `≥95`, `约300`, `0.15–0.2`: the value with its bound, in the base unit. */
function valueText({ value, upper, bound }: FigureRow): string {
  if (value === null) return '';
  const text = upper === null ? String(value) : `${value}–${upper}`;
  return `${boundSigns[bound]}${text}`;
}

const boundSigns: Readonly<Record<Bound, string>> = {
  exact: '',
  about: '≈',
  'at-least': '≥',
  'at-most': '≤',
  range: '',
};

const statusNames: Readonly<Record<Status, Message>> = {
  actual: { 'zh-cn': '实绩', en: 'actual' },
  target: { 'zh-cn': '目标', en: 'target' },
  none: { 'zh-cn': '', en: '' },
};

const kindNames: Readonly<Record<FigureKind, Message>> = {
  count: { 'zh-cn': '数量', en: 'count' },
  money: { 'zh-cn': '金额', en: 'money' },
  percentage: { 'zh-cn': '百分比', en: 'percentage' },
  'percentage-point': { 'zh-cn': '百分点', en: 'percentage points' },
  measure: { 'zh-cn': '度量', en: 'measure' },
  duration: { 'zh-cn': '时长', en: 'duration' },
  age: { 'zh-cn': '年龄', en: 'age' },
  multiple: { 'zh-cn': '倍数', en: 'multiple' },
  fraction: { 'zh-cn': '分数', en: 'fraction' },
  date: { 'zh-cn': '日期', en: 'date' },
  time: { 'zh-cn': '时刻', en: 'time' },
  ordinal: { 'zh-cn': '序数', en: 'ordinal' },
  enumeration: { 'zh-cn': '列举', en: 'enumeration' },
  identifier: { 'zh-cn': '编号', en: 'identifier' },
};
