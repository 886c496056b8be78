import { alignWords, type TaggedWord } from './alignTokens';
import type { DomainWord } from './domainDictionary';
import type { Segmenter, Token } from './segmenter';

/** What is used of the native module, its dictionaries already loaded. */
export interface NodejiebaModule {
  /** With `hmm` words that the dictionary lacks are put together from their characters, as `tag` always does. */
  cut(text: string, hmm: boolean): string[];
  tag(text: string): TaggedWord[];
  insertWord(word: string, tag?: string): boolean;
}

/** Reports use some ten thousand different words; names and slips must not fill the memory of an editor left open. */
const mostRemembered = 50_000;

/** Cuts words with cppjieba, the faster of the two engines; it needs a native module for the platform. */
export function nodejiebaSegmenter(module: NodejiebaModule, domain: readonly DomainWord[]): Segmenter {
  for (const { word, tag } of domain) module.insertWord(word, tag);
  const tagOf = rememberTags(module);
  const tag = (text: string): Token[] => (text === '' ? [] : alignWords(text, module.cut(text, true), tagOf));
  return { name: 'nodejieba', tag };
}

/**
 * The engine gives a word its tag by its dictionary alone, whatever stands around it; asking once for each word and not
 * for each place where it stands halves the time.
 */
function rememberTags(module: NodejiebaModule): (word: string) => string {
  let known = new Map<string, string>();
  return (word) => {
    let tag = known.get(word);
    if (tag === undefined) {
      const [only, more] = module.tag(word);
      // Cut by itself a word that the dictionary lacks may fall apart; such words are of no known class.
      tag = only !== undefined && more === undefined ? only.tag : 'x';
      if (known.size >= mostRemembered) known = new Map();
      known.set(word, tag);
    }
    return tag;
  };
}
