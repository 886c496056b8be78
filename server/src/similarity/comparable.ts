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
      capitals |= answers[text.charCodeAt(at)] ?? 0;
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
const [asked, keptBit, capital] = [1, 2, 4];

function answerOf(character: string): number {
  return asked | (kept.test(character) ? keptBit : 0) | (character.toLowerCase() === character ? 0 : capital);
}

function isKept(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (answers[code] === 0) answers[code] = answerOf(text.charAt(at));
  return (
    ((answers[code] ?? 0) & keptBit) !== 0 ||
    (code === 0x2e && betweenDigits.test(text.slice(Math.max(0, at - 1), at + 2)))
  );
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
