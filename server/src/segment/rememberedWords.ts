import { Word } from './segmenter';

/** Reports use some ten thousand different words; names and slips must not fill the memory of an editor left open. */
const mostRemembered = 50_000;

/** Gives each word one object, which others keep with it what they make of the word. */
export class RememberedWords {
  private known = new Map<string, Word>();

  /** `undefined` for a word that nobody has met. */
  get(text: string): Word | undefined {
    return this.known.get(text);
  }

  /** The word from now on. */
  add(text: string, tag: string): Word {
    if (this.known.size >= mostRemembered) this.known = new Map();
    const word = new Word(text, tag);
    this.known.set(text, word);
    return word;
  }
}
