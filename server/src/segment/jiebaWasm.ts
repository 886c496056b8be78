import { alignTokens, type TaggedWord } from './alignTokens';
import type { DomainWord } from './domainDictionary';
import type { Segmenter } from './segmenter';

/** What is used of the WebAssembly module. */
export interface JiebaWasmModule {
  tag(sentence: string, hmm?: boolean | null): TaggedWord[];
  add_word(word: string, freq?: number | null, tag?: string | null): number;
}

/** Cuts words with jieba-rs compiled to WebAssembly: runs wherever Node runs, and stands in where the native one does not load. */
export function jiebaWasmSegmenter(module: JiebaWasmModule, domain: readonly DomainWord[]): Segmenter {
  for (const { word, tag } of domain) module.add_word(word, null, tag);
  return { name: 'jieba-wasm', tag: (text) => (text === '' ? [] : alignTokens(text, module.tag(text, true))) };
}
