import { matchesOf } from '../text/matches';
import { digits as arabicDigits, needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, mergeHabit, spanOf, type Slip } from './passageScan';

/**
 * `2个省级、⟦两个⟧市级`, `⟦二〇二三年8月1日⟧`, `⟦二O二四⟧年` are flagged; `2个省级、3个市级`, `二〇二三年八月一日` and `1个中心、两翼` are not.
 * From GB/T 15835—2011 (one form within one place, and the zero of a year is 〇, neither O nor 0).
 */
export const numeralConsistency: Check = {
  meta: {
    id: 'numeral-consistency',
    category: 'form',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '数字形式前后不一', en: 'Two kinds of numerals in one place' },
    options: {},
  },
  *run({ report }) {
    yield* scanSeries(report);
    yield* mergeHabit(scanZeros(report), { 'zh-cn': '年份中的“〇”误用其他符号', en: 'other signs in the place of 〇' });
    yield* scanDates(report);
  },
};

const digits = '〇一二三四五六七八九';
const chineseDigit: Readonly<Record<string, string>> = { 两: '2' };
const toArabic = (written: string): string => chineseDigit[written] ?? String(digits.indexOf(written));
const counted = '[个名家项件条所座处张台套辆场次份篇户人位]';

/** One item counted in digits, the next in Chinese, by the same classifier and parted by 、 alone. */
const arabicFirst = new RegExp(
  `(?<![0-9.第])[0-9]+(${counted})[^、，。；：！？（）“”0-9]{1,10}、([一二两三四五六七八九])(\\1)(?!个)`,
  'g',
);
const chineseFirst = new RegExp(
  `(?<![一二三四五六七八九十百千万第每这那某])([一二两三四五六七八九])(${counted})[^、，。；：！？（）“”0-9]{1,10}、[0-9]+(\\2)`,
  'g',
);

/** Hardly any list goes on with a number. */
const itemWithNumber = new RegExp(`、(?:[一二两三四五六七八九]|[0-9]+)${counted}`);

const scanSeries = makePassageScan(needs('、', arabicDigits), function* (text): Generator<Slip> {
  if (!itemWithNumber.test(text)) return;
  for (const match of matchesOf(text, arabicFirst)) {
    yield mixedSeries(match[2] ?? '', match[3] ?? '', match.index + match[0].length - 2);
  }
  for (const match of matchesOf(text, chineseFirst)) yield mixedSeries(match[1] ?? '', match[2] ?? '', match.index);
});

function mixedSeries(numeral: string, classifier: string, start: number): Slip {
  const replacement = `${toArabic(numeral)}${classifier}`;
  return {
    span: { start, end: start + 2 },
    message: {
      'zh-cn': `同一组并列数字有的用阿拉伯数字、有的用汉字，“${numeral}${classifier}”宜写为“${replacement}”。`,
      en: `One series mixes digits and Chinese numerals: write “${replacement}” for “${numeral}${classifier}”.`,
    },
    replacement,
  };
}

const yearWithOtherZero = /(?<![0-9A-Za-z一二三四五六七八九])[一二][〇○零OoＯ0◯Ο一二三四五六七八九]{3}(?=年)/g;

const scanZeros = makePassageScan(needs('年', '一二'), function* (text): Generator<Slip> {
  for (const match of matchesOf(text, yearWithOtherZero)) {
    const replacement = match[0].replace(/[○零OoＯ0◯Ο]/g, '〇');
    if (replacement === match[0]) continue;
    yield {
      span: spanOf(match),
      message: {
        'zh-cn': `汉字年份“${match[0]}”应写为“${replacement}”，零用“〇”。`,
        en: `The year “${match[0]}” is written “${replacement}”, with 〇 for zero.`,
      },
      replacement,
    };
  }
});

const mixedDate =
  /(?<![0-9])(?:([一二][〇○零一二三四五六七八九]{3})年[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)/g;

const scanDates = makePassageScan(needs('月', arabicDigits), function* (text): Generator<Slip> {
  if (!/月(?<=[0-9一二三四五六七八九十]月)/.test(text)) return;
  for (const match of matchesOf(text, mixedDate)) {
    const replacement = match[0].replace(/[〇○零一二三四五六七八九十]+/g, arabic);
    yield {
      span: spanOf(match),
      message: {
        'zh-cn': `日期“${match[0]}”混用汉字数字和阿拉伯数字，应写为“${replacement}”。`,
        en: `The date “${match[0]}” mixes two kinds of numerals: write “${replacement}”.`,
      },
      replacement,
    };
  }
});

/** A year digit by digit, or a month or day below one hundred. */
function arabic(written: string): string {
  const plain = written.replace(/[○零]/g, '〇');
  if (plain.length === 4) return [...plain].map(toArabic).join('');
  if (!plain.includes('十')) return [...plain].map(toArabic).join('');
  const [tens = '', ones = ''] = plain.split('十');
  return `${tens === '' ? '1' : toArabic(tens)}${ones === '' ? '0' : toArabic(ones)}`;
}
