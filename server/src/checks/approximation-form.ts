import { matchesOf } from '../text/matches';
import { classifier } from './classifiers';
import type { Message } from '../text/locale';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, spanOf, type Slip } from './passageScan';

/**
 * `⟦3、4个⟧月` becomes `三四个`, `⟦六、七家⟧` `六七家`, `⟦20几个⟧` `二十几个`; `1、2号楼`, `第三、四季度`, `分别为3、4个` and
 * `一、二产业` are not approximations.
 * From GB/T 15835—2011: two neighbouring numbers that stand for "some", and numbers with 几, are written
 * in Chinese numerals without 、 between them.
 */
export const approximationForm: Check = {
  meta: {
    id: 'approximation-form',
    category: 'form',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '概数的写法', en: 'The form of an approximate number' },
    options: {},
  },
  *run({ report }) {
    yield* scan(report);
  },
};

const digits = '〇一二三四五六七八九';
const neighbours = new RegExp(`(?<![0-9.、第—～和及或与\\-十])([1-9])、([1-9])(?=${classifier}(?![级标]))`, 'g');
const chineseNeighbours = new RegExp(
  `(?<![一二三四五六七八九十百千万、第和及或与初])([一二三四五六七八九])、([二三四五六七八九])(?=${classifier}(?![级标]))`,
  'g',
);
/** 十七、八岁; in 十七、十八岁 each number is written in full and stands for itself. */
const withTens = new RegExp(
  `(?<![一二三四五六七八九十百千万第、])([二三四五六七八九]?十)([一二三四五六七八])、([二三四五六七八九])(?=${classifier}(?![级标届]))`,
  'g',
);
const some = new RegExp(`(?<![0-9.,—～-])([1-9]0)几(?=万?${classifier})`, 'g');

/** Two numerals that stand together, or one that is left open. */
const twoNumerals = /、(?<=[1-9一二三四五六七八九]、)[1-9二三四五六七八九]|几/;

const scan = makePassageScan(needs('、几'), function* (text): Generator<Slip> {
  if (!twoNumerals.test(text)) return;
  for (const match of [...matchesOf(text, neighbours), ...matchesOf(text, chineseNeighbours)]) {
    const [written, low = '', high = ''] = match;
    const [from, to] = [low, high].map((digit) => (/\d/.test(digit) ? Number(digit) : digits.indexOf(digit)));
    if (from === undefined || to !== from + 1 || isSeries(text, match.index)) continue;
    const replacement = `${digits.charAt(from)}${digits.charAt(to)}`;
    yield { span: spanOf(match), message: message(written, replacement), replacement };
  }
  for (const match of matchesOf(text, withTens)) {
    const [written, tens = '', low = '', high = ''] = match;
    if (digits.indexOf(high) !== digits.indexOf(low) + 1 || isSeries(text, match.index)) continue;
    const replacement = `${tens}${low}${high}`;
    yield { span: spanOf(match), message: message(written, replacement), replacement };
  }
  for (const match of matchesOf(text, some)) {
    const tens = Number(match[1]) / 10;
    const replacement = `${tens > 1 ? digits.charAt(tens) : ''}十几`;
    yield { span: spanOf(match), message: message(match[0], replacement), replacement };
  }
});

/** In `甲、乙分别有3、4个` each number belongs to another thing. */
function isSeries(text: string, at: number): boolean {
  const sentence = text.slice(Math.max(0, at - 40), at);
  return /分别|各为|依次/.test(sentence.slice(sentence.search(/[^。；]*$/)));
}

function message(written: string, right: string): Message {
  return {
    'zh-cn': `概数“${written}”应写为“${right}”。`,
    en: `The approximate number “${written}” is written “${right}”.`,
  };
}
