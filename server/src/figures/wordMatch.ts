import type { Wording } from './indicators';
import type { WeightedWord } from './lexeme';
import { formLikeness, otherForm } from './wordForms';

/** How far the words of two claims agree, in bits: rare words of the document weigh more. */
export interface WordMatch {
  /** Weight of the naming words that both have. */
  readonly shared: number;
  /** Weight of the naming words that only the one or only the other has, the smaller of the two and the greater. */
  readonly less: number;
  readonly more: number;
}

/** A shared word counts less when the other claim has it only in its sentence, or in another form. */
export const inContext = 0.6;
/** Words of less weight are none to tell people that two claims have them in common. */
const leastTold = 0.5;

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

/**
 * `undefined` where two claims have no naming word in common, in no form.
 * @param reads whether their sentences are read, of which the words may not have been cut yet; as long as they are not,
 * what may stand in one is taken to do so
 */
export function alignWords(a: NamedClaim, b: NamedClaim, reads: boolean): WordAlignment | undefined {
  const alignment: number[] = [];
  const common = cover(a, b.wording, reads, alignment);
  return cover(b, a.wording, reads, alignment) || common ? alignment : undefined;
}

function cover(
  { wording: { naming }, words }: NamedClaim,
  other: Wording,
  reads: boolean,
  alignment: number[],
): boolean {
  let common = false;
  for (let at = 0; at < naming.length; at += 1) {
    const { word, weight } = naming[at] as WeightedWord;
    const found = likeness(word, other, reads);
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
 * @param foundBits what a word that both have tells, by its id
 * @param missingBits what one tells that the other lacks
 */
export function weighWords(
  alignment: WordAlignment,
  first: NamedClaim,
  foundBits: (id: number) => number,
  missingBits = foundBits,
): WordMatch {
  const middle = perWord * first.words.length;
  let [shared, missing, sharedBack, missingBack] = [0, 0, 0, 0];
  for (let at = 0; at < alignment.length; at += perWord) {
    const [id, weight, found] = [alignment[at] ?? 0, alignment[at + 1] ?? 0, alignment[at + 2] ?? 0];
    const has = weight * foundBits(id) * found;
    const lacks = weight * missingBits(id) * (1 - found);
    if (at < middle) {
      shared += has;
      missing += lacks;
    } else {
      sharedBack += has;
      missingBack += lacks;
    }
  }
  return toMatch(shared + sharedBack, missing, missingBack);
}

/** @param shared both ways together */
export function toMatch(shared: number, missing: number, missingBack: number): WordMatch {
  return {
    shared: shared / 2,
    less: missing < missingBack ? missing : missingBack,
    more: missing < missingBack ? missingBack : missing,
  };
}

function likeness(word: string, other: Wording, reads: boolean): number {
  let best = 0;
  for (const each of other.naming) {
    if (each.word === word) return 1;
    if (best < otherForm) best = formLikeness(word, each.word);
  }
  // What stands only in the sentence cannot do better than another form of a naming word.
  if (best >= inContext || other.mayMention?.(word) === false) return best;
  if (!reads) return inContext;
  for (const each of other.context) {
    if (each === word) return inContext;
    if (best === 0) best = inContext * formLikeness(word, each);
  }
  return best;
}
