import { pinyinKeys } from '../snippets/pinyin';
import type { Snippet, SnippetLibrary } from '../snippets/snippet';
import type { WordList, WordRule } from '../team/wordList';

/** Stands for the path of a file, which the library has none of. */
export const wordLibraryPath = 'hegao:words';

const known = new WeakMap<readonly SnippetLibrary[], WeakMap<WordList, readonly SnippetLibrary[]>>();

/**
 * The libraries, and behind them the words that a team wants to be used, so that they are offered where they are typed:
 * terms, full names, and names of an order. The same array for the same libraries and words, as keys are kept by it.
 */
export function withWords(
  libraries: readonly SnippetLibrary[],
  words: WordList | undefined,
): readonly SnippetLibrary[] {
  if (words === undefined || words.rules.length === 0) return libraries;
  const byWords = known.get(libraries) ?? new WeakMap<WordList, readonly SnippetLibrary[]>();
  known.set(libraries, byWords);
  let all = byWords.get(words);
  if (!all) byWords.set(words, (all = [...libraries, toLibrary(words)]));
  return all;
}

function toLibrary({ rules }: WordList): SnippetLibrary {
  // Weaker than any snippet of the same name.
  return { path: wordLibraryPath, title: {}, snippets: rules.flatMap(wordsOf), problems: [], layer: 'builtIn' };
}

function wordsOf(rule: WordRule): readonly Snippet[] {
  switch (rule.kind) {
    case 'term':
      return rule.say === undefined ? [] : [toSnippet(rule.say, `词表用语，不用“${rule.not.join('”“')}”`)];
    case 'short':
      // The full name is found by what its short name begins with, too.
      return [toSnippet(rule.full, `词表全称，简称“${rule.short}”`, [pinyinKeys(rule.short).initials])];
    case 'order':
      return rule.order.map((name) => toSnippet(name, `词表顺序：${rule.order.join('、')}`));
  }
}

function toSnippet(name: string, description: string, prefixes: readonly string[] = []): Snippet {
  return {
    name,
    prefixes: [...prefixes, pinyinKeys(name).initials].filter(Boolean),
    // A word is literal, and these mean something in a snippet.
    body: name.replace(/[\\$}]/g, '\\$&'),
    description,
    library: wordLibraryPath,
    nameSpan: { start: 0, end: 0 },
    namePlace: { line: 0, character: 0 },
  };
}
