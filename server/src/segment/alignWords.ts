import { Word } from './segmenter';

/**
 * What the engine made of `text`, as words that joined are the text again. The engines work in UTF-8 and may replace or
 * drop what is no valid text (a lone surrogate, NUL); such stretches become words of tag `x`.
 * @param wordOf the word cut off at that position of `cut`
 */
export function alignWords(
  text: string,
  cut: readonly string[],
  wordOf: (word: string, position: number) => Word,
): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (let position = 0; position < cut.length; position += 1) {
    const word = cut[position] ?? '';
    const start = text.startsWith(word, end) ? end : text.indexOf(word, end);
    if (start < 0 || word === '') continue;
    if (start > end) words.push(new Word(text.slice(end, start), 'x'));
    words.push(wordOf(word, position));
    end = start + word.length;
  }
  if (end < text.length) words.push(new Word(text.slice(end), 'x'));
  return words;
}
