import type { AnyCheck } from './check';
import { completionMismatch } from './completion-mismatch';
import { directionMismatch } from './direction-mismatch';
import { doublingMismatch } from './doubling-mismatch';
import { duplicateParagraph } from './duplicate-paragraph';
import { duplicateSentence } from './duplicate-sentence';
import { growthMismatch } from './growth-mismatch';
import { incrementMismatch } from './increment-mismatch';
import { nearDuplicateParagraph } from './near-duplicate-paragraph';
import { productMismatch } from './product-mismatch';
import { repeatedWord } from './repeated-word';
import { runningTotalMismatch } from './running-total-mismatch';
import { shareMismatch } from './share-mismatch';
import { shareOverWhole } from './share-over-whole';
import { shareTotalMismatch } from './share-total-mismatch';
import { subsetExceedsSet } from './subset-exceeds-set';
import { totalMismatch } from './total-mismatch';
import { unfilledPlaceholder } from './unfilled-placeholder';

/** Every check, in the order in which settings and docs list them: by category, then by name. */
export const checks: readonly AnyCheck[] = [
  subsetExceedsSet,
  totalMismatch,
  shareTotalMismatch,
  shareMismatch,
  growthMismatch,
  incrementMismatch,
  directionMismatch,
  productMismatch,
  runningTotalMismatch,
  completionMismatch,
  doublingMismatch,
  shareOverWhole,
  duplicateParagraph,
  nearDuplicateParagraph,
  duplicateSentence,
  repeatedWord,
  unfilledPlaceholder,
];

/** The check of that id, or `undefined` when there is none. */
export function findCheck(id: string): AnyCheck | undefined {
  return checks.find((check) => check.meta.id === id);
}
