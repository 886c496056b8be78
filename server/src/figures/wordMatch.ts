import type { WeightedWord, Wording } from './indicators';

/** How far the words of two claims agree, in bits: rare words of the document weigh more. */
export interface WordMatch {
  /** Weight of the naming words that both have. */
  readonly shared: number;
  /** Weight of the naming words that only the one or only the other has, the smaller of the two first. */
  readonly missing: readonly [number, number];
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

/** Which naming words of two claims stand for each other; it follows from their words alone, whatever else is said. */
export interface WordAlignment {
  /** For each naming word of the first claim: its id, its weight, and how far the second claim has it, in [0, 1]. */
  readonly forth: Float64Array;
  /** The same for those of the second. */
  readonly back: Float64Array;
}

/** A claim's naming words, with their ids in its document. */
export interface NamedClaim {
  readonly wording: Wording;
  readonly words: readonly number[];
}

/** Numbers that stand in an alignment for one word. */
const perWord = 3;

/** `undefined` where two claims have no naming word in common, in no form. */
export function alignWords(a: NamedClaim, b: NamedClaim): WordAlignment | undefined {
  const [forth, back] = [cover(a, b.wording), cover(b, a.wording)];
  return hasCommon(forth) || hasCommon(back) ? { forth, back } : undefined;
}

function cover({ wording, words }: NamedClaim, other: Wording): Float64Array {
  const { naming } = wording;
  const found = new Float64Array(perWord * naming.length);
  for (let at = 0; at < naming.length; at += 1) {
    const { word, weight } = naming[at] as WeightedWord;
    found[perWord * at] = words[at] ?? 0;
    found[perWord * at + 1] = weight;
    found[perWord * at + 2] = likeness(word, other);
  }
  return found;
}

function hasCommon(found: Float64Array): boolean {
  for (let at = 0; at < found.length; at += perWord) if ((found[at + 1] ?? 0) * (found[at + 2] ?? 0) > 0) return true;
  return false;
}

/** The naming words of weight that the other claim has too, in their order. */
export function commonWords({ naming }: Wording, { forth }: WordAlignment): readonly string[] {
  return naming
    .filter(({ weight }, at) => (forth[perWord * at + 2] ?? 0) > 0 && weight >= leastTold)
    .map(({ word }) => word);
}

/** @param bits of each word by its id, as {@link WordRarity} has them */
export function weighWords({ forth, back }: WordAlignment, bits: readonly number[]): WordMatch {
  const [one, other] = [weigh(forth, bits), weigh(back, bits)];
  return {
    shared: (one.shared + other.shared) / 2,
    missing: one.missing < other.missing ? [one.missing, other.missing] : [other.missing, one.missing],
  };
}

function weigh(found: Float64Array, bits: readonly number[]): { shared: number; missing: number } {
  let [shared, missing] = [0, 0];
  for (let at = 0; at < found.length; at += perWord) {
    const weight = (found[at + 1] ?? 0) * (bits[found[at] ?? 0] ?? 0);
    const part = found[at + 2] ?? 0;
    shared += weight * part;
    missing += weight * (1 - part);
  }
  return { shared, missing };
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
