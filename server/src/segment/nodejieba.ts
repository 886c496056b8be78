import { alignWords } from './alignWords';
import type { DomainWord } from './domainDictionary';
import { RememberedWords } from './rememberedWords';
import { tokensOf, type Segmenter, type Word } from './segmenter';
import type { TaggedWord } from './taggedWord';

/** What is used of the native module, its dictionaries already loaded. */
export interface NodejiebaModule {
  /** With `hmm` words that the dictionary lacks are put together from their characters, as `tag` always does. */
  cut(text: string, hmm: boolean): string[];
  tag(text: string): TaggedWord[];
  insertWord(word: string, tag?: string): boolean;
}

/** Cuts words with cppjieba, the faster of the two engines; it needs a native module for the platform. */
export function nodejiebaSegmenter(module: NodejiebaModule, domain: readonly DomainWord[]): Segmenter {
  for (const { word, tag } of domain) module.insertWord(word, tag);
  const remembered = new RememberedWords();
  const wordOf = (word: string): Word => remembered.get(word) ?? remembered.add(word, tagOf(word, module));
  const words: Segmenter['words'] = (text) => (text === '' ? [] : alignWords(text, module.cut(text, true), wordOf));
  return { name: 'nodejieba', words, tag: (text) => tokensOf(words(text)) };
}

/**
 * The engine gives a word its tag by its dictionary alone, whatever stands around it; asking once for each word and not
 * for each place where it stands halves the time. Cut by itself a word that the dictionary lacks may fall apart; such words
 * are of no known class.
 */
function tagOf(word: string, module: NodejiebaModule): string {
  const [only, more] = module.tag(word);
  return only !== undefined && more === undefined ? only.tag : 'x';
}
