import {
  isPercentage,
  leastMissing,
  missingEvidence,
  mostOfFrames,
  mostOfWords,
  placeEvidence,
  wordEvidence,
} from './evidence';
import { matchPacked, mostPacked, packDigits, type PackedDigits } from './packedDigits';
import type { Statement } from './statements';
import { surpriseOf, type Valued } from './valueMatch';
import { otherForm } from './wordForms';
import { inContext, toMatch, type NamedClaim } from './wordMatch';
import type { WordRarity } from './wordRarity';

/** What the sieve is told of a claim. */
export interface SiftedClaim extends Valued, NamedClaim {
  readonly statement: Statement;
}

/** Where in the record of a claim stands what; the record takes half a line of the processor's cache. */
const [digitsAt, shapeAt, passageAt, sentenceAt, tableAt, firstAt, endAt] = [0, 1, 2, 3, 4, 5, 6];
const recordSize = 8;
/** In the shape: the lengths with and without zeros at the end, then the traits, then the place. */
const [lengthBits, significantShift, traitShift, placeShift] = [31, 5, 10, 20];
const unpacked = 1 << traitShift;
const percentage = 2 << traitShift;
const withoutUnit = 4 << traitShift;
/** What rises, what falls, and what says how much there is cannot be one; a plan that says so is no result. */
const rising = 8 << traitShift;
const falling = 16 << traitShift;
const planned = 32 << traitShift;
const plannedInWords = 64 << traitShift;
const wordSize = 2;
const leastRecords = 256;
const noPassage = -1;

/**
 * Tells of nearly all pairs of claims that meet by their values that they can never have enough evidence, from a few
 * plain numbers of each: what is looked at of a pair is fetched from memory, and that takes longer than any calculation
 * with it. Of frames it knows hardly anything, and takes what stands in sentences for as good as it can be.
 */
export class ClaimSieve {
  private records = new Int32Array(recordSize * leastRecords);
  /** The naming words of each claim, by id and weight. */
  private words = new Float64Array(wordSize * leastRecords);
  private wordsEnd = 0;
  private unusedWords = 0;

  constructor(private readonly rarity: WordRarity) {}

  /**
   * @param claim a number from 0 up, which may be used again once it was taken out
   * @param passage the same for claims of one passage
   */
  put(claim: number, { written, figure, statement, wording, words }: SiftedClaim, passage: number): void {
    const { digits, significant, place } = written;
    const packs = place !== null && digits.length <= mostPacked && figure.bound === 'exact' && figure.upper === null;
    const at = this.roomFor(claim);
    const { records } = this;
    records[at + digitsAt] = packs ? packDigits(digits) : 0;
    records[at + shapeAt] =
      digits.length |
      (significant.length << significantShift) |
      (packs ? place << placeShift : unpacked) |
      (isPercentage(figure) ? percentage : 0) |
      (figure.unit === null ? withoutUnit : 0) |
      frameTraits(statement);
    records[at + passageAt] = passage;
    records[at + sentenceAt] = figure.sentence;
    records[at + tableAt] = statement.table === undefined ? 0 : 1;
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
    const missing = this.missing(recordSize * one, recordSize * other, crowd) - mostOfFrames;
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

  /** What frames and words must bring for the two to be of use; infinite where nothing would do. */
  private missing(one: number, other: number, crowd: number): number {
    const { records } = this;
    const shape = records[one + shapeAt] ?? 0;
    const otherShape = records[other + shapeAt] ?? 0;
    const [traits, different] = [shape | otherShape, shape ^ otherShape];
    if ((different & (rising | falling)) !== 0) return Infinity;
    if ((different & planned) !== 0 && (different & plannedInWords) !== 0) return Infinity;
    const samePassage = records[one + passageAt] === records[other + passageAt];
    const place = placeEvidence((traits & percentage) !== 0, samePassage, (traits & withoutUnit) !== 0);
    const written = Math.max(shape & lengthBits, otherShape & lengthBits);
    // The digits tell nothing, or not all.
    if ((traits & unpacked) !== 0) return leastMissing(surpriseOf('equal', written, written), place);
    const values = matchPacked(this.packed(one), this.packed(other));
    if (values === undefined || (values === 'point-moved' && (traits & withoutUnit) !== 0)) return Infinity;
    const significant = Math.max(
      (shape >>> significantShift) & lengthBits,
      (otherShape >>> significantShift) & lengthBits,
    );
    const missing = missingEvidence(values, surpriseOf(values, significant, written), place, crowd);
    return values !== 'equal' && this.standSideBySide(one, other, samePassage) ? Infinity : missing;
  }

  private packed(at: number): PackedDigits {
    const shape = this.records[at + shapeAt] ?? 0;
    return {
      digits: this.records[at + digitsAt] ?? 0,
      length: shape & lengthBits,
      significant: (shape >>> significantShift) & lengthBits,
      place: shape >> placeShift,
    };
  }

  private standSideBySide(one: number, other: number, samePassage: boolean): boolean {
    const { records } = this;
    if (records[one + tableAt] === 1 && records[other + tableAt] === 1) return true;
    return samePassage && records[one + sentenceAt] === records[other + sentenceAt];
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

function frameTraits({ wording: { aspect }, figure, statusWritten }: Statement): number {
  const direction = aspect === 'rise' ? rising : aspect === 'fall' ? falling : 0;
  if (figure.status !== 'target') return direction;
  return direction | planned | (statusWritten ? plannedInWords : 0);
}
