import { matchesOf } from '../text/matches';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, spanOf, type Slip } from './passageScan';

/**
 * `一季度比上年四季度⟦同比⟧增长2%` becomes `环比`, `比上年同期⟦环比⟧增长` becomes `同比`; `同比增长5%，比上月增长1%` is right.
 * From the usage of statistics: 同比 compares with the same period of last year, 环比 with the period before.
 */
export const comparisonTerm: Check = {
  meta: {
    id: 'comparison-term',
    category: 'form',
    defaultLevel: 'warning',
    fixable: true,
    title: { 'zh-cn': '同比与环比混用', en: '同比 and 环比 confused' },
    options: {},
  },
  *run({ report }) {
    yield* scan(report);
  },
};

const number = '[0-9]{1,2}|[一二三四五六七八九十]{1,2}';
const previous =
  '(?:上个?月|上个?季度|上一季度|上一个月|上周|前一个?月|前一季度|(?:上年|去年)?(?:第?四季度|12月份?|十二月份?))';
const previousPeriod = new RegExp(`(?:比|较|与)${previous}(?:末|底)?(?:相比)?，?(同比)`, 'g');
const otherPeriod = new RegExp(
  `(?<![0-9一二三四五六七八九十])第?(${number})(月份?|季度)(?:比|较|与)第?(${number})(?:月份?|季度)(?:相比)?，?(同比)`,
  'g',
);
const lastYear = /(?:比|较|与)(?:上年|去年)(?:同期|同月|同季度?)(?:水平)?(?:相比)?，?(环比)/g;

const scan = makePassageScan(needs('比', '同环'), function* (text): Generator<Slip> {
  if (!/[同环]比/.test(text)) return;
  for (const match of matchesOf(text, previousPeriod)) {
    // 四季度比上年四季度同比 compares like with like.
    const own = /第?(四季度|12月份?|十二月份?)$/.exec(text.slice(Math.max(0, match.index - 6), match.index))?.[1];
    if (own === undefined || !match[0].includes(own)) yield slip(match, '同比', '环比');
  }
  for (const match of matchesOf(text, otherPeriod)) if (match[1] !== match[3]) yield slip(match, '同比', '环比');
  for (const match of matchesOf(text, lastYear)) yield slip(match, '环比', '同比');
});

function slip(match: RegExpExecArray, written: string, right: string): Slip {
  const reason = right === '环比' ? '与上一个时期比较用“环比”' : '与上年同期比较用“同比”';
  return {
    span: spanOf(match, written),
    message: {
      'zh-cn': `“${match[0]}”：${reason}，应将“${written}”改为“${right}”。`,
      en: `“${match[0]}”: 环比 compares with the period before, 同比 with the same period of last year; write ${right}.`,
    },
    replacement: right,
  };
}
