import { Decimal } from 'decimal.js';
import { boundOf } from './bounds';
import type { FigureKind } from './figure';
import { readNumeral } from './numeral';
import type { Reading } from './reading';
import { identifierReading, quantityReading } from './reading';

const ratio = /(\d+(?:\.\d+)?)((?:[:：∶]\d+(?:\.\d+)?)+)/y;

/** `4.07:1` is a multiple of 4.07; a composition of three or more, `20.2：47.7：32.1`, has no single value. */
export function readRatio(text: string, at: number): Reading | undefined {
  ratio.lastIndex = at;
  const found = ratio.exec(text);
  if (found === null) return undefined;
  const others = (found[2] ?? '').slice(1).split(/[:：∶]/);
  if (others.length > 1) return quantityReading(text, at, ratio.lastIndex, { kind: 'identifier', value: null });
  const second = new Decimal(others[0] ?? '1');
  if (second.isZero()) return undefined;
  const value = rounded(new Decimal(found[1] ?? '0').div(second));
  return comparison(text, at, ratio.lastIndex, 'multiple', value);
}

const slashed = /(\d+)\/(\d+)(?![\d.万亿])/y;

/** 三分之二 and 2/3 are 0.6667: a fraction that does not end is given to four decimals. */
export function readFraction(text: string, at: number): Reading | undefined {
  slashed.lastIndex = at;
  const parts = slashed.exec(text);
  if (parts !== null) {
    const value = new Decimal(parts[1] ?? '0').div(parts[2] ?? '1');
    const isProper = value.isFinite() && value.lt(1) && value.gt(0);
    if (!isProper || /[-/A-Za-z\d]/.test(text.charAt(at - 1))) return identifierReading(text, at, slashed.lastIndex);
    return comparison(text, at, slashed.lastIndex, 'fraction', rounded(value));
  }
  return readParts(text, at);
}

/** 三分之二, 10分之1. */
export function readParts(text: string, at: number): Reading | undefined {
  const denominator = readNumeral(text, at);
  if (denominator === undefined || !text.startsWith('分之', denominator.end)) return undefined;
  const numerator = readNumeral(text, denominator.end + 2);
  if (numerator === undefined || denominator.value.isZero()) return undefined;
  const value = rounded(numerator.value.div(denominator.value));
  return comparison(text, at, numerator.end, 'fraction', value, numerator.isApproximate);
}

const tenths =
  /(?:\d(?:\.\d)?|[一二两三四五六七八九])成(?:半(?!功))?(?=[，。；、：！）以左多的]|$|(?:受访|群众|企业|农户|人))/y;

/** 九成 is 90%, 三成半 35%: tenths are given in per cent, so that they can be compared. */
export function readTenths(text: string, at: number): Reading | undefined {
  tenths.lastIndex = at;
  const found = tenths.exec(text);
  const numeral = found === null ? undefined : readNumeral(text, at);
  if (found === null || numeral === undefined) return undefined;
  const value = numeral.value.times(10).plus(found[0].endsWith('半') ? 5 : 0);
  const end = tenths.lastIndex;
  const bound = boundOf({ text, start: at, end, kind: 'percentage', unit: '%' }, false, false);
  const precision = numeral.precision.times(10);
  return quantityReading(text, at, end, { kind: 'percentage', value, unit: '%', bound, precision, claim: true });
}

/** A ratio or a fraction: it has no unit, and no written precision. */
function comparison(
  text: string,
  start: number,
  end: number,
  kind: FigureKind,
  value: Decimal,
  isApproximate = false,
): Reading {
  const bound = boundOf({ text, start, end, kind, unit: null }, false, isApproximate);
  return quantityReading(text, start, end, { kind, value, bound, claim: true });
}

function rounded(value: Decimal): Decimal {
  return value.toDecimalPlaces(4);
}
