import { Decimal } from 'decimal.js';
import type { Report } from '../../parse/report';
import { halfUnit } from '../../text/decimal';
import type { FigureIndex, Relation } from '../figure';
import { isHeapTable } from '../heapTable';
import type { Interval } from '../interval';
import { add, divide, meet, scale, subtract, widen } from '../interval';
import type { Mention } from '../mentions';
import { isSlipOf } from '../slips';
import type { Grid, GridRow } from './grid';
import { gridOf } from './grid';
import { judged, member } from './verdict';

const totalLabel = /^(?:合计|总计|共计|总和|总数)$|^(?:合|总)\s*计/;
const subtotalLabel = /小计/;
const ofWhichLabel = /^其中[：:]?/;
const shareHeader = /(?:比重|占比|比例|构成)[^增降]*$/;
const rateHeader = /增长|增速|增幅|同比|增减/;
const thisYearHeader = /本年|本期|今年/;
const lastYearHeader = /上年|上期|去年|同期/;
const hundred = new Decimal(100);

/** Row and column totals, parts under 其中, shares and growth columns of every table. */
export function findTableRelations(report: Report, figures: Pick<FigureIndex, 'ofPassage'>): readonly Relation[] {
  return report.tables.flatMap((table) => {
    if (isHeapTable(table)) return [];
    const grid = gridOf(report, table, figures);
    return grid.headers
      .flatMap((header, column) =>
        column === 0
          ? []
          : [...columnTotals(grid, column), ...columnGroups(grid, column), ...columnShares(grid, column, header)],
      )
      .concat(grid.rows.flatMap((row) => [...rowTotal(grid, row), ...rowGrowth(grid, row)]));
  });
}

function sumOf(parts: readonly Mention[]): Interval {
  return parts.reduce<Interval>((sum, part) => add(sum, part.interval), { low: new Decimal(0), high: new Decimal(0) });
}

function additive(header: string): boolean {
  return !rateHeader.test(header) && !/人均|平均|率|均价|单价/.test(header);
}

function isValue(value: Mention | undefined): value is Mention {
  return value !== undefined;
}

/** The 合计 row of a column: the rows above it (or below, when it comes first) without their 其中 and 小计. */
function columnTotals(grid: Grid, column: number): Relation[] {
  if (!additive(grid.headers[column] ?? '')) return [];
  const at = grid.rows.findIndex(({ label }) => totalLabel.test(label));
  const total = grid.rows[at]?.values[column];
  if (!total) return [];
  const others = at === 0 ? grid.rows.slice(1) : grid.rows.slice(0, at);
  const readings = [
    others.filter(({ label }) => !ofWhichLabel.test(label) && !subtotalLabel.test(label)),
    others.filter(({ label }) => subtotalLabel.test(label)),
  ].filter((rows) => rows.length > 1 && rows.every(({ values }) => values[column]));
  const hasGroups = others.some(({ label }) => ofWhichLabel.test(label));
  return bestSum(
    total,
    readings.map((rows) => rows.map(({ values }) => values[column]).filter(isValue)),
    hasGroups,
  );
}

/** The reading that makes the total, else the first one, as a contradiction. */
function bestSum(total: Mention, readings: readonly (readonly Mention[])[], uncertain: boolean): Relation[] {
  const written = widen(total.interval, halfUnit(total.figure.precision));
  const fitting = readings.find((reading) => meet(sumOf(reading), written));
  const parts = fitting ?? readings.find((reading) => differsByOneSlip(total, reading));
  return parts ? [tableSum(total, parts, written, uncertain)] : [];
}

/**
 * Many tables list only the largest rows under a 合计 that holds them all. A sum that differs is an error where one
 * slip in one cell explains it, where a row was counted twice or left out, or where the parts exceed the total a little.
 */
function differsByOneSlip(total: Mention, parts: readonly Mention[]): boolean {
  const sum = parts.reduce((found, part) => found.plus(part.value), new Decimal(0));
  const difference = sum.minus(total.value);
  if (difference.gt(0) && difference.lt(total.value.div(4))) return true;
  if (isSlipOf(total.figure, sum, 2) || parts.some((part) => part.value.eq(difference.abs()))) return true;
  return parts.some((part) => isSlipOf(part.figure, part.value.minus(difference), 2));
}

function tableSum(total: Mention, parts: readonly Mention[], written: Interval, uncertain: boolean): Relation {
  return judged('sum', [member(total, 'total'), ...parts.map((part) => member(part, 'part'))], {
    mention: total,
    written,
    given: sumOf(parts),
    expected: parts.reduce((sum, part) => sum.plus(part.value), new Decimal(0)),
    formula: parts.map(({ figure }) => figure.text).join(' + '),
    uncertain,
  });
}

/** Groups that 其中 opens under a total: 其中：城镇、乡村 of 总人口, with 其中 again for a part of a part. */
function columnGroups(grid: Grid, column: number): Relation[] {
  if (!additive(grid.headers[column] ?? '')) return [];
  const starts = grid.rows.flatMap(({ label }, at) => (ofWhichLabel.test(label) ? [at] : []));
  const first = starts[0];
  const whole = first === undefined ? undefined : grid.rows[first - 1]?.values[column];
  if (!whole) return [];
  return starts.flatMap((start, order) => {
    const rows = grid.rows.slice(start, starts[order + 1]);
    const parts = rows.map(({ values }) => values[column]);
    const present = parts.filter(isValue);
    if (present.length !== parts.length || present.length === 0) return [];
    return groupRelation(whole, grid.rows[start - 1]?.values[column], present);
  });
}

function groupRelation(whole: Mention, before: Mention | undefined, parts: readonly Mention[]): Relation[] {
  const written = widen(whole.interval, halfUnit(whole.figure.precision));
  const point = parts.reduce((sum, part) => sum.plus(part.value), new Decimal(0));
  const slip = parts.some((part) => isSlipOf(part.figure, whole.value.minus(point.minus(part.value))));
  if (parts.length > 1 && (meet(sumOf(parts), written) || slip)) {
    return [tableSum(whole, parts, written, true)];
  }
  const outer = before ?? whole;
  const inside = parts.filter(({ value }) => value.lte(outer.value));
  return inside.map((part) =>
    judged('subset', [member(outer, 'whole'), member(part, 'part')], {
      mention: part,
      written: part.interval,
      given: { low: new Decimal(-Infinity), high: outer.interval.high },
      expected: outer.value,
      formula: `${part.figure.text} ≤ ${outer.figure.text}`,
      uncertain: true,
    }),
  );
}

/** A share column beside its value column: each share is the value by the total. */
function columnShares(grid: Grid, column: number, header: string): Relation[] {
  if (!shareHeader.test(header) || rateHeader.test(header)) return [];
  const totalRow = grid.rows.find(({ values }) => values[column]?.value.eq(hundred) === true);
  const valueColumn = column - 1;
  const whole = totalRow?.values[valueColumn];
  if (!totalRow || !whole) return [];
  return grid.rows.flatMap((row) => {
    const share = row.values[column];
    const part = row.values[valueColumn];
    const given = part && row !== totalRow ? divide(part.interval, whole.interval) : undefined;
    if (!share || !part || !given) return [];
    return [
      judged('share', [member(part, 'part'), member(whole, 'whole'), member(share, 'share')], {
        mention: share,
        written: widen(share.interval, halfUnit(share.figure.precision)),
        given: scale(given, hundred),
        expected: part.value.div(whole.value).times(hundred),
        formula: `${part.figure.text} ÷ ${whole.figure.text}`,
      }),
    ];
  });
}

/** The 合计 column of a row. */
function rowTotal(grid: Grid, row: GridRow): Relation[] {
  const at = grid.headers.findIndex((header) => totalLabel.test(header.replace(/[（(].*$/, '')));
  const total = at > 0 ? row.values[at] : undefined;
  if (!total) return [];
  const parts = row.values.filter(
    (value, column) => column !== at && additive(grid.headers[column] ?? '') && value !== undefined,
  );
  const present = parts.filter(isValue);
  const alike = present.every(({ figure }) => !figure.kind.startsWith('percentage'));
  return present.length > 1 && alike ? bestSum(total, [present], true) : [];
}

/** 本年, 上年 and 增长% side by side. */
function rowGrowth(grid: Grid, row: GridRow): Relation[] {
  const rateAt = grid.headers.findIndex((header) => rateHeader.test(header) && /%|％/.test(header));
  const years = yearColumns(grid.headers);
  const rate = row.values[rateAt];
  const now = years && row.values[years.now];
  const before = years && row.values[years.before];
  const given = now && before && divide(subtract(now.interval, before.interval), before.interval);
  if (!rate || !now || !before || !given) return [];
  return [
    judged('growth', [member(before, 'from'), member(now, 'to'), member(rate, 'rate')], {
      mention: rate,
      written: widen(rate.interval, halfUnit(rate.figure.precision)),
      given: scale(given, hundred),
      expected: now.value.minus(before.value).div(before.value).times(hundred),
      formula: `(${now.figure.text} - ${before.figure.text}) ÷ ${before.figure.text}`,
      uncertain: true,
    }),
  ];
}

function yearColumns(headers: readonly string[]): { now: number; before: number } | undefined {
  const values = headers.flatMap((header, column) => (column > 0 && !rateHeader.test(header) ? [column] : []));
  const now = values.find((column) => thisYearHeader.test(headers[column] ?? ''));
  const before = values.find((column) => lastYearHeader.test(headers[column] ?? ''));
  if (now !== undefined && before !== undefined) return { now, before };
  const years = values.flatMap((column) => {
    const year = /([12]\d{3})年/.exec(headers[column] ?? '')?.[1];
    return year === undefined ? [] : [{ column, year: Number(year) }];
  });
  const [first, second] = years.sort((a, b) => b.year - a.year);
  return first && second && first.year === second.year + 1 && years.length === 2
    ? { now: first.column, before: second.column }
    : undefined;
}
