import type { PassageContent } from '../parse/report';
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
  const places: number[] = [];
  let comparable = '';
  for (let at = headMarker.exec(text)?.[0].length ?? 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (!kept.test(character) && !(character === '.' && betweenDigits.test(text.slice(at - 1, at + 2)))) continue;
    comparable += lowerCase(character);
    places.push(at);
  }
  return {
    text: comparable,
    toFlow: ({ start, end }) => ({ start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 }),
    opensClause: (at) => at === 0 || at >= places.length || (places[at] ?? 0) - (places[at - 1] ?? 0) > 1,
  };
}

/** Of one character too, so that every place in the result stands for one in the text. */
function lowerCase(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

const known = new WeakMap<PassageContent, Comparable>();

/** The comparable text of a passage, remembered with the passage's own text. */
export function comparableOf(content: PassageContent): Comparable {
  let comparable = known.get(content);
  if (comparable === undefined) {
    comparable = toComparable(content.flow.text);
    known.set(content, comparable);
  }
  return comparable;
}
