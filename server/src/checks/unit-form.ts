import type { Message } from '../text/locale';
import { matchesOf } from '../text/matches';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, mergeHabit, spanOf, type Slip } from './passageScan';

/**
 * `接诊5万⟦人/次⟧` becomes `人次`, `12名医务人员⟦们⟧` loses its 们, `30⟦公分⟧` becomes `厘米`, `15⟦KM⟧` `km`; `120元/吨`, `同志们`, `12公斤` stay.
 * From 报纸编校质量差错认定细则, 38 and 43, and GB 3100—1993: legal units with their own signs; 们 does not go with a number.
 */
export const unitForm: Check = {
  meta: {
    id: 'unit-form',
    category: 'form',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '计量单位的写法', en: 'The form of a unit' },
    options: {},
  },
  *run({ report }) {
    yield* mergeHabit(scan(report), { 'zh-cn': '计量单位不规范', en: 'units in a wrong form' });
  },
};

const compound = /(?<=[0-9十百千万亿余多])(人|户|架|车|船|件|艘|列|班)[/／]次/g;
const plural =
  /(?<![0-9.一二两三四五六七八九十百千])(?:[0-9]{1,12}|[一二两三四五六七八九十百千]{1,8})[余多]?[百千万]?[名位个][^，。；：、！？“”（）0-9]{1,10}?(们)/g;
const abolished: readonly (readonly [old: string, right: string])[] = [
  ['公分', '厘米'],
  ['平米', '平方米'],
  ['英哩', '英里'],
  ['立方公尺', '立方米'],
  ['平方公尺', '平方米'],
  ['公尺', '米'],
  ['仟克', '千克'],
  ['仟瓦', '千瓦'],
  ['KM', 'km'],
  ['Km', 'km'],
  ['KG', 'kg'],
  ['Kg', 'kg'],
  ['KW', 'kW'],
  ['Kw', 'kW'],
  ['kw', 'kW'],
];
const abolishedUnit = new RegExp(
  `(?<=[0-9十百千万亿余多])(${abolished.map(([old]) => old).join('|')})(?![A-Za-z0-9])`,
  'g',
);
const halfKilograms = /(?<![0-9.])([0-9]+(?:\.[0-9]+)?)([万亿]?)市斤/g;

/** Most passages hold nothing of all this. */
const suspicious = /[/／]次|平米|们|[公英市][分哩尺斤]|仟|[Kk][MmGgWw]/;

const scan = makePassageScan(needs('次们哩尺斤仟分米KkM'), function* (text): Generator<Slip> {
  if (!suspicious.test(text)) return;
  for (const match of matchesOf(text, compound)) {
    const replacement = `${match[1] ?? ''}次`;
    yield { span: spanOf(match), message: says(match[0], replacement), replacement };
  }
  for (const match of matchesOf(text, plural)) {
    const start = match.index + match[0].length - 1;
    yield { span: { start, end: start + 1 }, message: withNumber(match[0]), replacement: '' };
  }
  for (const match of matchesOf(text, abolishedUnit)) {
    const replacement = abolished.find(([old]) => old === match[0])?.[1] ?? '';
    yield { span: spanOf(match), message: says(match[0], replacement), replacement };
  }
  for (const match of matchesOf(text, halfKilograms)) {
    const [written, amount = '', magnitude = ''] = match;
    const right = `${Number(amount) / 2}${magnitude}千克`;
    yield { span: spanOf(match), message: says(written, right), choices: [right] };
  }
});

function says(written: string, right: string): Message {
  return { 'zh-cn': `“${written}”应写为“${right}”。`, en: `“${written}” is written “${right}”.` };
}

function withNumber(written: string): Message {
  return {
    'zh-cn': `“${written}”：有了数量就不再用“们”。`,
    en: `“${written}”: 们 does not go with a number.`,
  };
}
