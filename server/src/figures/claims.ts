import { codesOf, isHan } from '../text/characters';
import { isOne } from '../text/decimal';
import type { FigureKind } from './figure';
import type { Numeral } from './numeral';

/** A figure in its text. */
export interface FigurePlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  readonly numeral: Numeral;
  readonly unit: string | null;
}

/** Kinds of figures that stand in names; “翻两番” and “降到5%” in quotation marks still say something. */
const kindsInNames: ReadonlySet<FigureKind> = new Set(['count', 'duration', 'measure', 'age', 'money']);
const opensName: ReadonlySet<number> = new Set(codesOf('“"「『'));
const endsName: ReadonlySet<number> = new Set(codesOf('，。；：、！？”」』'));
const yearUnits: ReadonlySet<string> = new Set([
  '年',
  '周年',
  '载',
  '年头',
  '个年头',
  '年度',
  '学年',
  '个五年',
  '个世纪',
  '代人',
]);
const beforeLength =
  /(?:连续|提前|推迟|延长|缩短|延迟|历时|长达|用时|为期|耗时|达|平均|超过|减少|增加|压缩|缩减)[了到至为达近约]*$/;
const beforeLimit = /(?:压缩|缩短|缩减|压减|控制|限)[^，。；]{0,10}$/;
const beforeLifetime = /(?:寿命|平均年龄|死亡年龄|初婚年龄|退休年龄)[^，。；]{0,8}$/;
const lengthBehind = /^(?:以?内|以?前|以?后|之内|之前|之后|来)/;

/** Whether the figure asserts something that a reviewer could check; decided by its kind and the words around it. */
export function isClaim(place: FigurePlace): boolean {
  const { text, start, end, kind } = place;
  if (kindsInNames.has(kind) && isInName(place)) return false;
  if (kind !== 'age' && kind !== 'duration') return true;
  const before = text.slice(Math.max(0, start - 16), start);
  if (kind === 'age') return beforeLifetime.test(before);
  if (yearUnits.has(place.unit ?? '')) return beforeLength.test(before);
  return !lengthBehind.test(text.slice(end, end + 2)) || beforeLength.test(before) || beforeLimit.test(before);
}

/** A count that is part of a short name in quotation marks: “⟦10分钟⟧便民圈”. */
function isInName({ text, start, end }: FigurePlace): boolean {
  for (let at = start - 1; at >= start - 10 && at >= 0; at -= 1) {
    const code = text.charCodeAt(at);
    if (isHan(code)) continue;
    if (endsName.has(code)) return false;
    if (opensName.has(code)) return /^[^，。；：、！？“「『]{0,10}["”」』]/.test(text.slice(end, end + 12));
  }
  return false;
}

const denial = /(?:没有|未发生|没发生|没有发生|没有出现|未出现|无|未有)[^，。；、]{0,2}$/;

/** 没有⟦1支⟧, 未发生⟦1例⟧: one of a thing that is denied. */
export function isNegated({ text, start, numeral, kind }: FigurePlace): boolean {
  if (kind !== 'count' || !hasDenial(text, start)) return false;
  return isOne(numeral.value) && denial.test(text.slice(Math.max(0, start - 8), start));
}

/** Whether one of 没, 无 and 未 stands shortly in front: hardly any figure has one, and all others are told at once. */
function hasDenial(text: string, start: number): boolean {
  for (let at = start - 1; at >= start - 8; at -= 1) {
    const code = text.charCodeAt(at);
    if (code === 0x6ca1 || code === 0x65e0 || code === 0x672a) return true;
  }
  return false;
}
