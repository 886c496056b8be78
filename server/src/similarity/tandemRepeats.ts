import type { Span } from '../text/span';

/** A stretch that repeats itself at once: `⟦引进引进⟧` has period 2; `start` and `end` are where the repetition holds. */
export interface TandemRepeat extends Span {
  /** Length in UTF-16 units of what is repeated; `end - start` is at least twice that. */
  readonly period: number;
}

/** Periods up to this are found by pairs of characters, longer ones by anchors. */
const shortPeriod = 40;
/** Length of the anchors that long repetitions are found by; each long repetition holds at least one whole anchor. */
const anchorLength = 20;

/**
 * Every stretch that stands twice or more without anything between, longest possible, the short periods first.
 * What is repeated may be anything; a stretch whose unit repeats itself already (`哈哈哈哈` as 哈哈 twice) is left out.
 */
export function findTandemRepeats(text: string): readonly TandemRepeat[] {
  const repeats: TandemRepeat[] = [];
  moveOrigin(text);
  read(text);
  collectDoubledCharacters(text, repeats);
  if (text.length >= 4) collectShort(text, repeats);
  if (text.length > 2 * shortPeriod && mayRepeatLong(text)) collectLong(text, repeats);
  origin += text.length;
  if (repeats.length < 2) return repeats;
  return repeats.sort((a, b) => a.period - b.period || a.start - b.start);
}

function collectDoubledCharacters(text: string, repeats: TandemRepeat[]): void {
  const [characters, { length }] = [codes, text];
  let start = 0;
  for (let at = 1; at <= length; at += 1) {
    if (at < length && characters[at] === characters[start]) continue;
    if (at - start > 1) repeats.push({ start, end: at, period: 1 });
    start = at;
  }
}

/**
 * Tables that serve one text after the other. Places are counted on from text to text, with more than a short period
 * between two texts, so that what a table holds of earlier texts is told by its place and nothing has to be cleared.
 */
let origin = 0;
const farthestOrigin = 2 ** 30;
/** By the hash of two characters where they stood last, and for each place the one before it in its bucket. */
const latestPair = new Int32Array(4096);
const pairBefore = new Int32Array(64);
/** By period where what was found of it last ends. */
const seenTo = new Int32Array(shortPeriod + 1);
/** By the hash of an anchor, by stepping on, where it stands. */
let anchorHashes = new Int32Array(1024);
let anchorPlaces = new Int32Array(1024);
/** The characters of the text: it is gone through several times, and an array is read faster than a string. */
let codes = new Uint16Array(1024);

function read(text: string): void {
  if (codes.length < text.length) codes = new Uint16Array(2 * text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
}

function moveOrigin(text: string): void {
  origin += shortPeriod + 1;
  if (origin + text.length > farthestOrigin) {
    for (const table of [latestPair, seenTo, anchorPlaces]) table.fill(0);
    origin = shortPeriod + 1;
  }
}

/** A repetition of period two or more brings a pair of characters again after that period: earlier pairs are looked up. */
function collectShort(text: string, repeats: TandemRepeat[]): void {
  const [characters, from, last] = [codes, origin, origin + text.length - 1];
  let code = characters[0] ?? 0;
  for (let here = from; here < last; here += 1) {
    const next = characters[here - from + 1] ?? 0;
    const bucket = (Math.imul(code, 0x9e3779b1) + Math.imul(next, 0x85ebca6b)) >>> 20;
    const before = latestPair[bucket] ?? 0;
    for (let place = before; place >= from && here - place <= shortPeriod; place = pairBefore[place & 63] ?? 0) {
      meetAgain(text, place - from, here - from, repeats);
    }
    pairBefore[here & 63] = before;
    latestPair[bucket] = here;
    code = next;
  }
}

function meetAgain(text: string, first: number, at: number, repeats: TandemRepeat[]): void {
  const period = at - first;
  if (period < 2 || origin + at < (seenTo[period] ?? 0) || codes[at] !== codes[first]) return;
  const repeat = extend(text, first, at);
  seenTo[period] = origin + repeat.end;
  if (repeat.end - repeat.start >= 2 * period) add(text, repeat, repeats);
}

/** Searching for each anchor takes the square of the length, and is faster up to here. */
const longestSearched = 1000;

/** False for nearly every paragraph: none of its anchors stands in it again farther off than a short period. */
function mayRepeatLong(text: string): boolean {
  if (text.length > longestSearched) return true;
  for (let at = 0; at + shortPeriod + anchorLength < text.length; at += anchorLength) {
    if (text.includes(text.slice(at, at + anchorLength), at + shortPeriod + 1)) return true;
  }
  return false;
}

/** Anchors stand at every multiple of their length; a repetition of a longer period meets one of them again. */
function collectLong(text: string, repeats: TandemRepeat[]): void {
  const size = 2 ** Math.ceil(Math.log2((2 * text.length) / anchorLength + 2));
  if (anchorHashes.length < size) [anchorHashes, anchorPlaces] = [new Int32Array(size), new Int32Array(size)];
  const [hashes, places, from, { length }] = [anchorHashes, anchorPlaces, origin, text];
  let [checkedTo, nextAnchor] = [0, 0];
  let hash = 0;
  for (let next = 0; next < length; next += 1) {
    hash = rolled(hash, next);
    const at = next - anchorLength + 1;
    if (at < 0) continue;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 8) & (hashes.length - 1);
    // Where an anchor of this text with the hash stands, or where it would be put.
    while ((places[slot] ?? 0) >= from && hashes[slot] !== hash) slot = (slot + 1) & (hashes.length - 1);
    const before = (places[slot] ?? 0) - from;
    if (before >= 0 && at - before > shortPeriod && at >= checkedTo && codes[at] === codes[before]) {
      const repeat = extend(text, before, at);
      checkedTo = Math.max(at + 1, repeat.end - anchorLength + 1);
      if (repeat.end - repeat.start >= 2 * repeat.period) add(text, repeat, repeats);
    }
    if (at === nextAnchor) {
      nextAnchor += anchorLength;
      hashes[slot] = hash;
      places[slot] = from + at;
    }
  }
}

const base = 0x01000193;
let outgoing = 1;
for (let power = 0; power < anchorLength; power += 1) outgoing = Math.imul(outgoing, base);

/** The hash of the `anchorLength` characters that end with `next`, from the hash of those one place before. */
function rolled(hash: number, next: number): number {
  const gone = next >= anchorLength ? (codes[next - anchorLength] ?? 0) : 0;
  return (Math.imul(hash, base) + (codes[next] ?? 0) - Math.imul(outgoing, gone)) | 0;
}

/** The longest repetition around two places at which the same text may stand; equal hashes alone prove nothing. */
function extend(text: string, first: number, second: number): TandemRepeat {
  const period = second - first;
  let start = second;
  while (start > period && codes[start - 1] === codes[start - 1 - period]) start -= 1;
  let end = second;
  while (end < text.length && codes[end] === codes[end - period]) end += 1;
  return { start: start - period, end, period };
}

function add(text: string, repeat: TandemRepeat, repeats: TandemRepeat[]): void {
  const unit = text.slice(repeat.start, repeat.start + repeat.period);
  const repeatsItself = (unit + unit).indexOf(unit, 1) < unit.length;
  if (!repeatsItself) repeats.push(repeat);
}
