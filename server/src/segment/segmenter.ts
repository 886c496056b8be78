import type { Span } from '../text/span';

/** A word with its part of speech (ICTCLAS tags: n noun, v verb, vn verbal noun, m numeral, q classifier, ns place …). */
export interface Token extends Span {
  readonly word: string;
  readonly tag: string;
}

/** Cuts Chinese text into tagged words. Numbers are scanned before words are cut, never after. */
export interface Segmenter {
  readonly name: 'nodejieba' | 'jieba-wasm';
  /** Words in text order, without gaps; offsets in UTF-16 code units of `text`. */
  tag(text: string): readonly Token[];
}
