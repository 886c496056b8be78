import {
  frameEvidence,
  missingEvidence,
  scorePlace,
  wordEvidence,
  type Comparison,
  type FrameOfPair,
  type WeighedClaim,
} from './evidence';
import { differInYearOnly, matchFrames, type Statement } from './statements';
import { matchValues, surprise, type Valued, type ValueMatch } from './valueMatch';
import { alignWords, weighWords, type WordAlignment } from './wordMatch';
import type { WordRarity } from './wordRarity';

/** A claim as it is compared with others: its value as written, and its words as its document has them. */
export interface ComparedClaim extends Valued, WeighedClaim {}

/**
 * Compares two claims of one unit, the earlier one first; `undefined` where they cannot be meant to say the same, or
 * where no more than the limits of `rarity` and of their unit allow would make the evidence of any use.
 */
export function compareClaims(x: ComparedClaim, y: ComparedClaim, rarity: WordRarity): Comparison | undefined {
  const values = matchValues(x, y);
  if (values === undefined) return undefined;
  const chance = surprise(values, x.written, y.written);
  if (setSideBySide(x, y) && !(values === 'equal' && chance >= rareValue)) return undefined;
  const frame = compareFrames(x.statement, y.statement, values, chance);
  if (frame === 'conflict') return undefined;
  const missing = missingEvidence(values, chance, scorePlace(x, y), x.unit.leastCrowding) - frameEvidence(frame);
  // Most pairs need not have their sentences read, which takes the longest.
  if (align(x, y, missing, rarity, false) === undefined) return undefined;
  const alignment = align(x, y, missing, rarity, true);
  return alignment && { frame, values, surprise: chance, alignment };
}

/** `undefined` where words of two claims cannot bring as much evidence as is missing. */
function align(
  x: ComparedClaim,
  y: ComparedClaim,
  missing: number,
  { mostBits, leastBits }: WordRarity,
  reads: boolean,
): WordAlignment | undefined {
  const alignment = alignWords(x, y, reads);
  if (alignment === undefined) return undefined;
  const words = weighWords(
    alignment,
    x,
    (id) => mostBits[id] ?? 0,
    (id) => leastBits[id] ?? 0,
  );
  return wordEvidence(words) < missing ? undefined : alignment;
}

function compareFrames(a: Statement, b: Statement, values: ValueMatch, chance: number): FrameOfPair | 'conflict' {
  const frame = statusAllows(a, b, chance) ? matchFrames(a, b) : 'conflict';
  const carried = frame === 'conflict' && values === 'equal' && chance >= rareValue && differInYearOnly(a, b);
  return carried ? 'other-year' : frame;
}

/**
 * A plan repeats the words of a result and sets another, near value. Only where a heading alone makes it a plan, and
 * the values differ as no plan would, may it be a look back in passing.
 */
function statusAllows(a: Statement, b: Statement, chance: number): boolean {
  if (a.figure.status === b.figure.status) return true;
  const target = a.figure.status === 'target' ? a : b;
  return !target.statusWritten && target.figure.bound === 'exact' && chance >= unlikelyPlan;
}

/** In bits: an equal number of two digits or more. */
export const rareValue = 6;

/** In bits: a swapped pair of digits in a number of three, one wrong digit in a number of four. */
export const unlikelyPlan = 7.5;

/** Figures of one sentence, and those of tables, stand side by side because they are of different things. */
function setSideBySide(x: ComparedClaim, y: ComparedClaim): boolean {
  const [a, b] = [x.statement, y.statement];
  if (a.table !== undefined && b.table !== undefined) return true;
  return x.block === y.block && a.figure.sentence === b.figure.sentence;
}
