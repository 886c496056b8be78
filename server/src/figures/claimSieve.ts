import { ClaimFrames } from './claimFrames';
import { ClaimLimits } from './claimLimits';
import {
  frameEvidence,
  isPercentage,
  leastMissing,
  missingEvidence,
  mostOfWords,
  placeEvidence,
  wordEvidence,
} from './evidence';
import { firstFreeBit, lengthIn, matchPacked, mostPacked, packDigits, shapeOf, significantIn } from './packedDigits';
import { rareValue, unlikelyPlan } from './sameFact';
import type { Statement } from './statements';
import { surpriseOf, type Valued, type ValueMatch } from './valueMatch';
import { otherForm } from './wordForms';
import { inContext, toMatch, type NamedClaim } from './wordMatch';
import type { WordRarity } from './wordRarity';

/** What the sieve is told of a claim. */
export interface SiftedClaim extends Valued, NamedClaim {
  readonly statement: Statement;
}

/** Where in the record of a claim stands what; the record takes half a line of the processor's cache. */
const [digitsAt, shapeAt, passageAt, sentenceAt, firstAt, endAt] = [0, 1, 2, 3, 4, 5];
const recordSize = 8;
/** Beside the lengths and the place of a shape: its digits tell not all, or leave room around them. */
const unpacked = 1 << firstFreeBit;
const bounded = 2 << firstFreeBit;
const percentage = 4 << firstFreeBit;
const withoutUnit = 8 << firstFreeBit;
const wordSize = 2;
const leastRecords = 256;
const noPassage = -1;

/**
 * Tells of nearly all pairs of claims that meet by their values that they can never have enough evidence, from a few
 * plain numbers of each: what is looked at of a pair is fetched from memory, and that takes longer than any calculation
 * with it. What stands in sentences it takes for as good as it can be.
 */
export class ClaimSieve {
  private records = new Int32Array(recordSize * leastRecords);
  /** The naming words of each claim, by id and weight. */
  private words = new Float64Array(wordSize * leastRecords);
  private readonly frames = new ClaimFrames();
  private readonly limits = new ClaimLimits();
  private wordsEnd = 0;
  private unusedWords = 0;

  constructor(private readonly rarity: WordRarity) {}

  /**
   * @param claim a number from 0 up, which may be used again once it was taken out
   * @param passage the same for claims of one passage
   */
  put(claim: number, { written, figure, statement, wording, words }: SiftedClaim, passage: number): void {
    const { digits, significant, place } = written;
    const packs = place !== null && digits.length <= mostPacked && figure.bound !== 'range' && figure.upper === null;
    if (packs) this.limits.put(claim, figure, Number(digits), place);
    this.frames.put(claim, statement);
    const at = this.roomFor(claim);
    const { records } = this;
    records[at + digitsAt] = packs ? packDigits(digits) : 0;
    records[at + shapeAt] =
      shapeOf(digits.length, significant.length, packs ? place : 0) |
      (packs ? 0 : unpacked) |
      (figure.bound === 'exact' ? 0 : bounded) |
      (isPercentage(figure) ? percentage : 0) |
      (figure.unit === null ? withoutUnit : 0);
    records[at + passageAt] = passage;
    records[at + sentenceAt] = figure.sentence;
    records[at + firstAt] = this.wordsEnd;
    for (let order = 0; order < words.length; order += 1)
      this.putWord(words[order] ?? 0, wording.naming[order]?.weight ?? 0);
    records[at + endAt] = this.wordsEnd;
  }

  takeOut(claim: number): void {
    const at = recordSize * claim;
    this.records[at + passageAt] = noPassage;
    this.unusedWords += (this.records[at + endAt] ?? 0) - (this.records[at + firstAt] ?? 0);
    if (this.unusedWords > this.wordsEnd / 2) this.moveTogether();
  }

  /** @param crowd what the prior loses at the least where values differ */
  mayAgree(one: number, other: number, crowd: number): boolean {
    const missing = this.missing(one, other, crowd);
    return missing < mostOfWords && missing <= this.mostOfWords(one, other);
  }

  /** The most that the naming words of two claims bring, as far as can be said without their sentences. */
  mostOfWords(one: number, other: number): number {
    const there = this.covered(recordSize * one, recordSize * other);
    const back = this.covered(recordSize * other, recordSize * one);
    return wordEvidence(toMatch(there.shared + back.shared, there.missing, back.missing));
  }

  private covered(one: number, other: number): { readonly shared: number; readonly missing: number } {
    const { records, words, rarity } = this;
    const end = records[one + endAt] ?? 0;
    let [shared, missing] = [0, 0];
    for (let at = records[one + firstAt] ?? 0; at < end; at += wordSize) {
      const id = words[at] ?? 0;
      const weight = words[at + 1] ?? 0;
      const found = this.likeness(id, records[other + firstAt] ?? 0, records[other + endAt] ?? 0);
      shared += weight * (rarity.mostBits[id] ?? 0) * found;
      missing += weight * (rarity.leastBits[id] ?? 0) * (1 - found);
    }
    return { shared, missing };
  }

  private likeness(id: number, first: number, end: number): number {
    let best = inContext;
    for (let at = first; at < end; at += wordSize) {
      const other = this.words[at] ?? 0;
      if (other === id) return 1;
      if (best < otherForm && this.rarity.areForms(id, other)) best = otherForm;
    }
    return best;
  }

  /** What words must bring for the two to be of use; infinite where nothing would do. */
  private missing(one: number, other: number, crowd: number): number {
    const { records } = this;
    const [a, b] = [recordSize * one, recordSize * other];
    const [shape, otherShape] = [records[a + shapeAt] ?? 0, records[b + shapeAt] ?? 0];
    const traits = shape | otherShape;
    const values = this.values(one, other, shape, otherShape);
    if (values === undefined || (values === 'point-moved' && (traits & withoutUnit) !== 0)) return Infinity;
    const written = Math.max(lengthIn(shape), lengthIn(otherShape));
    const significant = values === 'any' ? written : Math.max(significantIn(shape), significantIn(otherShape));
    const surprise = surpriseOf(values === 'any' ? 'equal' : values, significant, written);
    const carries = (values === 'any' || values === 'equal') && surprise >= rareValue;
    const samePassage = records[a + passageAt] === records[b + passageAt];
    if (!carries && this.standSideBySide(one, other, samePassage)) return Infinity;
    const frame = this.frames.atBest(one, other, carries, surprise >= unlikelyPlan);
    if (frame === 'conflict') return Infinity;
    const place = placeEvidence((traits & percentage) !== 0, samePassage, (traits & withoutUnit) !== 0);
    const missing = values === 'any' ? leastMissing(surprise, place) : missingEvidence(values, surprise, place, crowd);
    return missing - frameEvidence(frame);
  }

  /** How the values stand to each other; `any` where their digits tell nothing, or not all. */
  private values(one: number, other: number, shape: number, otherShape: number): ValueMatch | 'any' | undefined {
    const { records } = this;
    if (((shape | otherShape) & unpacked) !== 0) return 'any';
    const [digits, others] = [records[recordSize * one + digitsAt] ?? 0, records[recordSize * other + digitsAt] ?? 0];
    const values = matchPacked(digits, shape, others, otherShape);
    if (values === 'equal' || ((shape | otherShape) & bounded) === 0) return values;
    const meet = this.limits.meet(one, other);
    return meet === undefined ? 'any' : meet ? 'equal' : values;
  }

  private standSideBySide(one: number, other: number, samePassage: boolean): boolean {
    if (this.frames.inTables(one, other)) return true;
    const { records } = this;
    return samePassage && records[recordSize * one + sentenceAt] === records[recordSize * other + sentenceAt];
  }

  private roomFor(claim: number): number {
    const at = recordSize * claim;
    if (at >= this.records.length) {
      const longer = new Int32Array(2 * this.records.length);
      longer.set(this.records);
      this.records = longer;
    }
    return at;
  }

  private putWord(id: number, weight: number): void {
    if (this.wordsEnd >= this.words.length) {
      const longer = new Float64Array(2 * this.words.length);
      longer.set(this.words);
      this.words = longer;
    }
    this.words[this.wordsEnd] = id;
    this.words[this.wordsEnd + 1] = weight;
    this.wordsEnd += wordSize;
  }

  /** Claims that have gone leave gaps between the words of the others. */
  private moveTogether(): void {
    const { records } = this;
    const words = new Float64Array(this.words.length);
    let to = 0;
    for (let at = 0; at < records.length; at += recordSize) {
      const [first = 0, end = 0] = [records[at + firstAt], records[at + endAt]];
      const isGone = records[at + passageAt] === noPassage;
      records[at + firstAt] = to;
      if (!isGone) {
        words.set(this.words.subarray(first, end), to);
        to += end - first;
      }
      records[at + endAt] = to;
    }
    [this.words, this.wordsEnd, this.unusedWords] = [words, to, 0];
  }
}
