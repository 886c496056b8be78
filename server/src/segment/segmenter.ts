import { Holder } from '../text/attachment';
import type { Span } from '../text/span';

/** A word with its part of speech (ICTCLAS tags: n noun, v verb, vn verbal noun, m numeral, q classifier, ns place …). */
export class Word extends Holder {
  constructor(
    readonly text: string,
    readonly tag: string,
  ) {
    super();
  }
}

/** A word in its place. */
export interface Token extends Span {
  readonly word: string;
  readonly tag: string;
}

/** Cuts Chinese text into tagged words. Numbers are scanned before words are cut, never after. */
export interface Segmenter {
  readonly name: 'nodejieba' | 'jieba-wasm';
  /** Words in text order, which joined are the text again; hardly ever more than one object for all places of a word. */
  words(this: void, text: string): readonly Word[];
  /** The same with their places; offsets in UTF-16 code units of `text`. */
  tag(this: void, text: string): readonly Token[];
}

/** Words that were cut off a text, with their places in it. */
export function tokensOf(words: readonly Word[]): readonly Token[] {
  let end = 0;
  return words.map(({ text, tag }) => {
    const start = end;
    end += text.length;
    return { start, end, word: text, tag };
  });
}
