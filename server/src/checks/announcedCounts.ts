import { toOrdinal } from '../parse/enumerations';
import type { Span } from '../text/span';
import { matchesOf } from '../text/matches';

/** A number that announces, or sums up, so many things: `⟦三项⟧举措`, `⟦10个⟧方面`; spans in the flow text. */
export interface AnnouncedCount {
  /** Number and classifier. */
  readonly span: Span;
  readonly number: Span;
  readonly value: number;
  readonly inDigits: boolean;
  /** In quotation marks it may be a name, whose items nobody lists: “三权分置”. */
  readonly isQuoted: boolean;
  /** The text behind the classifier up to the next mark: `举措`. */
  readonly noun: string;
  /** Where a list in front of it ends: before the quotation mark of `“三大”工程`. */
  readonly start: number;
  /** Where a list behind its noun begins. */
  readonly end: number;
}

const classifiers =
  '个|项|大|种|类|条|方面|点|件|场|级|家|所|座|支|张|本|门|块|篇|套|处|步|位|名|市|县|区|州|省|镇|乡|村|业|省市|市县|部|端|色|重';
const announced = new RegExp(
  `(?<![第\\d一二两三四五六七八九十百千万亿几数每近约超.:：/～~—\\-－+×〔“"])(?<!(?<![以如])[上下前后])` +
    `(?<number>[两三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|\\d{1,2})(?<classifier>${classifiers})`,
  'y',
);
/** Whether a UTF-16 code unit may open a count: a digit, or another numeral. Every character is looked up. */
const [digit, numeral] = [1, 2];
const opens = new Uint8Array(0x10000);
for (const character of '0123456789') opens[character.charCodeAt(0)] = digit;
for (const character of '两二三四五六七八九十') opens[character.charCodeAt(0)] = numeral;
/** In quotation marks any word can be counted: “六助”, “三下沉”; with a second numeral it is a name. */
const quoted =
  /[“"](?<number>[两三四五六七八九十])(?<word>(?:(?![一二两三四五六七八九十百年])[\u3400-\u9fff]){1,8})[”"]/g;
/** What makes of the number an approximation, an ordinal, a measure or a part of a word. */
const notAnnounced = /^(?:多|余|几|左右|以上|以下|以内|月|小时|学期|季度|年|百分点|工作日|交易日|人次|代表|[台件套次])/;

/** Every count of two or more that could announce or sum up a list; in text order. */
export function findAnnouncedCounts(text: string): readonly AnnouncedCount[] {
  return [...findPlain(text), ...findQuoted(text)].sort((a, b) => a.start - b.start);
}

function findQuoted(text: string): readonly AnnouncedCount[] {
  if (!text.includes('“') && !text.includes('"')) return [];
  return matchesOf(text, quoted).map(({ index, 0: whole, groups }) => {
    const { number = '', word = '' } = groups ?? {};
    const start = index + 1;
    return {
      span: { start, end: start + number.length + word.length },
      number: { start, end: start + number.length },
      value: number === '两' ? 2 : toOrdinal(number),
      inDigits: false,
      isQuoted: true,
      noun: '',
      start: index,
      end: index + whole.length,
    };
  });
}

function findPlain(text: string): readonly AnnouncedCount[] {
  const counts: AnnouncedCount[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const opening = opens[text.charCodeAt(at)];
    if (opening === 0 || (opening === digit && !mayOpenCount(text, at))) continue;
    announced.lastIndex = at;
    const match = announced.exec(text);
    if (!match) continue;
    at = announced.lastIndex - 1;
    const { number = '', classifier = '' } = match.groups ?? {};
    const start = match.index;
    const end = start + number.length + classifier.length;
    const behind = text.slice(end, end + 24);
    if (notAnnounced.test(behind)) continue;
    const value = number === '两' ? 2 : toOrdinal(number);
    if (!(value >= 2)) continue;
    const noun = /^[^，。；：！？、（）“”《》\s]*/.exec(behind)?.[0] ?? '';
    counts.push({
      span: { start, end },
      number: { start, end: start + number.length },
      value,
      inDigits: /\d/.test(number),
      isQuoted: false,
      noun,
      start,
      end: end + noun.length,
    });
  }
  return counts;
}

/** Most numbers have more digits than a count that a reader counts after. */
function mayOpenCount(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at - 1))) return false;
  return !isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at + 2));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The number written as the count is: 两 or 三 before a classifier, or digits. */
export function writeCount(count: AnnouncedCount, value: number): string {
  if (count.inDigits) return String(value);
  const digits = '〇一两三四五六七八九';
  if (value < 10) return digits.charAt(value);
  const ones = value % 10 === 0 ? '' : '〇一二三四五六七八九'.charAt(value % 10);
  return `${value < 20 ? '' : '〇一二三四五六七八九'.charAt(Math.floor(value / 10))}十${ones}`;
}
