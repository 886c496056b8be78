import type { WeightedWord, Wording } from './indicators';

/** How far the words of two claims agree. */
export interface WordMatch {
  /** Weight of the shared words, in bits: rare words of the document weigh more. */
  readonly shared: number;
  /** Share of the one claim's naming words that the other has, the lower of the two. */
  readonly coverage: number;
  /** The same, the higher of the two. */
  readonly bestCoverage: number;
  /** The nouns that both have, in the first claim's order. */
  readonly words: readonly string[];
}

/** A shared word counts less when the other claim has it only in its sentence, or in another form. */
const inContext = 0.6;
const otherForm = 0.8;

/** How rare each naming word is in this document: 0 for one that every claim has. */
export class WordRarity {
  private readonly counts = new Map<string, number>();

  constructor(
    wordings: Iterable<Wording>,
    private total = 0,
  ) {
    for (const { naming } of wordings) {
      this.total += 1;
      for (const word of new Set(naming.map((each) => each.word))) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    }
  }

  /** In bits. A report of few figures is taken as part of one with sixty: nothing is rare in two sentences. */
  bits(word: string): number {
    return Math.log2((this.total + 60) / (this.counts.get(word) ?? 1));
  }
}

export function matchWords(a: Wording, b: Wording, rarity: WordRarity): WordMatch {
  const forth = cover(a.naming, b, rarity);
  const back = cover(b.naming, a, rarity);
  return {
    shared: (forth.shared + back.shared) / 2,
    coverage: Math.min(forth.share, back.share),
    bestCoverage: Math.max(forth.share, back.share),
    words: forth.words,
  };
}

function cover(naming: readonly WeightedWord[], other: Wording, rarity: WordRarity): { shared: number; share: number; words: string[] } {
  let shared = 0;
  let all = 0;
  const words: string[] = [];
  for (const { word, weight } of naming) {
    const bits = weight * rarity.bits(word);
    const found = likeness(word, other);
    all += bits;
    shared += bits * found;
    if (found > 0 && weight >= 0.5) words.push(word);
  }
  return { shared, share: all === 0 ? 0 : shared / all, words };
}

function likeness(word: string, other: Wording): number {
  let best = 0;
  for (const each of other.naming) best = Math.max(best, formLikeness(word, each.word));
  for (const each of other.context) best = Math.max(best, inContext * formLikeness(word, each));
  return best;
}

/** 卫生室 and 村卫生室 are one word in two forms, 高企 and 高新技术企业 as well. */
export function formLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || short.length === long.length) return 0;
  if (long.includes(short)) return otherForm;
  return isAbbreviation(short, long) ? otherForm : 0;
}

/** The characters of a short form stand in the long one in their order, the first in front. */
function isAbbreviation(short: string, long: string): boolean {
  if (long.length < 4 || short.charAt(0) !== long.charAt(0)) return false;
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
