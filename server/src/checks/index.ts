import type { Locale } from '../text/locale';
import type { AnyCheck } from './check';
import { approximationConflict } from './approximation-conflict';
import { approximationForm } from './approximation-form';
import { carriedNumber } from './carried-number';
import { changeSign } from './change-sign';
import { comparisonTerm } from './comparison-term';
import { completionMismatch } from './completion-mismatch';
import { dateForm } from './date-form';
import { digitGroup } from './digit-group';
import { digitWidth } from './digit-width';
import { directionMismatch } from './direction-mismatch';
import { documentNumber } from './document-number';
import { doublingMismatch } from './doubling-mismatch';
import { duplicateHeading } from './duplicate-heading';
import { duplicateParagraph } from './duplicate-paragraph';
import { duplicateSentence } from './duplicate-sentence';
import { ellipsisEtc } from './ellipsis-etc';
import { enumerationCount } from './enumeration-count';
import { enumerationGap } from './enumeration-gap';
import { figureMismatch } from './figure-mismatch';
import { growthMismatch } from './growth-mismatch';
import { headingMark } from './heading-mark';
import { impossibleDate } from './impossible-date';
import { incrementMismatch } from './increment-mismatch';
import { ledgerMismatch } from './ledger-mismatch';
import { magnitudeForm } from './magnitude-form';
import { missingEndMark } from './missing-end-mark';
import { missingSection } from './missing-section';
import { multipleMisuse } from './multiple-misuse';
import { nearDuplicateParagraph } from './near-duplicate-paragraph';
import { numeralConsistency } from './numeral-consistency';
import { outlineNumberMark } from './outline-number-mark';
import { outlineNumberOrder } from './outline-number-order';
import { percentagePointMisuse } from './percentage-point-misuse';
import { planStatedAsDone } from './plan-stated-as-done';
import { productMismatch } from './product-mismatch';
import { punctuationWidth } from './punctuation-width';
import { rangeForm } from './range-form';
import { repeatedMark } from './repeated-mark';
import { repeatedWord } from './repeated-word';
import { repeatedFromEarlier } from './repeated-from-earlier';
import { reportYear } from './report-year';
import { respectiveArity } from './respective-arity';
import { runningTotalMismatch } from './running-total-mismatch';
import { shareMismatch } from './share-mismatch';
import { shareOverWhole } from './share-over-whole';
import { shareTotalMismatch } from './share-total-mismatch';
import { slightPauseComma } from './slight-pause-comma';
import { splitNumber } from './split-number';
import { subsetExceedsSet } from './subset-exceeds-set';
import { term } from './term';
import { totalMismatch } from './total-mismatch';
import { traditionalCharacter } from './traditional-character';
import { unfilledPlaceholder } from './unfilled-placeholder';
import { unitForm } from './unit-form';
import { unpairedMark } from './unpaired-mark';

/** Every check, in the order in which settings and docs list them: by category, then by name. */
export const checks: readonly AnyCheck[] = [
  figureMismatch,
  ledgerMismatch,
  subsetExceedsSet,
  reportYear,
  planStatedAsDone,
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
  enumerationCount,
  respectiveArity,
  enumerationGap,
  outlineNumberOrder,
  outlineNumberMark,
  duplicateHeading,
  duplicateParagraph,
  nearDuplicateParagraph,
  duplicateSentence,
  repeatedFromEarlier,
  repeatedWord,
  unfilledPlaceholder,
  impossibleDate,
  approximationConflict,
  rangeForm,
  percentagePointMisuse,
  approximationForm,
  magnitudeForm,
  multipleMisuse,
  changeSign,
  comparisonTerm,
  numeralConsistency,
  dateForm,
  digitGroup,
  digitWidth,
  splitNumber,
  unitForm,
  documentNumber,
  traditionalCharacter,
  repeatedMark,
  unpairedMark,
  punctuationWidth,
  slightPauseComma,
  ellipsisEtc,
  headingMark,
  missingEndMark,
  carriedNumber,
  missingSection,
  term,
];

/** The check of that id, or `undefined` when there is none. */
export function findCheck(id: string): AnyCheck | undefined {
  return checks.find((check) => check.meta.id === id);
}

/** What people call a check; the id itself where no check has it, as in decisions of another version. */
export function titleOfCheck(id: string, locale: Locale): string {
  return findCheck(id)?.meta.title[locale] ?? id;
}
