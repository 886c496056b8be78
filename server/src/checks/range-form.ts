import type { Message } from '../text/locale';
import { matchesOf } from '../text/matches';
import { digits, needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, mergeHabit, spanOf, type Slip } from './passageScan';

/**
 * `⟦15～30%⟧` becomes `15%～30%`, `⟦13～17万元⟧` `13万元～17万元`; `100～150千克`, `9亿～16亿元` and `2021—2025年` stay.
 * From GB/T 15835—2011: a percent sign or magnitude must not be left out of the first number of a range, since it
 * changes what that number says; a plain unit may be.
 */
export const rangeForm: Check = {
  meta: {
    id: 'range-form',
    category: 'form',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '数值范围前一个数缺百分号或“万”“亿”', en: 'A range whose first number lacks its magnitude' },
    options: {},
  },
  *run({ report }) {
    yield* mergeHabit(scan(report), { 'zh-cn': '范围写法不全', en: 'ranges with an incomplete first number' });
  },
};

const range =
  /(?<![0-9.第年月—–～~-])([0-9]+(?:\.[0-9]+)?)([—–～~至-]{1,2})([0-9]+(?:\.[0-9]+)?)(%|‰|(?:万亿|[万亿])(?:元|美元|欧元|港元|日元)?)/g;

const scan = makePassageScan(needs(digits, '%‰万亿', '—–～~至-'), function* (text): Generator<Slip> {
  for (const match of matchesOf(text, range)) {
    const [written, from = '', dash = '', to = '', mark = ''] = match;
    if (Number(from) >= Number(to)) continue;
    const replacement = `${from}${mark}${dash}${to}${mark}`;
    yield { span: spanOf(match), message: message(written, mark, replacement), replacement };
  }
});

function message(written: string, mark: string, right: string): Message {
  return {
    'zh-cn': `“${written}”前一个数省略了“${mark}”，容易误读，应写为“${right}”。`,
    en: `“${written}”: the first number lacks ${mark} and can be misread; write “${right}”.`,
  };
}
