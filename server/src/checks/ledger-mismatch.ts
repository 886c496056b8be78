import type { Figure } from '../figures/figure';
import { reportYears } from '../figures/periods';
import { partOfYear } from '../figures/partOfYear';
import { rewriteFigure } from '../figures/rewriteFigure';
import { isSlipOf } from '../figures/slips';
import { saySame } from '../figures/valueMatch';
import { ownPlaces } from '../figures/scopes';
import { statedNames, type StatedName } from '../figures/statedNames';
import type { Passage, Report } from '../parse/report';
import type { Ledger } from '../team/ledger';
import type { Message } from '../text/locale';
import { slice } from '../text/span';
import type { Check, CheckContext, Finding, Fix } from './check';
import { fileName } from './inOther';
import { isComparable, recordsOf, yearsOf, type LedgerRecord } from './ledgerRecords';

/**
 * `全县新建标准化村卫生室⟦914个⟧` is flagged where the team's figures of record say 941 for 新建标准化村卫生室 of that year. Only
 * a figure whose whole clause names what the row names is compared: 标准化村卫生室 or 新建村卫生室 are other things. Left alone are
 * other years, parts of a year, places and units, plans beside results, values that agree as far as they are written
 * (1.89万 and 18,923, 近2万 and 18,923), and rows of one name that disagree among themselves.
 * Source: 党政机关公文处理工作条例 article 20 (figures must be exact).
 */
export const ledgerMismatch: Check = {
  meta: {
    id: 'ledger-mismatch',
    category: 'figure',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '与数据台账的数字不一致', en: 'A figure differs from the figures of record' },
    options: {},
  },
  *run(context) {
    const { report, figures, team, segmenter } = context;
    const ledgers = team?.ledgers ?? [];
    // Without words no place is known, and another place's figure would be taken for one's own.
    if (ledgers.length === 0 || !segmenter) return;
    const frame = frameOf(report);
    const matches: Match[] = [];
    for (const passage of report.passages) {
      if (!figures.ofPassage(passage.index).some(({ claim }) => claim)) continue;
      for (const [index, name] of statedNames(report, figures, passage, frame.ownNames)) {
        const figure = figures.figureAt(index);
        const match = figure && matchOf(figure, name, passage, ledgers, frame, report);
        if (match) matches.push(match);
      }
    }
    const confirmed = new Set(matches.filter(({ agrees }) => agrees).map(({ record }) => record));
    for (const match of matches) {
      const finding = toFinding(match, confirmed.has(match.record), context);
      if (finding) yield finding;
    }
  },
};

/** What holds for a report as a whole. */
interface ReportFrame {
  readonly ownNames: readonly string[];
  readonly review: string | undefined;
  readonly plan: string | undefined;
  /** A compilation speaks of many places, so that a row must say of which it is. */
  readonly isCompilation: boolean;
  readonly part: string;
}

function frameOf(report: Report): ReportFrame {
  const years = reportYears(report);
  const place = ownPlaces(report).byArticle.get(0);
  const title = report.passages.find(({ role }) => role === 'title') ?? report.passages[0];
  return {
    ownNames: place === undefined ? [] : [place],
    review: years && String(years.review),
    plan: years && String(years.plan),
    isCompilation: report.sections.some(({ article }) => article > 1),
    part: partOfYear(title?.content.flow.text ?? '') ?? '',
  };
}

interface Match {
  readonly figure: Figure;
  readonly name: StatedName;
  readonly record: LedgerRecord;
  readonly agrees: boolean;
  /** 去年 may be either of two years. */
  readonly doubtful: boolean;
}

function matchOf(
  figure: Figure,
  name: StatedName,
  passage: Passage,
  ledgers: readonly Ledger[],
  frame: ReportFrame,
  report: Report,
): Match | undefined {
  const named = ledgers.flatMap((ledger) => recordsOf(ledger).get(name.name) ?? []);
  if (named.length === 0) return undefined;
  const around = wordsBefore(figure, passage, report);
  const part = partOfYear(around) ?? (passage.cell ? undefined : partOfYear(headingOf(report, passage))) ?? frame.part;
  const fitting = named.filter(
    (record) => isComparable(figure, record) && record.part === part && isOfFrame(figure, record, around, frame),
  );
  const [first, ...others] = fitting;
  if (!first) return undefined;
  const agreeing = fitting.find(({ quantity }) => saySame(figure, asFigure(figure, quantity)));
  // Rows that disagree among themselves accuse nobody.
  if (
    !agreeing &&
    others.some(({ quantity }) => !saySame(asFigure(figure, quantity), asFigure(figure, first.quantity)))
  ) {
    return undefined;
  }
  return { figure, name, record: agreeing ?? first, agrees: agreeing !== undefined, doubtful: /去年/.test(around) };
}

/** A record in the place of a figure, for comparing their values. */
function asFigure(
  figure: Figure,
  { value, upper, bound, precision, kind, unit, text }: LedgerRecord['quantity'],
): Figure {
  return { ...figure, value, upper, bound, precision, kind, unit, text };
}

/** What the sentence says before a figure; of a cell, the heads of its column and row. */
function wordsBefore(figure: Figure, passage: Passage, report: Report): string {
  const table = passage.cell && report.tables[passage.cell.table];
  if (table && passage.cell) {
    const { row, column } = passage.cell;
    const cells = [
      table.caption,
      ...table.rows.slice(0, table.headerRows).map((cells) => cells[column]),
      table.rows[row]?.[0],
    ];
    return cells
      .map((index) => (index === undefined ? '' : (report.passages[index]?.content.flow.text ?? '')))
      .join('，');
  }
  const sentence = passage.content.sentences[figure.sentence];
  return passage.content.flow.text.slice(sentence?.span.start ?? 0, figure.flowSpan.start);
}

function headingOf(report: Report, passage: Passage): string {
  const heading = report.sections[passage.section]?.heading;
  return heading === undefined ? '' : (report.passages[heading]?.content.flow.text ?? '');
}

function isOfFrame(figure: Figure, { row, years }: LedgerRecord, around: string, frame: ReportFrame): boolean {
  if (figure.status !== row.status) return false;
  const wanted = years ?? (row.status === 'target' ? frame.plan : frame.review);
  const said = yearOfFigure(figure, around);
  if (wanted !== undefined && said !== undefined && said !== wanted) return false;
  if (row.scope === undefined) {
    return !frame.isCompilation && (figure.scope === null || frame.ownNames.includes(figure.scope));
  }
  return figure.scope === null || figure.scope.includes(row.scope) || row.scope.includes(figure.scope);
}

/** A table's column is of the year that stands at its head. */
function yearOfFigure(figure: Figure, around: string): string | undefined {
  return figure.period === null ? yearsOf(around) : yearsOf(figure.period);
}

/** Shorter names (企业, 投资) are those of many things. */
const leastName = 4;

/** A value that is neither near nor a slip is more likely that of something else. */
function toFinding(
  { figure, name, record, agrees, doubtful }: Match,
  isConfirmed: boolean,
  { report }: CheckContext,
): Finding | undefined {
  const value = record.quantity.value;
  if (agrees || value === null || typeof value === 'string') return undefined;
  const isSlip = isSlipOf(figure, value, 2);
  const likely = isSlip || isNear(figure, value.toNumber());
  const clear = name.of === 'whole' || (name.of === 'unsaid' && name.name.length >= leastName);
  if (!likely && (isConfirmed || !clear)) return undefined;
  if (!clear && !isSlip) return undefined;
  const certain = clear && likely && !doubtful && (isSlip || !isConfirmed);
  const finding: Finding = {
    span: figure.span,
    message: describe(figure, name, record, certain),
    related: [{ path: record.ledger.path, span: record.row.span, message: rowInWords(record) }],
    ...suggestionOf(figure, record, report),
  };
  return certain ? finding : { ...finding, uncertain: true };
}

/** Within a half and the double: figures of one thing that are not up to date. */
function isNear({ value }: Figure, recorded: number): boolean {
  const ratio = value === null || typeof value === 'string' ? 0 : value.toNumber() / recorded;
  return ratio >= 0.5 && ratio <= 2;
}

function describe(figure: Figure, { name }: StatedName, record: LedgerRecord, certain: boolean): Message {
  const file = fileName(record.ledger.path);
  const verdict = certain
    ? { 'zh-cn': '请核对。', en: 'Please check.' }
    : { 'zh-cn': '也可能是两件事，请核对。', en: 'They may be two facts; please check.' };
  return {
    'zh-cn': `“${name}”此处为${figure.text}，台账“${file}”第${record.row.row}行为${textOf(record)}。${verdict['zh-cn']}`,
    en: `${name} is ${figure.text} here, but ${textOf(record)} in row ${record.row.row} of the ledger ${file}. ${verdict.en}`,
  };
}

function rowInWords({ row, ledger, ...record }: LedgerRecord): Message {
  const more = [row.period, row.scope, row.note].filter((text) => text !== undefined);
  const text = `${row.names[0]} ${textOf({ row, ledger, ...record })}`;
  const brackets = (open: string, close: string, joint: string): string =>
    more.length > 0 ? `${open}${more.join(joint)}${close}` : '';
  return {
    'zh-cn': `台账第${row.row}行：${text}${brackets('（', '）', '，')}`,
    en: `Row ${row.row} of the ledger: ${text}${brackets(' (', ')', ', ')}`,
  };
}

function textOf({ quantity, row }: LedgerRecord): string {
  return row.written === quantity.text ? quantity.text : row.value + row.unit;
}

/** The record's value as the draft writes numbers; none where only a range or the like would say it. */
function suggestionOf(
  figure: Figure,
  { quantity }: LedgerRecord,
  report: Report,
): { readonly suggestions?: readonly Fix[] } {
  const { value, upper } = quantity;
  if (value === null || typeof value === 'string' || upper !== null || figure.upper !== null) return {};
  const source = slice(report.text, figure.span);
  const newText = rewriteFigure(figure, source, value);
  if (newText === source) return {};
  const title = { 'zh-cn': `改为台账的数字 ${newText}`, en: `Use the figure of record: ${newText}` };
  return { suggestions: [{ title, edits: [{ span: figure.span, newText }] }] };
}
