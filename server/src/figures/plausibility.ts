import type { FigurePlace } from './claims';
import { isNegated } from './claims';
import { isBoundInFront } from './bounds';
import type { Bound } from './figure';

const oneWithTime: ReadonlySet<string> = new Set([
  '年',
  '周',
  '天',
  '个月',
  '个小时',
  '小时',
  '分钟',
  '个季度',
  '学期',
  '个学期',
  '学年',
  '周年',
]);
/** What makes 一年 one particular year, or every year, and no length of time. */
const particular = /[上下又新每这那第前后是另同某今明当唯逐单近]$|(?:^|[^去逝])的$|(?:任何|哪怕)$/;
const placesBefore = /、[^，。；]{1,6}[县区乡镇村街道旗）]$|(?:[省市县区州乡镇村街盟旗国厂校院场部署局处][、]?){2,}$/;

/**
 * Whether a Chinese numeral with what stands behind it counts something. 一个, 一批 and 三级医院 do not; 两家 and 三百多人 do.
 * Numbers in Arabic figures always do; those that begin with a magnitude are judged by `isPlausibleElided`.
 */
export function isPlausible(place: FigurePlace): boolean {
  const { numeral, unit, text, start, end, kind } = place;
  if (numeral.script === 'arabic' || text.startsWith('分之', start + 1)) return true;
  if (numeral.isDigitString || numeral.value.isZero()) return kind === 'percentage' || kind === 'fraction';
  const written = text.slice(start, numeral.end);
  if (written === '一') return isPlausibleOne(place);
  if (/[数几]/.test(text.charAt(start - 1))) return false;
  if (numeral.isElided) return true;
  if (unit === null) return numeral.magnitude > 0 && !/[“"]/.test(text.charAt(start - 1));
  if (written === '二') return kind !== 'count' && kind !== 'duration';
  const before = text.slice(Math.max(0, start - 8), start);
  if (unit === '级') return (written === '两' || placesBefore.test(before)) && !/[医公甲乙综]/.test(text.charAt(end));
  if (unit === '大') return !isCongress(place, before);
  if (unit === '院' || unit === '校') return written === '两';
  if (unit === '类') return written === '两' || numeral.value.gt(5);
  return true;
}

/** For numerals that begin with a magnitude, 万众: 百余名 and 近百名 count; 千万元民营企业, 亿元级项目 and 万元产值能耗 are names of classes. */
export function isPlausibleElided({ text, start, end, kind, unit, numeral }: FigurePlace, bound: Bound): boolean {
  if (unit === null) return false;
  if (numeral.isApproximate) return true;
  if ((bound !== 'at-least' && bound !== 'about') || !isBoundInFront(text, start)) return false;
  return kind === 'count' || clauseEnd.test(text.slice(end, end + 2));
}

function isPlausibleOne(place: FigurePlace): boolean {
  const { unit, text, start, end } = place;
  if (unit === null) return false;
  if (unit === '番') return /翻(?:了|过)?$/.test(text.slice(Math.max(0, start - 2), start));
  if (unit === '倍') return true;
  if (isNegated(place)) return true;
  if (!oneWithTime.has(unit)) return false;
  return !particular.test(text.slice(Math.max(0, start - 2), start)) && !/[度级]/.test(text.charAt(end));
}

/** 党的二十大 is a congress: with 党的 in front, or a number above ten with no list behind. */
function isCongress({ text, end, numeral }: FigurePlace, before: string): boolean {
  if (/(?:党的|中共)$/.test(before)) return true;
  const names =
    /^(?:重点|专项|工程|行动|产业|任务|领域|民生|项目|举措|体系|指标|板块|类|系列|片区|集群|平台|基地|品牌)/;
  return numeral.value.gt(10) && !names.test(text.slice(end, end + 2));
}

const moneyNoun =
  /(?:产值|投资|收入|营收|资金|支出|税收|税费|贷款|存款|余额|总值|增加值|销售额|交易额|成交额|零售额|营业额|利润|利税|融资|授信|经费|专款|债券|预算|赤字|资产|市值|进出口|出口额|消费|补助|补贴|造价|GDP)(?:总额|总量|规模|分别|累计)?[^，。；、]{0,6}$/;
const clauseEnd = /^(?:[，。；、！）]|以上|左右|大关|$)/;

/** Money whose 元 is left out: 产值突破⟦千亿⟧, 完成投资⟦20亿⟧。 */
export function isElidedMoney(place: FigurePlace): boolean {
  const { text, start, end, numeral, unit } = place;
  if (unit !== null || numeral.magnitude < 4) return false;
  return clauseEnd.test(text.slice(end, end + 2)) && moneyNoun.test(text.slice(Math.max(0, start - 16), start));
}
