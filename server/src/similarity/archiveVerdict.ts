import { contentOf } from '../parse/content';
import { rate, verify, type ComparedText } from './passageLikeness';
import type { ShingleWeights } from './shingles';

/**
 * What comparing two texts has shown, in one byte, so that an archive remembers a million of them:
 * 0 when they are not alike; else how many per cent of the longer one the other has, plus 1, plus 128 when that much
 * is common that no set phrase can be the reason.
 */
export type ArchiveVerdict = number;

export const unlike: ArchiveVerdict = 0;
const surely = 128;
/** What two paragraphs have in common beyond this is more than phrases that every report repeats. */
const surelyAlike = 0.75;

const everyShingle: ShingleWeights = { sharedWeight: () => 1 };

/** Compares two texts, as a reader reads them, in the same way as the checks of a draft do. */
export function judge(a: string, b: string): ArchiveVerdict {
  const [earlier, later] = [textFor(a), textFor(b)];
  const candidate = rate(earlier, later, everyShingle);
  const likeness = candidate && verify(candidate, later);
  // With other figures it is the account of another year or place, as for the checks.
  if (!candidate || !likeness || likeness.parallel || likeness.refigured) return unlike;
  const sure = candidate.kind === 'variant' && likeness.alike >= surelyAlike;
  return 1 + Math.floor(100 * likeness.alike) + (sure ? surely : 0);
}

/** How much of the longer text the other has, in per cent. */
export function alikeOf(verdict: ArchiveVerdict): number {
  return Math.max(0, (verdict % surely) - 1);
}

export function isSure(verdict: ArchiveVerdict): boolean {
  return verdict >= surely;
}

/** Whether two texts are still alike when wording that many others have counts for less. */
export function isMoreThanPhrases(a: string, b: string, weights: ShingleWeights): boolean {
  return rate(textFor(a), textFor(b), weights) !== undefined;
}

function textFor(text: string): ComparedText {
  return { content: contentOf(text, { kind: 'text', start: 0, end: text.length, leaveOut: [] }) };
}
