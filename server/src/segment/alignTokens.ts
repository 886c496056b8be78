import type { Token } from './segmenter';

/** A word as the engines return it: without its place. */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/**
 * Gives words their places in `text`. The engines work in UTF-8 and may replace or drop what is no valid text (a lone
 * surrogate, NUL); such stretches become words of tag `x`, so that the tokens always cover the text without gaps.
 */
export function alignTokens(text: string, words: readonly TaggedWord[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const { word, tag } of words) {
    const start = word === '' ? -1 : text.indexOf(word, at);
    if (start < 0) continue;
    if (start > at) tokens.push({ start: at, end: start, word: text.slice(at, start), tag: 'x' });
    at = start + word.length;
    tokens.push({ start, end: at, word, tag });
  }
  if (at < text.length) tokens.push({ start: at, end: text.length, word: text.slice(at), tag: 'x' });
  return tokens;
}
