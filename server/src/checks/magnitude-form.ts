import { Decimal } from 'decimal.js';
import { matchesOf } from '../text/matches';
import { classifier } from './classifiers';
import type { Message } from '../text/locale';
import { digits, needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, mergeHabit, spanOf, type Slip } from './passageScan';

/**
 * `⟦5千⟧人` becomes `5000人`, `⟦3百万⟧元` `300万元`, `⟦2万8千⟧元` `28000元`; `5千米`, `3千克`, `6百强`, `2.5万人` and `“千县工程”` stay.
 * From GB/T 15835—2011: behind Arabic digits only 万 and 亿 may be written in Chinese.
 */
export const magnitudeForm: Check = {
  meta: {
    id: 'magnitude-form',
    category: 'form',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '阿拉伯数字后接“百”“千”', en: '百 or 千 behind Arabic digits' },
    options: {},
  },
  *run({ report }) {
    yield* mergeHabit(scan(report), { 'zh-cn': '阿拉伯数字后接“百”“千”', en: '百 or 千 behind Arabic digits' });
  },
};

const powers: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };
// 千米, 千克, 千瓦 are units, and 千字 counts manuscripts.
const behind = `(?=[余多]?(?:万亿|[万亿])?[余多]?${classifier})(?!千?(?:米|克|瓦|伏|赫|卡|帕|焦|字|斤顶))`;
const single = new RegExp(
  `(?<![0-9.第万])([0-9]+(?:\\.[0-9]+)?)([百千])(?!米|克|瓦|伏|赫|卡|帕|焦|字|斤顶|年)${behind}`,
  'g',
);
const mixed = new RegExp(
  `(?<![0-9.第])([0-9]+)(万)([1-9])千(?:([1-9])百)?(?!米|克|瓦|伏|赫|卡|帕|焦|字)(?=[余多]?${classifier})`,
  'g',
);

const scan = makePassageScan(needs(digits, '百千'), function* (text): Generator<Slip> {
  if (!/[0-9][百千]|[1-9]千/.test(text)) return;
  for (const match of matchesOf(text, single)) {
    const replacement = new Decimal(match[1] ?? 0).times(powers[match[2] ?? ''] ?? 1).toFixed();
    yield { span: spanOf(match), message: message(match[0], replacement), replacement };
  }
  for (const match of matchesOf(text, mixed)) {
    const [written, tenThousands = '0', , thousands = '0', hundreds = '0'] = match;
    const value = Number(tenThousands) * 10_000 + Number(thousands) * 1000 + Number(hundreds) * 100;
    yield { span: spanOf(match), message: message(written, `${value}`), replacement: `${value}` };
  }
});

function message(written: string, right: string): Message {
  return {
    'zh-cn': `“${written}”混用阿拉伯数字和汉字数字，应写为“${right}”（只有“万”“亿”可以跟在阿拉伯数字后）。`,
    en: `“${written}” mixes digits and Chinese numerals: write “${right}”. Only 万 and 亿 may follow digits.`,
  };
}
