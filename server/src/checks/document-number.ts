import type { Message } from '../text/locale';
import { matchesOf } from '../text/matches';
import { digits, needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, mergeHabit, spanOf, type Slip } from './passageScan';

/**
 * `青政发⟦[2024]5号⟧` becomes `〔2024〕5号`, `⟦〔2024〕第08号⟧` `〔2024〕8号`; `青政发〔2024〕5号`, `（2024）青01民终5号` and `第08号样品` stay.
 * From GB/T 9704—2012, 7.2.5 (the year in full in 〔〕, no 第, no leading zero) and GB/T 15834—2011.
 */
export const documentNumber: Check = {
  meta: {
    id: 'document-number',
    category: 'form',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '发文字号的写法', en: 'The form of a document number' },
    options: {},
  },
  *run({ report }) {
    yield* mergeHabit(scan(report), { 'zh-cn': '发文字号写法不规范', en: 'document numbers in a wrong form' });
  },
};

const number =
  /(?<=[\u3400-\u9fff])[〔[［【（(]((?:19|20)[0-9]{2})年?[〕\]］】）)](第?)([0-9]{1,5})号(?![\u3400-\u9fff]*楼)/g;

/** 〔23〕: the century is not written. */
const shortYear =
  /(?<=[发办字函通文政令规告])[〔[［【（(]([0-9]{2})[〕\]］】）)]第?([0-9]{1,5})号(?![\u3400-\u9fff]*楼)/g;

const scan = makePassageScan(needs(digits, '号'), function* (text): Generator<Slip> {
  for (const match of matchesOf(text, number)) {
    const [written, year = '', , serial = ''] = match;
    const replacement = `〔${year}〕${Number(serial)}号`;
    if (written !== replacement) yield { span: spanOf(match), message: says(written, replacement), replacement };
  }
  for (const match of matchesOf(text, shortYear)) {
    const [written, year = '', serial = ''] = match;
    const right = `〔${Number(year) > 50 ? 19 : 20}${year}〕${Number(serial)}号`;
    yield { span: spanOf(match), message: says(written, right), choices: [right] };
  }
});

function says(written: string, right: string): Message {
  return {
    'zh-cn': `发文字号“${written}”应写为“${right}”：年份用六角括号，序号不加“第”、不编虚位。`,
    en: `The document number “${written}” is written “${right}”: 〔〕 round the year, no 第, no leading zero.`,
  };
}
