import type { PassageContent } from '../parse/report';
import { Attachment } from '../text/attachment';
import type { Span } from '../text/span';

/**
 * A text as it is compared: letters, digits and signs of percentage alone, in lower case, without the outline number at
 * its head. Marks, spaces and width, which copying changes, make no difference; `3.5` and `35` stay apart.
 */
export interface Comparable {
  readonly text: string;
  /** Where a non-empty span of `text` stands in the text it was made from, the marks inside it included. */
  toFlow(this: void, span: Span): Span;
  /** True where a mark or nothing stands before the character at `at`. */
  opensClause(this: void, at: number): boolean;
}

const kept = /[\p{L}\p{N}%‰]/u;
const betweenDigits = /^\d\.\d$/;
/** 一、 （八） 3. 四是 at the head of a paragraph: a copy is a copy under another number too. */
const headMarker =
  /^\s*(?:第?[一二三四五六七八九十百]+(?:是|[、，.．])|（[一二三四五六七八九十\d]+）|\d{1,2}[.．、](?!\d)|[①-⑳])/;
/** What such a marker may begin with. */
const opensMarker = /[\s第一二三四五六七八九十百（\d①-⑳]/;
const point = 0x2e;

/** The text behind the outline number at its head. */
export function withoutMarker(text: string): string {
  return text.replace(headMarker, '');
}

export function toComparable(text: string): Comparable {
  let comparable = '';
  let capitals = 0;
  let from = headMarker.exec(text)?.[0].length ?? 0;
  for (let at = from; at <= text.length; at += 1) {
    if (at < text.length && isKept(text, at)) {
      capitals |= answerOf(text.charCodeAt(at));
      continue;
    }
    if (at > from) comparable += text.slice(from, at);
    from = at + 1;
  }
  const lower = (capitals & capital) === 0 ? comparable : comparable.toLowerCase();
  let places: Uint32Array | undefined;
  const placeOf = (at: number): number => (places ??= keptPlaces(text, comparable.length))[at] ?? 0;
  return {
    // Of a few letters the lower case is longer; every place here must stand for one in the text.
    text: lower.length === comparable.length ? lower : comparable,
    toFlow: ({ start, end }) => ({ start: placeOf(start), end: placeOf(end - 1) + 1 }),
    opensClause: (at) => at === 0 || at >= comparable.length || placeOf(at) - placeOf(at - 1) > 1,
  };
}

/** Where each kept character stands; needed for few texts, so that it is made when it is asked for. */
function keptPlaces(text: string, count: number): Uint32Array {
  const places = new Uint32Array(count);
  let next = 0;
  for (let at = headMarker.exec(text)?.[0].length ?? 0; at < text.length; at += 1) {
    if (isKept(text, at)) places[next++] = at;
  }
  return places;
}

/** What is known of each UTF-16 unit, asked once; 0 where nothing is known yet. */
const answers = new Uint8Array(0x10000);
const [asked, keptBit, capital, opening] = [1, 2, 4, 8];

function answerOf(code: number): number {
  const known = answers[code] ?? 0;
  return known === 0 ? askOf(code) : known;
}

function askOf(code: number): number {
  const character = String.fromCharCode(code);
  const answer =
    asked |
    (kept.test(character) ? keptBit : 0) |
    (character.toLowerCase() === character ? 0 : capital) |
    (opensMarker.test(character) ? opening : 0);
  answers[code] = answer;
  return answer;
}

function isKept(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (answerOf(code) & keptBit) !== 0 || (code === point && betweenDigits.test(text.slice(Math.max(0, at - 1), at + 2)))
  );
}

/**
 * The code units of one comparable text after the other: what is only hashed needs no string, and nearly no text of a
 * report is looked at more closely than that.
 */
export class ComparableUnits {
  /** The text that was written last; what stands behind `length` means nothing. */
  units = new Uint16Array(1024);
  length = 0;

  /** Writes what {@link toComparable} makes of `text.slice(start, end)`. */
  write(text: string, start = 0, end = text.length): this {
    if (this.units.length < end - start) this.units = new Uint16Array(2 * (end - start));
    const { units } = this;
    let length = 0;
    let met = 0;
    for (let at = start + markerLength(text, start, end); at < end; at += 1) {
      const code = text.charCodeAt(at);
      const answer = answerOf(code);
      if ((answer & keptBit) === 0 && !(code === point && isInNumber(text, at, start, end))) continue;
      units[length] = code;
      length += 1;
      met |= answer;
    }
    this.length = length;
    if ((met & capital) !== 0) this.lower(text.slice(start, end));
    return this;
  }

  /** Letters beyond those of ASCII depend on their neighbours when they become lower case. */
  private lower(text: string): void {
    const { units, length } = this;
    for (let at = 0; at < length; at += 1) {
      const code = units[at] ?? 0;
      if (code >= 0x41 && code <= 0x5a) units[at] = code + 0x20;
      else if ((answerOf(code) & capital) !== 0) return this.copy(toComparable(text).text);
    }
  }

  private copy(comparable: string): void {
    for (let at = 0; at < comparable.length; at += 1) this.units[at] = comparable.charCodeAt(at);
  }
}

/**
 * False only when a stretch of some comparable text stands nowhere in that of `text`, which is not made for this: points
 * and capitals, of which more would have to be known, leave it open.
 */
export function mayHold(text: string, stretch: string): boolean {
  const first = stretch.charAt(0);
  if (first.toLowerCase() !== first.toUpperCase()) return true;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (mayStandAt(text, at, stretch)) return true;
  }
  return false;
}

function mayStandAt(text: string, from: number, stretch: string): boolean {
  let next = 0;
  for (let at = from; at < text.length && next < stretch.length; at += 1) {
    const code = text.charCodeAt(at);
    const answer = answerOf(code);
    if (code === point || (answer & capital) !== 0) return true;
    if ((answer & keptBit) === 0) continue;
    if (code !== stretch.charCodeAt(next)) return false;
    next += 1;
  }
  return next === stretch.length;
}

function markerLength(text: string, start: number, end: number): number {
  if (start >= end || (answerOf(text.charCodeAt(start)) & opening) === 0) return 0;
  return headMarker.exec(text.slice(start, end))?.[0].length ?? 0;
}

function isInNumber(text: string, at: number, start: number, end: number): boolean {
  return at > start && at + 1 < end && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const known = new Attachment<Comparable>();

/** The comparable text of a passage, remembered with the passage's own text. */
export function comparableOf(content: PassageContent): Comparable {
  let comparable = known.get(content);
  if (comparable === undefined) {
    comparable = toComparable(content.flow.text);
    known.set(content, comparable);
  }
  return comparable;
}
