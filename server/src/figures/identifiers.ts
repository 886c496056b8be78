import { codesOf, endOfDigits, isHan, isLatin } from '../text/characters';
import { readNumeral } from './numeral';
import type { Reading } from './reading';
import { identifierReading } from './reading';
import { unitAt } from './units';

const footnote = /\[\d{1,3}\]|〔\d{1,3}〕/y;
const outlineNumber = /(?:\d{1,2}(?:\.\d{1,2}){0,3}(?:[、）)]|[.．](?!\d))|\d{1,2}(?:\.\d{1,2}){2,3}(?!\d))/y;
const phone = /(?:\d{3,4}-\d{7,8}|(?:400|800)-\d{3,4}-?\d{3,4}|1[3-9]\d{9}|\d{7,}-\d+)(?![\d%]|\.\d)/y;
const sumOfDigits = /\d+(?:[+＋·](?:\d+|[A-Za-z]))+/y;
const version = /\d+\.\d+(?=版|时代|”)/y;
const fileName = /\d+(?=\.[a-z])/y;
const masked = /\d{1,3}(?:[Xx]{1,3}(?![A-Za-z0-9])|[×＊*]{2,3}|[○〇]{2})(年)?/y;
const multiplier = /\d+[×xX*](?=\d)/y;
const hotline = /(?:11[0-9]|12[0-9]|12\d{3}|95\d{3}|96\d{3}|100\d{2})(?![\d.,])/y;
const numbersInRow = /(?:\d+(?:\.\d+)?[、和及与]){1,9}(?=\d)/y;
const ranking = /\d+强(?!化|度|制|调|势|力|于|劲|烈|对|县|市)/y;
const numbered = /\d+号/y;
const numberedList = /(?:\d{1,3}[、和及与—-]){1,9}\d{1,3}号/y;
const generation = /[6-9056]\d后(?!续|期|来|端|勤|方)/y;
/** Behind a number of three digits or more these go on with the sentence; any other word makes the number a name: 863计划. */
const goesOn = /[以左上之至到和及与或的提增升下降减回改调缩扩为是分比较同环高低多余达超万亿千百]/;
const planNumber = /(?:十[一二三四五六]五|([一二三四六七八九]五|十五))/y;
const planBehind = /^[”"」』]?(?:时期|期间|规划|计划|以来|末|初|时)/;

/** True when a unit, magnitude or number goes on at the end of the digits that begin at `at`. */
function hasUnit(text: string, at: number): boolean {
  const numeral = readNumeral(text, at);
  return (
    numeral !== undefined && (numeral.magnitude > 0 || numeral.isApproximate || unitAt(text, numeral.end) !== undefined)
  );
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** A footnote's number with its brackets: ⟦[12]⟧, ⟦〔3〕⟧; a year in them, 〔2023〕, is read by itself. */
export function readFootnote(text: string, at: number): Reading | undefined {
  const end = endOf(footnote, text, at);
  return end === undefined ? undefined : identifierReading(text, at, end);
}

/** `1.`, `（2）`, `3、` at the head of a passage or sentence number its parts; they are no figures. */
export function readOutlineNumber(text: string, at: number): Reading | undefined {
  const before = text.charCodeAt(at - 1);
  const isBracketed = (before === 0xff08 || before === 0x28) && /^\d{1,2}[）)]/.test(text.slice(at, at + 3));
  if (isBracketed) return { end: at + 2, quantity: null };
  const isAtHead = at === 0 || (!isHan(before) && /[。；！？：\s]/.test(text.charAt(at - 1)));
  const end = isAtHead ? endOf(outlineNumber, text, at) : undefined;
  return end === undefined || (hasUnit(text, at) && !/[、）).．]/.test(text.charAt(end - 1)))
    ? undefined
    : { end, quantity: null };
}

/**
 * A masked year names a year, ⟦20XX年⟧; any other masked number, 1XX家, is a place left to be filled and no figure.
 * Nor is the number of like parts one: 2×⟦100万千瓦⟧.
 */
export function readMasked(text: string, at: number): Reading | undefined {
  if (!maskMarks.has(text.charCodeAt(endOfDigits(text, at)))) return undefined;
  const factor = endOf(multiplier, text, at);
  if (factor !== undefined) return { end: factor, quantity: null };
  const end = endOf(masked, text, at);
  if (end === undefined) return undefined;
  return text.charAt(end - 1) === '年' ? identifierReading(text, at, end) : { end, quantity: null };
}

/** What stands behind the digits of a masked number or of a factor; most numbers are told by it at once. */
const maskMarks: ReadonlySet<number> = new Set(codesOf('×xX*＊○〇'));

/** Telephone numbers, models (3+2), rankings (500强), document numbers (3号), hotlines, numbers in names. */
export function readIdentifier(text: string, at: number): Reading | undefined {
  const end = endOfDigits(text, at);
  const certain = endOfPattern(text, at, end);
  if (certain !== undefined) return identifierReading(text, at, certain);
  if (end === at || hasUnit(text, at)) return undefined;
  return namesSomething(text, at, end) ? identifierReading(text, at, end) : readCaptionNumber(text, at, end);
}

/** Each of these is known by what stands behind its first digits. */
const byNextCharacter: ReadonlyMap<number, readonly RegExp[]> = new Map(
  Object.entries({
    '-': [phone],
    '+': [sumOfDigits],
    '＋': [sumOfDigits],
    '·': [sumOfDigits],
    '.': [version, fileName],
    强: [ranking],
    号: [numbered],
  }).map(([mark, patterns]) => [mark.charCodeAt(0), patterns]),
);
/** And of these the first digits alone are the number. */
const listMarks: ReadonlySet<number> = new Set(codesOf('、和及与—-后'));
const nothing: readonly RegExp[] = [];
/** Digits of a mobile telephone. */
const mobile = 11;

/** Where a number ends whose form alone tells that it counts nothing; `end` is where its first digits end. */
function endOfPattern(text: string, at: number, end: number): number | undefined {
  if (end - at === mobile) {
    const found = endOf(phone, text, at);
    if (found !== undefined) return found;
  }
  const next = text.charCodeAt(end);
  for (const pattern of byNextCharacter.get(next) ?? nothing) {
    const found = endOf(pattern, text, at);
    if (found !== undefined) return found;
  }
  if (!listMarks.has(next)) return undefined;
  const inList = endOf(numberedList, text, at) !== undefined || endOf(generation, text, at) !== undefined;
  return inList ? end : undefined;
}

/** A whole number without unit that stands in a name: “⟦369⟧工程”, “计划⟦2025⟧”, ⟦120⟧指挥中心, 某某@⟦126⟧.com. */
function namesSomething(text: string, at: number, end: number): boolean {
  const before = text.charAt(at - 1);
  const next = text.charAt(end);
  if (/[“"「『@]/.test(before) || /[”」』》]/.test(next)) return /[^.\d]/.test(next) || before === '@';
  if (next === '"' && !/\s/.test(before)) return true;
  if (end - at >= 3 && /[一-鿿]/.test(next) && !goesOn.test(next)) return true;
  return (
    endOf(hotline, text, at) === end &&
    /[一-鿿“”、]/.test(next) &&
    !/[0-9%元]/.test(next) &&
    !/[达到为有增至计]/.test(before) &&
    !isInCountedList(text, at)
  );
}

/** 215、127和69所: the unit at the end is meant for all. */
function isInCountedList(text: string, at: number): boolean {
  const last = endOf(numbersInRow, text, at);
  return last !== undefined && hasUnit(text, last);
}

/** ⟦表1⟧, ⟦图 2⟧: the number of a table, picture or annex with its word. */
function readCaptionNumber(text: string, at: number, end: number): Reading | undefined {
  const word = /(?:^|[^一-鿿]|[如见下上])(附件|附表|附图|专栏|表|图)$/.exec(text.slice(Math.max(0, at - 4), at))?.[1];
  return word === undefined ? undefined : identifierReading(text, at - word.length, end);
}

const restOfToken = /[A-Za-z0-9]*(?:[.-]\d[A-Za-z0-9]*)*/y;

const hyphen = 0x2d;
const point = 0x2e;

/** Letters and digits in one token name something: ⟦5G⟧, ⟦PM2.5⟧, ⟦A4⟧纸, ⟦COVID-19⟧; a number behind an abbreviation does not: GDP⟦100亿元⟧. */
export function readLetterToken(text: string, at: number, from: number): Reading | undefined {
  let start = at;
  if (text.charCodeAt(start - 1) === hyphen && isLatin(text.charCodeAt(start - 2))) start -= 1;
  while (start > from && isLatin(text.charCodeAt(start - 1))) start -= 1;
  if (start === at) return readDigitsBeforeLetters(text, at);
  if (at - start > 1 && hasUnit(text, at)) return undefined;
  const end = endOf(restOfToken, text, at) ?? at + 1;
  return identifierReading(text, start, end);
}

const digitsThenLetters = /\d+(?:\.\d+)?[A-Za-z]+(?:\d[A-Za-z0-9]*)?/y;

function readDigitsBeforeLetters(text: string, at: number): Reading | undefined {
  const next = text.charCodeAt(endOfDigits(text, at));
  if (!isLatin(next) && next !== point) return undefined;
  const end = endOf(digitsThenLetters, text, at);
  return end === undefined || hasUnit(text, at) ? undefined : identifierReading(text, at, end);
}

/** The numbers of five-year plans: ⟦十四五⟧; the early ones, which could be words, only with 时期, 规划 or quotation marks. */
export function readPlanNumber(text: string, at: number): Reading | undefined {
  planNumber.lastIndex = at;
  const found = planNumber.exec(text);
  if (found === null) return undefined;
  const end = planNumber.lastIndex;
  const isQuoted = /[“"「『]/.test(text.charAt(at - 1)) && /[”"」』]/.test(text.charAt(end));
  const isCertain = found[1] === undefined || isQuoted || planBehind.test(text.slice(end, end + 3));
  return isCertain ? identifierReading(text, at, end) : undefined;
}
