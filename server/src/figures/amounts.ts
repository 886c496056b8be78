import type { Decimal } from 'decimal.js';
import { codesOf, endOfDigits, isDigit } from '../text/characters';
import { scale } from '../text/decimal';
import { boundOf } from './bounds';
import { isClaim, isNegated } from './claims';
import { isEnumeration } from './enumerations';
import type { FigureKind } from './figure';
import type { Numeral } from './numeral';
import { readNumeral } from './numeral';
import { isElidedMoney, isPlausible, isPlausibleElided } from './plausibility';
import { readFraction, readParts, readRatio, readTenths } from './proportions';
import type { Reading } from './reading';
import { quantityReading } from './reading';
import { compoundUnitAt } from './units';

/** A numeral with its unit, as far as both are written. */
interface Amount {
  readonly end: number;
  readonly numeral: Numeral;
  readonly value: Decimal;
  readonly unit: string | null;
  readonly kind: FigureKind;
  readonly isApproximate: boolean;
}

const connector = /(?:—{1,2}|[–\-－~～〜至到])/y;
const connectors: ReadonlySet<number> = new Set(codesOf('—–-－~～〜至到'));
const percentOf = /(百|千|万)分之/y;

/** Reads a number with its unit, a range of them, a ratio or a fraction, that begins at `at`. */
export function readAmount(text: string, at: number, from: number): Reading | undefined {
  const first = isDigit(text.charCodeAt(at)) ? readArabicForms(text, at) : readChineseForms(text, at);
  if (first !== undefined) return first;
  const amount = readOne(text, at);
  if (amount === undefined) return undefined;
  if (at > from && isMinus(text, at - 1)) return toReading(text, at - 1, negative(amount), null);
  return readRange(text, at, amount) ?? toReading(text, at, withSharedUnit(text, amount), null);
}

/** Forms of their own, each known by the mark behind its first number. */
function readArabicForms(text: string, at: number): Reading | undefined {
  let end = endOfDigits(text, at);
  if (text.charCodeAt(end) === 0x2e) end = endOfDigits(text, end + 1);
  switch (text.charCodeAt(end)) {
    case 0x3a: // :
    case 0xff1a: // ：
    case 0x2236: // ∶
      return readRatio(text, at);
    case 0x2f: // /
      return readFraction(text, at);
    case 0x6210: // 成
      return readTenths(text, at);
    default:
      return readParts(text, at);
  }
}

function readChineseForms(text: string, at: number): Reading | undefined {
  return readPerHundred(text, at) ?? readFraction(text, at) ?? readTenths(text, at);
}

const listMark = /[、和及与]/;
/** More bare numbers in a row than are asked for the unit of the last. */
const longList = /(?:[、和及与]\d+(?:\.\d+)?){6}[、和及与]\d/y;

/** In `提高10.8、24.6和10.7个百分点` and `1个和2个工作日` the unit at the end is meant for all; a magnitude there too, unless one stands here. */
function withSharedUnit(text: string, amount: Amount, depth = 0): Amount {
  if ((amount.unit !== null && amount.unit !== '个') || amount.numeral.script !== 'arabic' || depth > 5) return amount;
  if (!isDigit(text.charCodeAt(amount.end + 1)) || !listMark.test(text.charAt(amount.end))) return amount;
  longList.lastIndex = amount.end;
  if (depth === 0 && longList.test(text)) return amount;
  const following = readOne(text, amount.end + 1);
  const next = following === undefined ? undefined : withSharedUnit(text, following, depth + 1);
  if (next === undefined || next.unit === null) return amount;
  if (amount.unit === '个')
    return next.unit.startsWith('个') ? { ...amount, unit: next.unit, kind: next.kind } : amount;
  const { magnitude } = next.numeral;
  const shared = { ...amount, unit: next.unit, kind: next.kind };
  return amount.numeral.magnitude === 0 && magnitude > 0 ? withMagnitude(shared, next.value, magnitude) : shared;
}

/** The number before it in its list takes the magnitude in turn; 8000和1.2万元 are too far apart for 8000万元. */
function withMagnitude(amount: Amount, next: Decimal, magnitude: number): Amount {
  const value = scaled(amount, magnitude);
  if (value.gt(next.times(100))) return amount;
  const precision = scale(amount.numeral.precision, magnitude);
  return { ...amount, value, numeral: { ...amount.numeral, value, precision, magnitude } };
}

/** A hyphen is a minus sign at the head of a passage and behind words that a value follows: 气温为-5℃. */
function isMinus(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return (mark === '-' || mark === '−') && (at === 0 || /[为是达低降升长增到至比|（(：\s]/.test(text.charAt(at - 1)));
}

function negative(amount: Amount): Amount {
  return { ...amount, value: amount.value.negated() };
}

function readOne(text: string, at: number): Amount | undefined {
  const numeral = readNumeral(text, at);
  if (numeral === undefined) return undefined;
  const half = readHalf(text, numeral);
  if (half !== undefined) return half;
  const split = readSplitUnit(text, numeral);
  if (split !== undefined) return split;
  const unit = compoundUnitAt(text, numeral.end);
  const accepted = unit !== undefined && (numeral.script === 'arabic' || unit.afterChinese) ? unit : undefined;
  const more = accepted !== undefined && moreBehind(text, accepted.end, accepted.kind);
  return {
    end: (accepted?.end ?? numeral.end) + (more ? 1 : 0),
    numeral,
    value: numeral.value,
    unit: accepted?.name ?? null,
    kind: accepted?.kind ?? 'count',
    isApproximate: numeral.isApproximate || more,
  };
}

const halves = /(?:个半(月|小时|学期)|([年天])半(?![年天径]))/y;

/** 一年半, 两个半月, 3天半. */
function readHalf(text: string, numeral: Numeral): Amount | undefined {
  const next = text.charAt(numeral.end);
  if (next !== '个' && next !== '年' && next !== '天') return undefined;
  halves.lastIndex = numeral.end;
  const found = halves.exec(text);
  if (found === null || numeral.upper !== null) return undefined;
  const unit = found[2] ?? `个${found[1] ?? ''}`;
  const value = numeral.value.plus(0.5);
  return { numeral, value, unit, kind: 'duration', end: halves.lastIndex, isApproximate: numeral.isApproximate };
}

const splitUnits = /个[多余](月|小时|星期|世纪|学期|百分点)/y;

/** 3个多月, 两个多小时: 多 stands inside the unit. */
function readSplitUnit(text: string, numeral: Numeral): Amount | undefined {
  if (text.charAt(numeral.end) !== '个') return undefined;
  splitUnits.lastIndex = numeral.end;
  const found = splitUnits.exec(text);
  if (found === null) return undefined;
  const kind = found[1] === '百分点' ? 'percentage-point' : 'duration';
  return {
    numeral,
    value: numeral.value,
    unit: `个${found[1] ?? ''}`,
    kind,
    end: splitUnits.lastIndex,
    isApproximate: true,
  };
}

const kindsWithMore: ReadonlySet<FigureKind> = new Set(['duration', 'multiple', 'age', 'measure', 'money']);

/** 多 and 余 behind the unit belong to the figure when no word begins with them: ⟦一番多⟧, ⟦3公里多⟧. */
function moreBehind(text: string, at: number, kind: FigureKind): boolean {
  const more = text.charAt(at);
  if ((more !== '多' && more !== '余') || !kindsWithMore.has(kind)) return false;
  return !/^[一-鿿]/.test(text.charAt(at + 1)) || /^(?:来|的|时间|以来|前|后)/.test(text.slice(at + 1, at + 3));
}

/** `6.5%—7%`, `15～20万元`, `0-6岁`, `三四十人`; the smaller number comes first. */
function readRange(text: string, start: number, first: Amount): Reading | undefined {
  if (first.numeral.upper !== null) return toReading(text, start, first, first.numeral.upper);
  if (!connectors.has(text.charCodeAt(first.end))) return undefined;
  connector.lastIndex = first.end;
  const joint = connector.exec(text);
  if (joint === null) return undefined;
  if (/[至到]/.test(joint[0]) && /[从自由]/.test(text.charAt(start - 1))) return undefined;
  const second = readOne(text, first.end + joint[0].length);
  if (second === undefined || second.numeral.script !== first.numeral.script) return undefined;
  if (first.unit !== null && first.unit !== second.unit) return undefined;
  if (second.unit === null && second.numeral.magnitude === 0 && joint[0] === '-') return undefined;
  const lower = sharesMagnitude(first, second) ? scaled(first, second.numeral.magnitude) : first.value;
  if (!lower.lt(second.value)) return undefined;
  return toReading(text, start, { ...second, value: lower }, second.value);
}

/** In `15～20万元` the 万 is meant for both; in `8000～1万元` it is not. */
function sharesMagnitude(first: Amount, second: Amount): boolean {
  const { magnitude } = second.numeral;
  return (
    first.unit === null && first.numeral.magnitude === 0 && magnitude > 0 && scaled(first, magnitude).lt(second.value)
  );
}

function scaled(amount: Amount, magnitude: number): Decimal {
  return scale(amount.value, magnitude);
}

function toReading(text: string, start: number, amount: Amount, upper: Decimal | null): Reading {
  const { end, kind, unit, numeral } = amount;
  const place = { text, start, end, kind, numeral, unit };
  if (!isPlausible(place)) return { end: numeral.end, quantity: null };
  const bound = boundOf(place, upper !== null, amount.isApproximate);
  if (isElidedMoney(place) && (!numeral.isElided || bound === 'at-least' || bound === 'about')) {
    return toReading(text, start, { ...amount, kind: 'money', unit: '元' }, upper);
  }
  if (numeral.isElided && numeral.start === start && !isPlausibleElided(place, bound))
    return { end: numeral.end, quantity: null };
  if (kind === 'count' && isEnumeration(place)) {
    return quantityReading(text, start, end, { kind: 'enumeration', value: amount.value, unit, coreEnd: end });
  }
  const { value } = amount;
  const { precision } = numeral;
  const claim = isClaim(place);
  return quantityReading(text, start, end, {
    kind,
    value,
    upper,
    unit,
    bound,
    precision,
    claim,
    negated: isNegated(place),
  });
}

/** 百分之八点五 is 8.5%, 千分之三 is 3‰; 万分之一 is a fraction. */
function readPerHundred(text: string, at: number): Reading | undefined {
  percentOf.lastIndex = at;
  const found = percentOf.exec(text);
  if (found === null) return undefined;
  const numeral = readNumeral(text, percentOf.lastIndex);
  if (numeral === undefined) return undefined;
  const isFraction = found[1] === '万';
  const unit = isFraction ? null : found[1] === '百' ? '%' : '‰';
  const value = isFraction ? numeral.value.div(10_000) : numeral.value;
  const kind = isFraction ? 'fraction' : 'percentage';
  return toReading(
    text,
    at,
    { numeral, value, unit, kind, end: numeral.end, isApproximate: numeral.isApproximate },
    numeral.upper,
  );
}
