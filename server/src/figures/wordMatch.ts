import type { Wording } from './indicators';
import type { WeightedWord } from './lexeme';

/** How far the words of two claims agree, in bits: rare words of the document weigh more. */
export interface WordMatch {
  /** Weight of the naming words that both have. */
  readonly shared: number;
  /** Weight of the naming words that only the one or only the other has, the smaller of the two and the greater. */
  readonly less: number;
  readonly more: number;
}

/** A shared word counts less when the other claim has it only in its sentence, or in another form. */
const inContext = 0.6;
const otherForm = 0.8;
/** Words of less weight are none to tell people that two claims have them in common. */
const leastTold = 0.5;

/**
 * How rare each naming word is in a document, counted up and down as claims come and go.
 * A report of few figures is taken as part of one with sixty: nothing is rare in two sentences.
 */
export class WordRarity<C> {
  private readonly ids = new Map<string, number>();
  /** By id: the word, the claims that it names, how many they were at the last look, and what it tells in bits. */
  private readonly words: string[] = [];
  private readonly claims: Set<C>[] = [];
  private readonly counted: number[] = [];
  readonly bits: number[] = [];
  private readonly touched = new Set<number>();
  private readonly freeIds: number[] = [];
  private total = 0;
  private totalCounted = 0;

  /** Counts a claim; gives the ids of its naming words in their order. */
  add({ naming }: Wording, claim: C): readonly number[] {
    this.total += 1;
    return naming.map(({ word }) => {
      const id = this.idOf(word);
      this.claims[id]?.add(claim);
      this.touched.add(id);
      return id;
    });
  }

  /** Takes back what a claim was counted for. */
  remove(words: readonly number[], claim: C): void {
    this.total -= 1;
    for (const id of words) {
      this.claims[id]?.delete(claim);
      this.touched.add(id);
    }
  }

  /** Works out anew how much words tell; gives the claims for which that makes a difference, or `all`. */
  refresh(): Iterable<C> | 'all' {
    const all = this.total !== this.totalCounted;
    const changed = new Set<C>();
    for (const id of all ? this.claims.keys() : this.touched) {
      const claims = this.claims[id];
      if (claims === undefined || claims.size === 0) this.release(id);
      else if (all || claims.size !== this.counted[id]) {
        this.counted[id] = claims.size;
        this.bits[id] = Math.log2((this.total + 60) / claims.size);
        if (!all) for (const claim of claims) changed.add(claim);
      }
    }
    this.touched.clear();
    this.totalCounted = this.total;
    return all ? 'all' : changed;
  }

  private idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.freeIds.pop() ?? this.words.length;
    this.ids.set(word, id);
    this.words[id] = word;
    this.claims[id] = new Set();
    this.counted[id] = 0;
    this.bits[id] = 0;
    return id;
  }

  private release(id: number): void {
    const word = this.words[id] ?? '';
    if (this.ids.get(word) !== id) return;
    this.ids.delete(word);
    this.freeIds.push(id);
  }
}

/** A claim's naming words, with their ids in its document. */
export interface NamedClaim {
  readonly wording: Wording;
  readonly words: readonly number[];
}

/**
 * Which naming words of two claims stand for each other; it follows from their words alone, whatever else is said.
 * For each naming word of the first claim, then for each of the second: its id, its weight, and how far the other claim
 * has it, in [0, 1]. One flat list, as a report has many pairs of claims.
 */
export type WordAlignment = readonly number[];

/** Numbers that stand in an alignment for one word. */
const perWord = 3;

/** `undefined` where two claims have no naming word in common, in no form. */
export function alignWords(a: NamedClaim, b: NamedClaim): WordAlignment | undefined {
  const alignment: number[] = [];
  const common = [cover(a, b.wording, alignment), cover(b, a.wording, alignment)];
  return common.includes(true) ? alignment : undefined;
}

function cover({ wording: { naming }, words }: NamedClaim, other: Wording, alignment: number[]): boolean {
  let common = false;
  for (let at = 0; at < naming.length; at += 1) {
    const { word, weight } = naming[at] as WeightedWord;
    const found = likeness(word, other);
    alignment.push(words[at] ?? 0, weight, found);
    if (weight * found > 0) common = true;
  }
  return common;
}

/** The naming words of weight of the first claim that the other has too, in their order. */
export function commonWords({ naming }: Wording, alignment: WordAlignment): readonly string[] {
  return naming
    .filter(({ weight }, at) => (alignment[perWord * at + 2] ?? 0) > 0 && weight >= leastTold)
    .map(({ word }) => word);
}

/**
 * @param first the first claim of the alignment
 * @param bits of each word by its id, as {@link WordRarity} has them
 */
export function weighWords(alignment: WordAlignment, first: NamedClaim, bits: readonly number[]): WordMatch {
  const middle = perWord * first.words.length;
  let [shared, missing, sharedBack, missingBack] = [0, 0, 0, 0];
  for (let at = 0; at < alignment.length; at += perWord) {
    const weight = (alignment[at + 1] ?? 0) * (bits[alignment[at] ?? 0] ?? 0);
    const found = alignment[at + 2] ?? 0;
    if (at < middle) {
      shared += weight * found;
      missing += weight * (1 - found);
    } else {
      sharedBack += weight * found;
      missingBack += weight * (1 - found);
    }
  }
  return {
    shared: (shared + sharedBack) / 2,
    less: missing < missingBack ? missing : missingBack,
    more: missing < missingBack ? missingBack : missing,
  };
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
