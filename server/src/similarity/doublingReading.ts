import type { Segmenter, Token } from '../segment/segmenter';
import type { TandemRepeat } from './tandemRepeats';

/**
 * How a doubled stretch can be read:
 * - `certain`: both copies are whole words, and nothing is lost when one of them goes: 加强人才引进引进，
 * - `likely`: the same, but words on both sides leave a small doubt: 现代产业产业体系
 * - `doubtful`: words that the segmenter does not know may explain it: 获评省评省级
 * - `chance`: two different words meet: 企业|创业|创新, 东南亚|南亚, 在|在职, 服务|服务业
 */
export type Reading = 'certain' | 'likely' | 'doubtful' | 'chance';

/** Characters of context that the words are cut in, on either side. */
const context = 16;
/** From this length on, two different words cannot meet so by chance. */
const neverByChance = 3;

const mark = /[^\p{L}\p{N}]/u;
const nounTag = /^(?:n|vn|an|j|s|l|i)/;
const functionTag = /^(?:u|c|p|d|y)/;
const adverbTag = /^(?:d|ad|t)$/;

/** A unit longer than this is no word; cutting it into words would tell nothing. */
const longestPhrase = 24;

/** Reads a repeat whose unit is Chinese characters only; `text` is what its offsets are in. */
export function readDoubling(text: string, whole: TandemRepeat, segmenter: Segmenter): Reading {
  if (whole.period > longestPhrase) return 'likely';
  // Two copies and what the second shares with a third are enough to see where words begin.
  const repeat = { ...whole, end: Math.min(whole.end, whole.start + 3 * whole.period) };
  const cut = cutAround(text, repeat, segmenter);
  if (repeat.period === 1) return readCharacter(text, repeat.start, cut);
  const start = wordStart(repeat, cut) ?? repeat.start;
  const middle = start + repeat.period;
  if (isCut(cut, middle)) return readAligned(text, { start, end: middle + repeat.period, period: repeat.period }, cut);
  if (repeat.period >= neverByChance) return 'likely';
  return readMisaligned(text, repeat, cut, segmenter);
}

/** Words with offsets in the whole text. */
function cutAround(text: string, { start, end }: TandemRepeat, segmenter: Segmenter): readonly Token[] {
  const from = Math.max(0, start - context);
  const words = segmenter.tag(text.slice(from, end + context));
  return words.map((word) => ({ ...word, start: word.start + from, end: word.end + from }));
}

function isCut(words: readonly Token[], at: number): boolean {
  return words.some((word) => word.start === at || word.end === at);
}

/** A stretch longer than two copies can be read from several places on; the one at which words begin is right. */
function wordStart({ start, end, period }: TandemRepeat, words: readonly Token[]): number | undefined {
  for (let at = start; at + 2 * period <= end; at += 1) {
    if (isCut(words, at) && isCut(words, at + period)) return at;
  }
  return undefined;
}

/** The copies meet where words meet; a word that reaches beyond the doubling may explain one of them. */
function readAligned(text: string, repeat: TandemRepeat, words: readonly Token[]): Reading {
  const { start, end, period } = repeat;
  const lead = start - (words.find((word) => word.start < start && word.end > start)?.start ?? start);
  const tail = (words.find((word) => word.start < end && word.end > end)?.end ?? end) - end;
  if (period < neverByChance) {
    if (lead > 0 && tail > 0) return 'chance';
    if (lead > 0) return lead > 1 && endsPhrase(text, end, words) ? 'likely' : 'chance';
    // 服务|服务业 can be meant; in 教育|教育经费 the longer word is itself two words, of which the first is written twice.
    if (tail > 0) return tail > 1 && !nounBefore(text, start, words) ? 'likely' : 'chance';
  }
  const closed = isMark(text, start - 1) || isMark(text, end);
  const unit = words.find((word) => word.start === start);
  const alone = closed || period >= neverByChance || (unit !== undefined && adverbTag.test(unit.tag));
  return alone && lead === 0 && tail === 0 ? 'certain' : 'likely';
}

/**
 * The copies meet inside a word. When every word is known, they meet by chance: 防逃|追逃|追赃. Otherwise the doubling is
 * a slip if the text without one copy is cut into known words: 实|现实|现 → 实现, 获评省评省级 → 获评|省级.
 */
function readMisaligned(text: string, repeat: TandemRepeat, words: readonly Token[], segmenter: Segmenter): Reading {
  const { start, end, period } = repeat;
  if (words.filter((word) => word.start < end && start < word.end).every(isKnownWord)) return 'chance';
  const without =
    text.slice(Math.max(0, start - context), start + period) + text.slice(start + 2 * period, end + context);
  const seam = Math.min(start, context);
  const left = segmenter.tag(without).filter((word) => word.start < seam + period && seam < word.end);
  if (!left.every(isKnownWord)) return 'chance';
  return left.length === 1 && left[0]?.word.length === period ? 'likely' : 'doubtful';
}

/** Words that a segmenter makes up from characters it does not know together carry the tag x. */
function isKnownWord({ word, tag }: Token): boolean {
  return tag !== 'x' && word.length > 1;
}

/** Particles and prepositions that are never doubled, and never begin a compound that is not in the dictionary. */
const neverDoubled = new Set('的了是和与及');
/** Prepositions that begin compounds freely (在建, 以案促改), so that what follows must be a longer word. */
const preposition = new Set('在以为从由向对将被于而或所把给让使还也就该这那我你他');

/** False for a character that stands twice by chance wherever it does. */
export function mayBeDoubledBySlip(character: string): boolean {
  return neverDoubled.has(character) || preposition.has(character);
}

/** 我们在在全省 is a slip; 在|在职, 加深了|了解 are not. */
function readCharacter(text: string, start: number, words: readonly Token[]): Reading {
  const character = text.charAt(start);
  const free = preposition.has(character);
  if (!free && !neverDoubled.has(character)) return 'chance';
  const copies = words.filter((word) => word.start < start + 2 && start < word.end);
  const alone = copies.every((word) => word.end - word.start === 1 || (word.start === start && word.end === start + 2));
  if (!alone) return 'chance';
  const next = words.find((word) => word.start === start + 2);
  const beginsCompound = next === undefined || (next.word.length < 2 && !/\d/.test(next.word));
  return free && beginsCompound ? 'chance' : 'certain';
}

function endsPhrase(text: string, end: number, words: readonly Token[]): boolean {
  const next = words.find((word) => word.start === end);
  return isMark(text, end) || next === undefined || functionTag.test(next.tag);
}

function nounBefore(text: string, start: number, words: readonly Token[]): boolean {
  if (isMark(text, start - 1)) return false;
  const before = words.find((word) => word.end === start);
  return before !== undefined && nounTag.test(before.tag);
}

function isMark(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === '' || mark.test(character);
}
