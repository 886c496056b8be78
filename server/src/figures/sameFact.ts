import type { Decimal } from 'decimal.js';
import { Attachment } from '../text/attachment';
import { meet, writtenInterval, type Interval } from './interval';
import { slipBetween, slipBetweenDigits, type Slip } from './slips';
import { differInYearOnly, matchFrames, type ClaimedFigure, type FrameMatch, type Statement } from './statements';
import { unitClass, valueKeys, writtenNumber, type WrittenNumber } from './valueKeys';
import { alignWords, weighWords, type NamedClaim, type WordAlignment, type WordMatch } from './wordMatch';

/** How two values stand to each other. */
export type ValueMatch = 'equal' | Slip;

/** A claim as it is compared with others: its value as written, and its words as its document has them. */
export interface ComparedClaim extends Writing, NamedClaim {
  readonly statement: Statement;
  /** Its passage, which may be the same as another claim's. */
  readonly block: object;
}

/** What two claims have in common, whatever else their document says. */
export interface Comparison {
  /** `other-year`: equal values of which each is said to be of another year. */
  readonly frame: Exclude<FrameMatch, 'conflict'> | 'other-year';
  readonly values: ValueMatch;
  /** How unlikely it is, in bits, that two values stand to each other like this by chance. */
  readonly surprise: number;
  readonly alignment: WordAlignment;
}

/** What the rest of a document makes of a comparison. */
export interface Surroundings {
  /** How much each word tells, by its id. */
  readonly bits: readonly number[];
  /** Claims of the unit that the two have. */
  readonly claims: number;
}

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
  /** Percentages lie close together, so that near values tell less. */
  percentage: -3,
  /** One passage rather sets figures side by side than says one twice. */
  samePassage: -2,
  /** The unit of a bare number stands elsewhere, or nowhere. */
  noUnit: -6,
  /** What a pair of claims taken at random has against it, where it is one of few. */
  prior: -8,
} as const;

/**
 * The prior holds where a text has no more claims of one unit than these. A claim meets by chance as many others as
 * there are claims of its unit, and no more of them restate it: every doubling takes another bit from the evidence for
 * a slip. A link between equal values accuses nobody, and keeps its prior.
 */
const fewClaims = 16;

/**
 * Compares two claims whose values meet, the earlier one first; `undefined` where they cannot be meant to say the same.
 * It follows from the two alone.
 */
export function compareClaims(x: ComparedClaim, y: ComparedClaim, values: ValueMatch): Comparison | undefined {
  const [a, b] = [x.statement, y.statement];
  const chance = surprise(values, x.written, y.written);
  if (setSideBySide(x, y) && !(values === 'equal' && chance >= rareValue)) return undefined;
  const frame = compareFrames(a, b, values, chance);
  if (frame === 'conflict') return undefined;
  const alignment = alignWords(x, y);
  return alignment && { frame, values, surprise: chance, alignment };
}

/**
 * Weighs what two claims have in common by what the rest of the document says: how rare their words are there, and how
 * many claims of their unit it has. In bits: above 0 more speaks for one fact than against it.
 */
export function weighEvidence(
  x: ComparedClaim,
  y: ComparedClaim,
  { frame, values, surprise: chance, alignment }: Comparison,
  { bits, claims }: Surroundings,
): number {
  const words = weighWords(alignment, x, bits);
  return (
    chance + scoreWords(words) + scorePlace(x, y, frame) + weights.prior - (values === 'equal' ? 0 : crowding(claims))
  );
}

/** A claim by its number as it is written. */
export interface Writing {
  readonly value: ClaimedFigure['value'];
  readonly unit: string;
  readonly written: WrittenNumber;
  readonly interval: Interval | undefined;
  /** Two claims whose values are equal or differ by one slip have one of these in common. */
  readonly keys: Int32Array;
}

/** Of the claims of a passage, where each stands among its quantities. */
const writings = new Attachment<(Writing | undefined)[]>();

/** `undefined` for what is not compared by its number. */
export function writingOf({ figure, reading, order }: Statement): Writing | undefined {
  const { value } = figure;
  const unit = unitClass(figure);
  let ofPassage = writings.get(reading);
  if (!ofPassage) writings.set(reading, (ofPassage = []));
  const known = ofPassage[order];
  // The header of a column gives the numbers below it another unit, and their magnitude.
  if (known?.value === value && known.unit === unit) return known;
  const written = writtenNumber(figure);
  if (!written || unit === undefined) return undefined;
  const keys = new Set(valueKeys(written).map((key) => hash(`${unit} ${key}`)));
  const writing = { value, unit, written, interval: writtenInterval(figure), keys: Int32Array.from(keys) };
  ofPassage[order] = writing;
  return writing;
}

/** Short for a key (FNV-1a, 30 bits): where two fall together, figures are compared that have nothing in common. */
function hash(key: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) sum = Math.imul(sum ^ key.charCodeAt(at), 0x01000193);
  return sum >>> 2;
}

/** What the prior loses where a text has so many claims of the unit, in bits. */
function crowding(claims: number): number {
  return Math.log2(Math.max(1, claims / fewClaims));
}

function compareFrames(
  a: Statement,
  b: Statement,
  values: ValueMatch,
  chance: number,
): Comparison['frame'] | 'conflict' {
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
const rareValue = 6;

/** In bits: a swapped pair of digits in a number of three, one wrong digit in a number of four. */
const unlikelyPlan = 7.5;

function scoreWords({ shared, less, more }: WordMatch): number {
  const coverage = shared / (shared + less + more);
  return (
    weights.shared * Math.min(shared, weights.mostShared) +
    weights.missingOnBoth * less +
    weights.missingOnOne * more +
    weights.sameWording * coverage ** 2
  );
}

function scorePlace(x: ComparedClaim, y: ComparedClaim, frame: Comparison['frame']): number {
  const [a, b] = [x.statement.figure, y.statement.figure];
  return (
    weights.frame[frame] +
    (a.kind === 'percentage' || a.kind === 'percentage-point' ? weights.percentage : 0) +
    (x.block === y.block ? weights.samePassage : 0) +
    (a.unit === null || b.unit === null ? weights.noUnit : 0)
  );
}

/** Figures of one sentence, and those of tables, stand side by side because they are of different things. */
function setSideBySide(x: ComparedClaim, y: ComparedClaim): boolean {
  const [a, b] = [x.statement, y.statement];
  if (a.table !== undefined && b.table !== undefined) return true;
  return x.block === y.block && a.figure.sentence === b.figure.sentence;
}

/** How the values of two claims stand to each other, the earlier one first; `undefined` for most. */
export function matchValues(x: ComparedClaim, y: ComparedClaim): ValueMatch | undefined {
  const [a, b] = [x.statement.figure, y.statement.figure];
  if (mayBeSame(x, y) && saySame(a, b, [x.interval, y.interval])) return 'equal';
  const slip = slipOf(x, y);
  // The magnitude of a bare number may stand in the head of its column.
  return slip === 'point-moved' && (a.unit === null || b.unit === null) ? undefined : slip;
}

/**
 * False where two numbers, each exact to one place, differ in that place: by far the most frequent case, told without
 * calculating with decimals.
 */
function mayBeSame(
  { written: one, statement: a }: ComparedClaim,
  { written: other, statement: b }: ComparedClaim,
): boolean {
  if (one.place === null || one.place !== other.place || one.digits === other.digits) return true;
  return a.figure.bound !== 'exact' || b.figure.bound !== 'exact';
}

/** Most numbers are compared by their digits: a text has many pairs of them, and calculating with decimals is slow. */
function slipOf(x: ComparedClaim, y: ComparedClaim): Slip | undefined {
  const [one, other] = [x.written, y.written];
  if (one.place !== null && other.place !== null && Math.abs(one.place - other.place) <= mostPadding) {
    const place = Math.min(one.place, other.place);
    const [wrong, right] = [inPlaces(one, place), inPlaces(other, place)];
    return wrong === right ? undefined : slipBetweenDigits(wrong, right);
  }
  const precision = one.precision.lt(other.precision) ? one.precision : other.precision;
  return slipBetween(x.statement.figure.value as Decimal, y.statement.figure.value as Decimal, precision);
}

const mostPadding = 20;

function inPlaces({ digits, place }: WrittenNumber, finest: number): string {
  return digits + '0'.repeat((place ?? finest) - finest);
}

/**
 * True when one number may be written in both ways: the same value, the one rounded to the places of the other, or one
 * that 约, 近, 超过 leave room for.
 */
export function saySame(
  a: ClaimedFigure,
  b: ClaimedFigure,
  [one, other]: readonly [Interval | undefined, Interval | undefined] = [writtenInterval(a), writtenInterval(b)],
): boolean {
  if (typeof a.value === 'string' || typeof b.value === 'string' || !a.value || !b.value) return false;
  if (a.value.eq(b.value)) return a.upper === null || b.upper === null || a.upper.eq(b.upper);
  if (a.bound === 'exact' && b.bound === 'exact') {
    if (a.precision === null || b.precision === null || a.precision.eq(b.precision)) return false;
    const coarse = a.precision.gt(b.precision) ? a.precision : b.precision;
    return a.value.minus(b.value).abs().times(2).lte(coarse);
  }
  return one !== undefined && other !== undefined && meet(one, other);
}

/** Of how many numbers of this length one would meet this relation by chance. */
function surprise(values: ValueMatch, x: WrittenNumber, y: WrittenNumber): number {
  const digits = Math.max(x.significant.length, y.significant.length);
  const numbers = 9 * 10 ** (digits - 1);
  const written = Math.max(x.digits.length, y.digits.length);
  switch (values) {
    case 'equal':
    case 'point-moved':
      return Math.log2(numbers);
    case 'digits-swapped':
      return Math.log2((9 * 10 ** (written - 1)) / Math.max(1, written - 1)) - 2 * (written - digits);
    case 'digit-changed':
      return Math.log2((9 * 10 ** (digits - 1)) / (9 * digits));
    case 'digit-dropped':
    case 'digit-added':
      return Math.log2((9 * 10 ** (digits - 1)) / (10 * digits));
  }
}
