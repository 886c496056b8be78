import { Decimal } from 'decimal.js';
import { matchesOf } from '../text/matches';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, spanOf, type Slip } from './passageScan';

/**
 * `由80%提高到85.7%，提高⟦5.7%⟧` becomes `5.7个百分点`; `由80%提高到85.7%，提高5.7个百分点` and `由80%提高到88%，增长10%` (a tenth
 * of eighty) are right.
 * From the usage of statistics: the difference of two percentages is counted in percentage points.
 */
export const percentagePointMisuse: Check = {
  meta: {
    id: 'percentage-point-misuse',
    category: 'form',
    defaultLevel: 'warning',
    fixable: true,
    title: { 'zh-cn': '百分点误写为百分比', en: 'A percentage where percentage points are meant' },
    options: {},
  },
  *run({ report }) {
    yield* scan(report);
  },
};

const number = '[0-9]+(?:\\.[0-9]+)?';
const change = '(?:提高|提升|上升|增加|增长|下降|降低|减少|回落|下滑|扩大|缩小|上涨)';
const changed = new RegExp(
  `(?:由|从|自)[^，。；%]{0,16}?(${number})%[^，。；%0-9]{0,6}?${change}?[到至为][^，。；%0-9]{0,4}(${number})%[，、（]?[^，。；%0-9]{0,8}?${change}了?(${number})%`,
  'g',
);

const scan = makePassageScan(needs('%', '由从自'), function* (text): Generator<Slip> {
  for (const match of matchesOf(text, changed)) {
    const [whole, from = '', to = '', by = ''] = match;
    const difference = new Decimal(to).minus(from).abs();
    const start = match.index + whole.length - by.length - 1;
    if (!difference.equals(by) || isGrowth(from, difference, by)) continue;
    const replacement = `${by}个百分点`;
    yield {
      span: { start, end: spanOf(match).end },
      message: {
        'zh-cn': `由${from}%到${to}%相差${difference.toString()}个百分点，应写为“${replacement}”，不能写“${by}%”。`,
        en: `From ${from}% to ${to}% are ${difference.toString()} percentage points: write “${replacement}”, not “${by}%”.`,
      },
      replacement,
    };
  }
});

/** From 100% on difference and growth are the same number, and nobody can tell which is meant. */
function isGrowth(from: string, difference: Decimal, by: string): boolean {
  const decimals = new Decimal(by).decimalPlaces();
  return Number(from) !== 0 && difference.div(from).times(100).toDecimalPlaces(decimals).equals(by);
}
