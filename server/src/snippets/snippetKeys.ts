import { type BodyNode, parseBody } from './body';
import { mergeLibraries } from './mergeLibraries';
import { pinyinKeys } from './pinyin';
import type { Snippet, SnippetLibrary } from './snippet';

/** A snippet with all that it is found by, made once for each set of libraries. */
export interface KeyedSnippet {
  readonly snippet: Snippet;
  /** What may be typed for it: its own prefix, else the initials of its name in Pinyin. */
  readonly prefix: string;
  /** Prefixes, initials and full Pinyin in lower case, without repeats. */
  readonly keys: readonly string[];
  readonly syllables: readonly string[];
  readonly initials: string;
  /** Words of the headings under which it belongs. */
  readonly sections: readonly string[];
  /** The same as they are typed on a Latin keyboard. */
  readonly sectionKeys: readonly string[];
  /** Words of the titles for which it is written. */
  readonly kinds: readonly string[];
  /** True when it begins with a heading, and so writes a whole section. */
  readonly writesSection: boolean;
  /** Equal for snippets that fit every draft alike, since section, kind and the like are the same. */
  readonly fitness: number;
}

const known = new WeakMap<readonly SnippetLibrary[], readonly KeyedSnippet[]>();

/**
 * The snippets that are offered from libraries, with their keys. The first call for a set of libraries takes some
 * tenths of a second when they are many, so that it is made when they have been read; further ones cost nothing.
 */
export function keyedSnippets(libraries: readonly SnippetLibrary[]): readonly KeyedSnippet[] {
  let keyed = known.get(libraries);
  if (!keyed) known.set(libraries, (keyed = mergeLibraries(libraries).map(keyedSnippet)));
  return keyed;
}

const byLetter = new WeakMap<readonly KeyedSnippet[], ReadonlyMap<string, readonly KeyedSnippet[]>>();

/**
 * Those of `snippets` with a key that begins with `letter`, in the same order. Nothing else can fit what is typed on a
 * Latin keyboard and begins with that letter, be it a key, a part of one in Pinyin or a section.
 */
export function snippetsUnder(snippets: readonly KeyedSnippet[], letter: string): readonly KeyedSnippet[] {
  let letters = byLetter.get(snippets);
  if (!letters) byLetter.set(snippets, (letters = sortByLetter(snippets)));
  return letters.get(letter) ?? [];
}

function sortByLetter(snippets: readonly KeyedSnippet[]): ReadonlyMap<string, readonly KeyedSnippet[]> {
  const letters = new Map<string, KeyedSnippet[]>();
  for (const keyed of snippets) {
    for (const letter of new Set([...keyed.keys, ...keyed.sectionKeys].map((key) => key.charAt(0)))) {
      const alike = letters.get(letter);
      if (alike) alike.push(keyed);
      else letters.set(letter, [keyed]);
    }
  }
  return letters;
}

const knownSnippets = new WeakMap<Snippet, KeyedSnippet>();

/** Where one library is read again, the snippets of the others are the same objects. */
function keyedSnippet(snippet: Snippet): KeyedSnippet {
  let keyed = knownSnippets.get(snippet);
  if (!keyed) knownSnippets.set(snippet, (keyed = toKeyed(snippet)));
  return keyed;
}

const fitnesses = new Map<string, number>();
/** More different sections and kinds than any libraries have; what is forgotten only gets a new number. */
const mostFitnesses = 10_000;
let nextFitness = 0;

function fitnessOf({ section, kind, deprecated }: Snippet, writesSection: boolean): number {
  const traits = JSON.stringify([section, kind, deprecated === undefined, writesSection]);
  const known = fitnesses.get(traits);
  if (known !== undefined) return known;
  if (fitnesses.size >= mostFitnesses) fitnesses.clear();
  nextFitness += 1;
  fitnesses.set(traits, nextFitness);
  return nextFitness;
}

function toKeyed(snippet: Snippet): KeyedSnippet {
  const writesSection = opensSection.test(snippet.body);
  const { initials, full, syllables } = pinyinKeys(snippet.name, snippet.pinyin);
  const keys = [...snippet.prefixes, initials, full].map((key) => key.toLowerCase());
  const sections = wordsIn(snippet.section);
  return {
    snippet,
    prefix: snippet.prefixes[0] ?? initials,
    keys: [...new Set(keys)].filter((key) => key !== ''),
    syllables,
    initials,
    sections,
    sectionKeys: sections.flatMap((word) => [pinyinKeys(word).initials, pinyinKeys(word).full]),
    kinds: wordsIn(snippet.kind),
    writesSection,
    fitness: fitnessOf(snippet, writesSection),
  };
}

const bodies = new WeakMap<Snippet, readonly BodyNode[]>();

/** A snippet's body as a tree, read once. */
export function bodyOf(snippet: Snippet): readonly BodyNode[] {
  let body = bodies.get(snippet);
  if (!body) bodies.set(snippet, (body = parseBody(snippet.body)));
  return body;
}

/** `一、`, the same as a choice of numbers, or a heading of Markdown. */
const opensSection = /^(?:[一二三四五六七八九十]+、|\$\{\d+\|[一二三四五六七八九十,]+\|\}、|#+ )/;

function wordsIn(text = ''): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
