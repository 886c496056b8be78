import type { Decimal } from 'decimal.js';
import { readNumeral } from './numeral';
import type { Reading } from './reading';
import { quantityReading } from './reading';
import { unitAt } from './units';

const rankUnit = /(?:阶段|季度|步|号|线|站|学期|梯次)/y;
/** Behind 第 these begin a noun more often than they rank: 第三方, 第一大, 第一线. */
const neverRanks: ReadonlySet<string> = new Set(['大', '方', '线', '端', '单位', '家庭', '重', '企业']);
const sessionBehind =
  /^(?:(?:、|和|及)[一二三四五六七八九十]+次)*(?:全会|全委|全体|党代|人代|代表大会|会议|党组|常委|执委|扩大|学代|团代|妇代|政协|党委)/;
/** Before these 届 counts: 连续⟦11届⟧获奖. */
const sessionCounted = /(?:连续|举办|承办|已办|参加)(?:了)?$/;
const storey = /楼(?!盘|市|宇|房|道|主|台|层|兰)/y;
const stage = /(?:期(?!间|货|末|望|待|中|限|满)|季度)/y;
const stageCounted = /(?:办|班|开|续|分|共|展|训|每|满)了?$/;

/** Reads an ordinal: ⟦第一阶段⟧, 全国⟦第3⟧, 十九⟦届⟧, 一⟦期⟧工程, 四⟦楼⟧, 五⟦次⟧全会. The value is the rank. */
export function readOrdinal(text: string, at: number): Reading | undefined {
  return text.charCodeAt(at) === 0x7b2c ? readMarked(text, at) : (readUnmarked(text, at) ?? readTop(text, at));
}

/** Behind 第: with a classifier, or bare at the end of a clause (位居⟦第一⟧). 第一产业, 第三人民医院 and 第三方 are names. */
function readMarked(text: string, at: number): Reading | undefined {
  const numeral = readNumeral(text, at + 1);
  if (numeral === undefined) return undefined;
  const none: Reading = { end: numeral.end, quantity: null };
  if (numeral.isElided || !numeral.value.isInteger()) return none;
  const unit = rankUnitAt(text, numeral.end);
  if (unit !== undefined) return ordinal(text, at, numeral.end + unit.length, numeral.value, unit);
  const next = text.charAt(numeral.end);
  const isMarker = numeral.script === 'chinese' && (at === 0 || /[。；：，、！？\s]/.test(text.charAt(at - 1)));
  const isRank =
    numeral.script === 'arabic'
      ? !/\d/.test(next)
      : (!/[一-鿿”"]/.test(next) && !isMarker && next !== '、') ||
        (next === '、' &&
          !isMarker &&
          text.charAt(numeral.end + 1) !== '第' &&
          !/[一二三四五六七八九十]/.test(text.charAt(numeral.end + 1)));
  return isRank ? ordinal(text, at, numeral.end, numeral.value, null) : none;
}

function rankUnitAt(text: string, at: number): string | undefined {
  rankUnit.lastIndex = at;
  if (text.charAt(at) !== '线' && rankUnit.test(text)) return text.slice(at, rankUnit.lastIndex);
  const unit = unitAt(text, at);
  if (unit === undefined || neverRanks.has(unit.text)) return undefined;
  return unit.kind === 'count' || unit.kind === 'duration' ? unit.text : undefined;
}

const rankedBehind: ReadonlySet<string> = new Set('届楼次期季');

/** Without 第 届 always ranks; 期, 楼, 季度 and a number of sessions do in Chinese numerals. */
function readUnmarked(text: string, at: number): Reading | undefined {
  const numeral = readNumeral(text, at);
  if (
    numeral === undefined ||
    numeral.isElided ||
    numeral.isApproximate ||
    numeral.isDigitString ||
    numeral.magnitude > 0
  )
    return undefined;
  const { end, value, script } = numeral;
  const next = text.charAt(end);
  if (!rankedBehind.has(next)) return undefined;
  if (
    next === '届' &&
    !sessionCounted.test(text.slice(Math.max(0, at - 4), at)) &&
    !/^[一两]届/.test(text.slice(at, at + 2)) &&
    /^届(?!时|满)/.test(text.slice(end, end + 2))
  )
    return ordinal(text, at, end + 1, value, '届');
  storey.lastIndex = end;
  if (next === '楼' && storey.test(text)) return ordinal(text, at, end + 1, value, '楼');
  if (
    next === '次' &&
    value.gt(1) &&
    (text.charAt(at - 1) === '届' || sessionBehind.test(text.slice(end + 1, end + 13))) &&
    script === 'chinese'
  ) {
    return ordinal(text, at, end + 1, value, '次');
  }
  if (next !== '期' && next !== '季') return undefined;
  stage.lastIndex = end;
  const found = stage.exec(text);
  if (found === null || text.charAt(at) === '两') return undefined;
  if (found[0] === '期' && (script === 'arabic' || value.gt(10) || stageCounted.test(text.slice(at - 2, at))))
    return undefined;
  return ordinal(text, at, stage.lastIndex, value, found[0]);
}

/** 前⟦10名⟧, 前⟦三位⟧: the place to which a ranking is read. */
function readTop(text: string, at: number): Reading | undefined {
  if (text.charCodeAt(at - 1) !== 0x524d || /[以之年月日]/.test(text.charAt(at - 2))) return undefined;
  const numeral = readNumeral(text, at);
  if (numeral === undefined || numeral.isElided || numeral.isApproximate) return undefined;
  const unit = text.charAt(numeral.end);
  return unit === '名' || unit === '位' ? ordinal(text, at, numeral.end + 1, numeral.value, unit) : undefined;
}

function ordinal(text: string, start: number, end: number, value: Decimal, unit: string | null): Reading {
  return quantityReading(text, start, end, { kind: 'ordinal', value, unit });
}
