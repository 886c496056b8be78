import type { WeightedWord, Wording } from './indicators';

/** How far the words of two claims agree, in bits: rare words of the document weigh more. */
export interface WordMatch {
  /** Weight of the naming words that both have. */
  readonly shared: number;
  /** Weight of the naming words that only the one or only the other has, the smaller of the two first. */
  readonly missing: readonly [number, number];
  /** The words of weight that both have, in the first claim's order. */
  readonly words: readonly string[];
}

/** A shared word counts less when the other claim has it only in its sentence, or in another form. */
const inContext = 0.6;
const otherForm = 0.8;

/** How rare each naming word is in this document: 0 for one that every claim has. */
export class WordRarity {
  private readonly counts = new Map<string, number>();
  private readonly known = new Map<string, number>();

  constructor(
    wordings: Iterable<Wording>,
    private total = 0,
  ) {
    for (const { naming } of wordings) {
      this.total += 1;
      for (const word of new Set(naming.map((each) => each.word)))
        this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    }
  }

  /** In bits. A report of few figures is taken as part of one with sixty: nothing is rare in two sentences. */
  bits(word: string): number {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const bits = Math.log2((this.total + 60) / (this.counts.get(word) ?? 1));
    this.known.set(word, bits);
    return bits;
  }
}

export function matchWords(a: Wording, b: Wording, rarity: WordRarity): WordMatch {
  const forth = cover(a.naming, b, rarity);
  const back = cover(b.naming, a, rarity);
  return {
    shared: (forth.shared + back.shared) / 2,
    missing: forth.missing < back.missing ? [forth.missing, back.missing] : [back.missing, forth.missing],
    words: forth.words,
  };
}

function cover(
  naming: readonly WeightedWord[],
  other: Wording,
  rarity: WordRarity,
): { shared: number; missing: number; words: string[] } {
  let shared = 0;
  let missing = 0;
  const words: string[] = [];
  for (const { word, weight } of naming) {
    const bits = weight * rarity.bits(word);
    const found = likeness(word, other);
    shared += bits * found;
    missing += bits * (1 - found);
    if (found > 0 && weight >= 0.5) words.push(word);
  }
  return { shared, missing, words };
}

function likeness(word: string, other: Wording): number {
  let best = 0;
  for (const each of other.naming) {
    if (each.word === word) return 1;
    if (best < otherForm) best = formLikeness(word, each.word);
  }
  // What stands only in the sentence cannot do better than another form of a naming word.
  if (best >= inContext) return best;
  for (const each of other.context) {
    if (each === word) return inContext;
    if (best === 0) best = inContext * formLikeness(word, each);
  }
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
