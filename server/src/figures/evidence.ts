import type { ClaimedFigure, FrameMatch, Statement } from './statements';
import type { ValueMatch } from './valueMatch';
import { weighWords, type NamedClaim, type WordAlignment, type WordMatch } from './wordMatch';
import type { WordRarity } from './wordRarity';

/**
 * What each piece of evidence counts, in bits. Words missing on both sides name two things (轻工业, 重工业); words that
 * only the longer mention has may narrow it or only tell more.
 */
const weights = {
  shared: 0.5,
  mostShared: 12,
  missingOnBoth: -1.3,
  missingOnOne: -0.25,
  sameWording: 4,
  frame: { agree: 1, open: 0, doubtful: -3, 'other-year': 0 },
  percentage: -3,
  /** One passage rather sets figures side by side than says one twice. */
  samePassage: -2,
  /** The unit of a bare number stands elsewhere, or nowhere. */
  noUnit: -6,
  /** What a pair of claims taken at random has against it, where it is one of few. */
  prior: -8,
} as const;

/** Bits of evidence above which two equal values are taken for one fact stated twice: a link accuses nobody. */
export const enoughToLink = -3;
/** Above which two different values are taken for one fact with a slip; below it the judgement is uncertain. */
export const certainly = -0.5;
/** Above which a disagreement is worth showing at all. */
export const perhaps = -4;
/** Slips between round numbers happen by chance: they are no evidence, least of all where words leave a doubt. */
export const leastSurprise = { certain: 2, doubtful: 5 } as const;

/**
 * The prior holds where a text has no more claims of one unit than these. A claim meets by chance as many others as
 * there are claims of its unit, and no more of them restate it: every doubling takes another bit from the evidence for
 * a slip. A link between equal values accuses nobody, and keeps its prior.
 */
const fewClaims = 16;

/** How many claims a document has of a unit. */
export interface UnitCount {
  claims: number;
  /** As many there are at the least as long as what was ruled out by them need not be looked at again. */
  fewest: number;
  /** What the prior loses by them. */
  leastCrowding: number;
}

/** A claim as its evidence is weighed. */
export interface WeighedClaim extends NamedClaim {
  readonly statement: Statement;
  /** Its passage, which may be the same as another claim's. */
  readonly block: object;
  readonly unit: UnitCount;
}

/** How the frames of two claims that may speak of one fact stand; `other-year`: each is said to be of another year. */
export type FrameOfPair = Exclude<FrameMatch, 'conflict'> | 'other-year';

/** What two claims have in common, whatever else their document says. */
export interface Comparison {
  readonly frame: FrameOfPair;
  readonly values: ValueMatch;
  /** How unlikely it is, in bits, that two values stand to each other like this by chance. */
  readonly surprise: number;
  readonly alignment: WordAlignment;
}

/**
 * Weighs what two claims have in common by what the rest of the document says: how rare their words are there, and how
 * many claims of their unit it has. In bits: above 0 more speaks for one fact than against it.
 */
export function weighEvidence(
  x: WeighedClaim,
  y: WeighedClaim,
  { frame, values, surprise, alignment }: Comparison,
  rarity: WordRarity,
): number {
  const words = scoreWords(weighWords(alignment, x, (id) => rarity.bitsOf(id)));
  const place = weights.frame[frame] + scorePlace(x, y);
  return surprise + words + place + weights.prior - (values === 'equal' ? 0 : crowding(x.unit.claims));
}

/** What the prior loses where a text has so many claims of the unit, in bits. */
export function crowding(claims: number): number {
  return Math.log2(Math.max(1, claims / fewClaims));
}

function scoreWords({ shared, less, more }: WordMatch): number {
  const coverage = shared / (shared + less + more);
  return (
    weights.shared * Math.min(shared, weights.mostShared) +
    weights.missingOnBoth * less +
    weights.missingOnOne * more +
    weights.sameWording * coverage ** 2
  );
}

/** What it tells of what and where two claims are, their frames apart. */
export function scorePlace(x: WeighedClaim, y: WeighedClaim): number {
  const [a, b] = [x.statement.figure, y.statement.figure];
  return placeEvidence(isPercentage(a), x.block === y.block, a.unit === null || b.unit === null);
}

/** Percentages lie close together, so that near values tell less; so do percentage points. */
export function isPercentage({ kind }: Pick<ClaimedFigure, 'kind'>): boolean {
  return kind === 'percentage' || kind === 'percentage-point';
}

/** The same of what alone matters. */
export function placeEvidence(percentage: boolean, samePassage: boolean, noUnit: boolean): number {
  return (
    (percentage ? weights.percentage : 0) + (samePassage ? weights.samePassage : 0) + (noUnit ? weights.noUnit : 0)
  );
}

/** What frames and words must bring together for a pair to be of use. */
export function missingEvidence(values: ValueMatch, surprise: number, place: number, crowd: number): number {
  const known = surprise + place + weights.prior - (values === 'equal' ? 0 : crowd);
  return leastUse(values, surprise) - known - roundingError;
}

/** The same where it is not known how the values stand to each other. */
export function leastMissing(surprise: number, place: number): number {
  return perhaps - (surprise + place + weights.prior) - roundingError;
}

/** Sums in another order differ by less. */
const roundingError = 1e-6;

/** Pairs with less evidence lead to nothing. */
function leastUse(values: ValueMatch, surprise: number): number {
  if (values === 'equal') return enoughToLink;
  if (surprise >= leastSurprise.doubtful) return perhaps;
  return surprise >= leastSurprise.certain ? certainly : Infinity;
}

/** What frames bring, in bits. */
export function frameEvidence(frame: FrameOfPair): number {
  return weights.frame[frame];
}

/** The most that a frame brings. */
export const mostOfFrames = weights.frame.agree;

/** The most that words bring. */
export const mostOfWords = weights.shared * weights.mostShared + weights.sameWording;

/** What words bring. */
export function wordEvidence(words: WordMatch): number {
  return words.shared === 0 ? 0 : scoreWords(words);
}
