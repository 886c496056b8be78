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
  for (const { word, tag } of words) at = align(tokens, text, at, word, tag);
  return withRest(tokens, text, at);
}

/** The same for words whose tags are looked up. */
export function alignWords(text: string, words: readonly string[], tagOf: (word: string) => string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const word of words) at = align(tokens, text, at, word, tagOf(word));
  return withRest(tokens, text, at);
}

/** Adds the word, and what was left out before it; returns where to go on. */
function align(tokens: Token[], text: string, at: number, word: string, tag: string): number {
  const start = text.startsWith(word, at) ? at : text.indexOf(word, at);
  if (start < 0 || word === '') return at;
  if (start > at) tokens.push({ start: at, end: start, word: text.slice(at, start), tag: 'x' });
  const end = start + word.length;
  tokens.push({ start, end, word, tag });
  return end;
}

function withRest(tokens: Token[], text: string, at: number): Token[] {
  if (at < text.length) tokens.push({ start: at, end: text.length, word: text.slice(at), tag: 'x' });
  return tokens;
}
