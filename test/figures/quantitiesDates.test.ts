import { testNoQuantities, testQuantities } from '../helpers/testQuantities';

const date = (value: string) => ({ kind: 'date', value, unit: null, claim: false, bound: 'exact' }) as const;
const span = (value: string) => ({ kind: 'date', value, bound: 'range' }) as const;
const time = (value: string) => ({ kind: 'time', value }) as const;

testQuantities('dates', [
  ['⟦2023年9月27日⟧', date('2023-09-27')],
  ['⟦9月27日⟧', date('--09-27')],
  ['⟦2023-06-12⟧ ⟦10:18⟧', date('2023-06-12'), time('10:18')],
  ['⟦2023年⟧度', date('2023')],
  ['⟦2021年1月份⟧', date('2021-01')],
  ['⟦二〇二三年六月⟧', date('2023-06')],
  ['⟦一九九五年⟧', date('1995')],
  ['“⟦7·18⟧”暴雨', date('--07-18')],
  ['记者⟦12日⟧获悉', date('---12')],
  ['成功举办⟦2011⟧国际园艺展', date('2011')],
  ['⟦2021⟧、⟦2022年⟧', date('2021'), date('2022')],
]);

testQuantities('spans of dates', [
  ['⟦1—5月⟧', span('--01/--05')],
  ['⟦2021—2025年⟧', span('2021/2025')],
  ['规划（⟦2021－2025⟧）', span('2021/2025')],
  ['⟦2020年6—8月⟧', span('2020-06/2020-08')],
  ['⟦5月1日至7日⟧', span('--05-01/--05-07')],
  ['⟦2021年3月至2022年6月⟧', span('2021-03/2022-06')],
  ['从⟦2013年⟧到⟦2018年⟧', date('2013'), date('2018')],
  ['⟦20世纪90年代⟧', span('1990/1999')],
  ['⟦21世纪⟧', span('2001/2100')],
]);

testQuantities('times', [
  ['⟦10:18:37⟧', time('10:18:37')],
  ['上午⟦9时⟧', time('09:00')],
  ['⟦18时30分⟧', time('18:30')],
  ['下午⟦3点半⟧', time('03:30')],
]);

testQuantities('what only looks like a date', [
  ['比例为⟦5：53：42⟧', { kind: 'identifier' }],
  ['突破⟦2000万人次⟧', { kind: 'count', value: 20000000 }],
  ['节能⟦2000多万吨⟧', { kind: 'measure', value: 20000000 }],
  ['⟦20XX年⟧', { kind: 'identifier', value: null }],
  ['“规划⟦2030⟧”', { kind: 'identifier' }],
]);

testNoQuantities('words with 年, 月 and 日', ['新的一年', '上一年度', '元旦、春节', '日常工作']);
