import { matchesOf } from '../text/matches';
import { digits, needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, spanOf, type Slip } from './passageScan';

/**
 * `⟦1,2345⟧人`, `增长⟦.46⟧%` are flagged; `12,345`, `1,234.56`, `3,5,7` and `2020,2021` are not.
 * From GB/T 15835—2011 (groups of three digits, and the zero before the point is written).
 */
export const digitGroup: Check = {
  meta: {
    id: 'digit-group',
    category: 'form',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '数字分节和小数的写法', en: 'Groups of digits and decimals' },
    options: {},
  },
  *run({ report }) {
    yield* scan(report);
  },
};

const grouped = /(?<![0-9A-Za-z.,])[0-9]{1,3}(?:,[0-9]+)+(?![0-9A-Za-z,])/g;
const withoutZero = /\.(?<![0-9A-Za-z.…]\.)([0-9]{1,3})(?=%|‰|个百分点|[万亿])/g;

const scan = makePassageScan(needs(digits, ',.'), function* (text): Generator<Slip> {
  for (const match of text.includes(',') ? matchesOf(text, grouped) : []) {
    const [written] = match;
    const groups = written.split(',').slice(1);
    // Numbers of one or two digits, and years, stand in a list rather than in groups.
    const isList =
      groups.every(({ length }) => length < 3) || groups.some((group) => /^(?:19|20)[0-9]{2}$/.test(group));
    if (isList || groups.every(({ length }) => length === 3)) continue;
    const plain = written.replaceAll(',', '');
    yield {
      span: spanOf(match),
      message: {
        'zh-cn': `“${written}”的分节不对，应从个位起每三位一节，请核对是否多写或漏写数字。`,
        en: `“${written}” is not grouped by three digits; look whether a digit is missing or too many.`,
      },
      choices: [plain, plain.replace(/\B(?=(?:[0-9]{3})+$)/g, ',')],
    };
  }
  for (const match of matchesOf(text, withoutZero)) {
    const replacement = `0${match[0]}`;
    yield {
      span: spanOf(match),
      message: {
        'zh-cn': `纯小数“${match[0]}”应写出小数点前的“0”：“${replacement}”。`,
        en: `“${match[0]}” needs the zero before its point: “${replacement}”.`,
      },
      replacement,
    };
  }
});
