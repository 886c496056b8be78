import type { Span } from './span';

/** Finds given words in a text: from left to right, the longest one at each place, none inside another. */
export class Literals {
  /** The words by their first code unit, longest first. */
  private readonly byFirst = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word === '') continue;
      const first = word.charAt(0);
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), word]);
    }
    for (const alike of this.byFirst.values()) alike.sort((a, b) => b.length - a.length);
  }

  /** Every place of a word, as UTF-16 offsets. A word of Latin letters or digits is no part of a longer such word. */
  *findIn(text: string): Generator<Span & { readonly word: string }> {
    for (let at = 0; at < text.length;) {
      const word = this.byFirst
        .get(text.charAt(at))
        ?.find((each) => text.startsWith(each, at) && standsAlone(text, each, at));
      if (word === undefined) {
        at += 1;
        continue;
      }
      yield { word, start: at, end: at + word.length };
      at += word.length;
    }
  }
}

const latin = /[A-Za-z0-9]/;

function standsAlone(text: string, word: string, at: number): boolean {
  const goesOn = (a: string, b: string): boolean => latin.test(a) && latin.test(b);
  const end = at + word.length;
  return !goesOn(text.charAt(at - 1), word.charAt(0)) && !goesOn(word.charAt(word.length - 1), text.charAt(end));
}
