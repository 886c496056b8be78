import { alignWords } from './alignWords';
import type { DomainWord } from './domainDictionary';
import { RememberedWords } from './rememberedWords';
import { tokensOf, type Segmenter } from './segmenter';
import type { TaggedWord } from './taggedWord';

/** What is used of the WebAssembly module. */
export interface JiebaWasmModule {
  tag(sentence: string, hmm?: boolean | null): TaggedWord[];
  add_word(word: string, freq?: number | null, tag?: string | null): number;
}

/** Cuts words with jieba-rs compiled to WebAssembly: runs wherever Node runs, and stands in where the native one does not load. */
export function jiebaWasmSegmenter(module: JiebaWasmModule, domain: readonly DomainWord[]): Segmenter {
  for (const { word, tag } of domain) module.add_word(word, null, tag);
  const remembered = new RememberedWords();
  const words: Segmenter['words'] = (text) => {
    if (text === '') return [];
    const cut = module.tag(text, true);
    const written = cut.map(({ word }) => word);
    return alignWords(text, written, (word, position) => {
      const tag = cut[position]?.tag ?? 'x';
      const known = remembered.get(word);
      return known?.tag === tag ? known : remembered.add(word, tag);
    });
  };
  return { name: 'jieba-wasm', words, tag: (text) => tokensOf(words(text)) };
}
