import type { Segmenter } from '../segment/segmenter';
import type { Span } from '../text/span';
import { mayBeDoubledBySlip, readDoubling, type Reading } from './doublingReading';
import { isHalfOfAabb, isReduplication } from './reduplication';
import { findTandemRepeats, type TandemRepeat } from './tandemRepeats';

/** Something written twice by mistake. */
export interface Doubling {
  readonly kind: 'word' | 'item' | 'adverb';
  /** Both copies and what stands between them: `人才⟦引进引进⟧`, `⟦抓早、抓早⟧、抓小`, `⟦正式已正式⟧启动`. */
  readonly span: Span;
  readonly unit: string;
  /** What may go: the second copy, or the first of a doubled adverb, with what parts them. */
  readonly superfluous: Span;
  readonly reading: Exclude<Reading, 'chance'>;
}

const chineseOnly = /^\p{Script=Han}+$/u;
/** 一是 counts an item of an enumeration, and 一是一 is an idiom that misleads a segmenter. */
const enumerator = /^[一二三四五六七八九十]是$/;
const chinese = /\p{Script=Han}/gu;
const clauseMarks = /[，；：、。！？]/g;
const sentenceEnd = /[。！？]$/;
/** 二〇二〇年: digits follow each other as the number has them. */
const chineseDigits = /^[〇○零一二三四五六七八九]+$/;
/** Blanks that are still to be filled in: equal ones stand for different words. */
const placeholder = /[xX×*_○△□]|某/;
const wordlike = /^[\p{L}\p{N}%.．“”《》（）]+$/u;
/** Shortest text with marks in it that nobody repeats on purpose, in UTF-16 units. */
const shortestFragment = 8;
/** A unit that may well be meant twice when there is no segmenter to ask is shorter than this. */
const sureWithoutSegmenter = 4;

/** The doublings of a passage's flow text, in text order and without overlaps. */
export function findDoublings(text: string, segmenter?: Segmenter): readonly Doubling[] {
  const found = findTandemRepeats(text).flatMap((repeat) => toDoubling(text, repeat, segmenter));
  if (mayDoubleItem(text)) found.push(...findDoubledItems(text));
  if (segmenter && mayDoubleAdverb(text)) found.push(...findDoubledAdverbs(text, segmenter));
  if (found.length === 0) return found;
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return found.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function toDoubling(text: string, repeat: TandemRepeat, segmenter?: Segmenter): Doubling[] {
  const { start, end, period } = repeat;
  // Nearly all repeats are two digits or two characters of different words.
  if (period === 1 && !mayBeDoubledBySlip(text.charAt(start))) return [];
  const unit = text.slice(start, start + period);
  const reading = readRepeat(text, repeat, unit, segmenter);
  if (reading === 'chance') return [];
  const copies = Math.floor((end - start) / period);
  return [
    {
      kind: 'word',
      span: { start, end },
      unit,
      superfluous: { start: start + period, end: start + copies * period },
      // Three copies or more may be meant to insist.
      reading: copies > 2 && reading === 'certain' ? 'likely' : reading,
    },
  ];
}

function readRepeat(text: string, repeat: TandemRepeat, unit: string, segmenter?: Segmenter): Reading {
  if (!chineseOnly.test(unit)) return readMixed(text, repeat, unit);
  if (chineseDigits.test(unit)) return 'chance';
  if (repeat.period === 1 && isHalfOfAabb(text, repeat.start)) return 'chance';
  if (repeat.period > 1 && isReduplication(surroundings(text, repeat, unit))) return 'chance';
  if (enumerator.test(unit)) return 'likely';
  if (segmenter) return readDoubling(text, repeat, segmenter);
  return repeat.period >= sureWithoutSegmenter ? 'likely' : 'chance';
}

function surroundings(text: string, { start, period }: TandemRepeat, unit: string) {
  const before =
    text
      .slice(Math.max(0, start - 12), start)
      .split(clauseMarks)
      .at(-1) ?? '';
  return { unit, before, after: text.slice(start + 2 * period, start + 2 * period + 4) };
}

/** Units that hold figures or marks: 2023年2023年; a line break that brought half a sentence again. */
function readMixed(text: string, repeat: TandemRepeat, unit: string): Reading {
  const characters = unit.match(chinese)?.length ?? 0;
  if (characters === 0 || placeholder.test(unit)) return 'chance';
  if (wordlike.test(unit)) return repeat.period > 2 && !cutsNumber(text, repeat) ? 'likely' : 'chance';
  const marks = unit.match(clauseMarks)?.length ?? 0;
  // Two marks: at least one whole clause stands twice. One mark alone also parts 立体电影、立体特效.
  const fragment = (marks > 1 && characters > shortestFragment - 3) || characters > 2 * shortestFragment;
  if (!fragment || repeat.period < shortestFragment) return 'chance';
  return isWholeSentences(text, repeat, unit) ? 'chance' : 'likely';
}

function cutsNumber(text: string, { start, end }: TandemRepeat): boolean {
  const digits = /^[\d.][\d.]$/;
  return digits.test(text.slice(start - 1, start + 1)) || digits.test(text.slice(end - 1, end + 1));
}

/** Sentences that stand twice are another check's business. */
function isWholeSentences(text: string, { start }: TandemRepeat, unit: string): boolean {
  return sentenceEnd.test(unit) && (start === 0 || sentenceEnd.test(text.slice(0, start)));
}

/** 抓早、抓小、抓小、抓实: two items in a row are the same. Roll calls and 分别为优秀、优秀、良好 are left alone. */
function findDoubledItems(text: string): Doubling[] {
  const found: Doubling[] = [];
  for (let comma = text.indexOf('、'); comma > 0; comma = text.indexOf('、', comma + 1)) {
    const unit = itemBefore.exec(text.slice(Math.max(0, comma - longestItem - 1), comma))?.[1];
    const end = comma + 1 + (unit?.length ?? 0);
    if (unit === undefined || !text.startsWith(unit, comma + 1) || !itemEnd.test(text.charAt(end))) continue;
    const start = comma - unit.length;
    const before = text.slice(Math.max(0, start - 40), start);
    const inList = before.endsWith('、') || text[end] === '、';
    if (!inList || isCalledOut(text, unit, end) || /(?:分别|依次|顺次)/.test(before)) continue;
    const superfluous = { start: comma, end };
    found.push({ kind: 'item', span: { start, end }, unit, superfluous, reading: 'likely' });
  }
  return found;
}

/** Quickly told of nearly every text: no item has the character behind it that it begins with. */
function mayDoubleItem(text: string): boolean {
  for (let comma = text.indexOf('、'); comma > 0; comma = text.indexOf('、', comma + 1)) {
    const first = text.charCodeAt(comma + 1);
    for (let at = comma - shortestItem; at >= 0 && at >= comma - longestItem - 1; at -= 1) {
      if (text.charCodeAt(at) === first) return true;
    }
  }
  return false;
}

const shortestItem = 2;
const longestItem = 12;
const itemBefore = /(?:^|[，；：、。！？])(\p{Script=Han}{2,12})$/u;
const itemEnd = /^(?:$|[，；、。！？])/;

/** 落实、落实、再落实 and 加油、加油、加油 insist, they do not list. */
function isCalledOut(text: string, unit: string, end: number): boolean {
  const next = text.slice(end + 1, end + 1 + unit.length + 1);
  return next.startsWith('再') || next.startsWith(unit);
}

/** 正式已正式启动: the same adverb on both sides of another. */
function findDoubledAdverbs(text: string, segmenter: Segmenter): Doubling[] {
  const found: Doubling[] = [];
  for (const { 0: between, index: at } of text.matchAll(/已经?|将|均|都|正在?|现已/g)) {
    const start = at - adverbLength;
    const second = at + between.length;
    const unit = text.slice(Math.max(0, start), at);
    if (unit.length < adverbLength || !text.startsWith(unit, second) || !chineseOnly.test(unit)) continue;
    const words = segmenter.tag(text.slice(start, second + unit.length + 8));
    const isAdverb = (place: number): boolean =>
      words.some((word) => word.start === place && word.word === unit && /^(?:d|ad)$/.test(word.tag));
    if (!isAdverb(0) || !isAdverb(second - start)) continue;
    const span = { start, end: second + unit.length };
    found.push({ kind: 'adverb', span, unit, superfluous: { start, end: start + unit.length }, reading: 'likely' });
  }
  return found;
}

const adverbLength = 2;
const joints = [...'已将均都正现'];

/** Quickly told of nearly every text: nowhere do two characters stand on both sides of a joint of one or two. */
function mayDoubleAdverb(text: string): boolean {
  for (const joint of joints) {
    for (let at = text.indexOf(joint, adverbLength); at >= 0; at = text.indexOf(joint, at + 1)) {
      const unit = text.slice(at - adverbLength, at);
      if (text.startsWith(unit, at + 1) || text.startsWith(unit, at + 2)) return true;
    }
  }
  return false;
}
