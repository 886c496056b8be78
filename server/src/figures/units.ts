import { isDigit, isLatin } from '../text/characters';
import type { FigureKind } from './figure';
import { unitTable } from './unitTable';

/** A unit or classifier that can stand behind a number. */
export interface Unit {
  /** As written: `周岁`. */
  readonly text: string;
  /** The name under which figures are compared: `岁`. */
  readonly name: string;
  readonly kind: FigureKind;
  /** Words that make it something else when one of them follows: 家 before 庭. */
  readonly unless: RegExp | null;
  /** False where a Chinese numeral before it is more often part of a word than a count: `三分`, `一路`. */
  readonly afterChinese: boolean;
}

/** Which of `rows` holds the units that begin with a character, by its code; nothing begins with those of the first. */
const rowOf = new Uint16Array(0x10000);
/** The longest units first. */
const rows: Unit[][] = [[]];
for (const unit of unitTable) {
  const first = unit.text.charCodeAt(0);
  if (rowOf[first] === 0) rowOf[first] = rows.push([]) - 1;
  rows[rowOf[first] ?? 0]?.push(unit);
}
for (const units of rows) units.sort((a, b) => b.text.length - a.text.length);

/** The Chinese characters with which a unit can begin. */
export const unitInitials: readonly string[] = [...new Set(unitTable.map(({ text }) => text.charAt(0)))].filter(
  (first) => /[一-鿿%‰]/.test(first),
);

/** The longest unit that stands at `at`; `undefined` when none does. */
export function unitAt(text: string, at: number): Unit | undefined {
  const row = rowOf[text.charCodeAt(at)];
  if (row === undefined || row === 0) return undefined;
  for (const unit of rows[row] ?? []) {
    if ((unit.text.length === 1 || text.startsWith(unit.text, at)) && !isOtherWord(text, at, unit)) return unit;
  }
  return undefined;
}

/** 家 before 庭 is no classifier, and the g of `5g-based` no gram. */
function isOtherWord(text: string, at: number, unit: Unit): boolean {
  const end = at + unit.text.length;
  if (isLatin(text.charCodeAt(end - 1)) && (isLatin(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))))
    return true;
  if (unit.unless === null) return false;
  unit.unless.lastIndex = at + unit.text.length;
  return unit.unless.test(text);
}

/** A unit as it stands in a text, with what it is measured per: `元/吨`, `微克/立方米`, `人次/年`. */
export interface UnitInText {
  readonly end: number;
  readonly name: string;
  readonly kind: FigureKind;
  readonly afterChinese: boolean;
}

const slash = 0x2f;
const denominatorNumber = /(?:每)?\d*[百千万亿]*/y;
const simpleDenominator = /[年月日季周天时分秒人户床次亩里度]/;

/** The longest unit at `at` with its denominators; `undefined` when no unit stands there. */
export function compoundUnitAt(text: string, at: number): UnitInText | undefined {
  const blank = text.charCodeAt(at) === 0x20 && /[%‰℃A-Za-zμ]/.test(text.charAt(at + 1)) ? 1 : 0;
  const unit = unitAt(text, at + blank);
  if (unit === undefined) return undefined;
  let { name } = unit;
  let end = at + blank + unit.text.length;
  while (text.charCodeAt(end) === slash || (name !== unit.name && text.charAt(end) === '·')) {
    const denominator = denominatorEnd(text, end + 1);
    if (denominator === undefined) break;
    name += text.slice(end, denominator);
    end = denominator;
  }
  return { end, name, kind: unit.kind, afterChinese: unit.afterChinese };
}

function denominatorEnd(text: string, at: number): number | undefined {
  denominatorNumber.lastIndex = at;
  const start = denominatorNumber.test(text) ? denominatorNumber.lastIndex : at;
  const unit = unitAt(text, start);
  if (unit !== undefined) return start + unit.text.length;
  if (simpleDenominator.test(text.charAt(start))) return start + 1;
  return start > at ? start : undefined;
}
