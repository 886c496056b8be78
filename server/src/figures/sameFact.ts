import type { Decimal } from 'decimal.js';
import { Attachment } from '../text/attachment';
import type { Figure } from './figure';
import { meet, writtenInterval, type Interval } from './interval';
import { slipBetween, slipBetweenDigits, type Slip } from './slips';
import { differInYearOnly, matchFrames, type FrameMatch, type Statement } from './statements';
import { unitClass, valueKeys, writtenNumber, type WrittenNumber } from './valueKeys';
import { matchWords, WordRarity, type WordMatch } from './wordMatch';

/** How two values stand to each other. */
export type ValueMatch = 'equal' | Slip;

/** Two claims that may speak of one fact, with the evidence. */
export interface Pair {
  readonly a: Statement;
  readonly b: Statement;
  readonly words: WordMatch;
  /** `other-year`: equal values of which each is said to be of another year. */
  readonly frame: Exclude<FrameMatch, 'conflict'> | 'other-year';
  readonly values: ValueMatch;
  /** How unlikely it is, in bits, that two values stand to each other like this by chance. */
  readonly surprise: number;
  /** All evidence together, in bits: above 0 more for one fact than against it. */
  readonly score: number;
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

/** More figures than this under one key are too common to tell anything. */
const crowd = 40;
/** The more claims a text has, the more of them meet by chance: beyond ten thousand a key must be rarer to tell anything. */
const crowdOfAll = 400_000;
const leastCrowd = 4;

/** The pairs of claims whose values are equal or differ by one slip, in text order. */
export function comparablePairs(statements: readonly Statement[]): Pair[] {
  const rarity = new WordRarity(statements.map(({ wording }) => wording));
  const pairs: Pair[] = [];
  const seen = new Set<number>();
  const claims = new Map<string, number>();
  for (const bucket of buckets(statements, claims)) {
    for (let i = 0; i < bucket.length; i += 1) {
      const one = bucket[i] as Keyed;
      for (let j = i + 1; j < bucket.length; j += 1) {
        const other = bucket[j] as Keyed;
        const values = matchValues(one, other);
        if (values === undefined) continue;
        const both = one.order * mostKeyed + other.order;
        if (seen.has(both)) continue;
        seen.add(both);
        const pair = compare(one, other, values, rarity, claims.get(one.unit) ?? 0);
        if (pair) pairs.push(pair);
      }
    }
  }
  return pairs.sort((x, y) => x.a.figure.index - y.a.figure.index || x.b.figure.index - y.b.figure.index);
}

interface Keyed extends Writing {
  readonly order: number;
  readonly statement: Statement;
}

/** Those that have a key in common, key by key; counts the claims of each unit on the way. */
function* buckets(statements: readonly Statement[], claims: Map<string, number>): Iterable<readonly Keyed[]> {
  const keyed: Keyed[] = [];
  const entries: number[] = [];
  for (let order = 0; order < statements.length; order += 1) {
    const statement = statements[order] as Statement;
    const known = writingOf(statement);
    if (!known) continue;
    const { keys, unit } = known;
    for (let at = 0; at < keys.length; at += 1) entries.push((keys[at] ?? 0) * mostKeyed + keyed.length);
    keyed.push({ order, statement, ...known });
    claims.set(unit, (claims.get(unit) ?? 0) + 1);
  }
  // Sorted, equal keys stand together; a map of a million keys takes many times as long.
  const sorted = Float64Array.from(entries).sort();
  const most = Math.max(leastCrowd, Math.min(crowd, crowdOfAll / statements.length));
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const key = keyOf(sorted[from]);
    while (to < sorted.length && keyOf(sorted[to]) === key) to += 1;
    if (to - from < 2 || to - from > most) continue;
    const bucket: Keyed[] = [];
    for (let at = from; at < to; at += 1) bucket.push(keyed[(sorted[at] ?? 0) % mostKeyed] as Keyed);
    yield bucket;
  }
}

/** A key of 30 bits and a position of 22 make a number that a double holds exactly. */
const mostKeyed = 2 ** 22;

function keyOf(entry = 0): number {
  return Math.floor(entry / mostKeyed);
}

interface Writing {
  readonly value: Figure['value'];
  readonly unit: string;
  readonly written: WrittenNumber;
  readonly interval: Interval | undefined;
  readonly keys: Int32Array;
}

/** Of the claims of a passage, where each stands among its quantities. */
const writings = new Attachment<(Writing | undefined)[]>();

function writingOf({ figure, reading, order }: Statement): Writing | undefined {
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

function compare(x: Keyed, y: Keyed, values: ValueMatch, rarity: WordRarity, claims: number): Pair | undefined {
  const [a, b] = [x.statement, y.statement];
  const chance = surprise(values, x.written, y.written);
  if (setSideBySide(a, b) && !(values === 'equal' && chance >= rareValue)) return undefined;
  const frame = compareFrames(a, b, values, chance);
  if (frame === 'conflict') return undefined;
  const words = matchWords(a.wording, b.wording, rarity);
  if (words.shared === 0) return undefined;
  return {
    a,
    b,
    words,
    frame,
    values,
    surprise: chance,
    score:
      chance +
      scoreWords(words) +
      scorePlace(a, b, frame) +
      weights.prior -
      (values === 'equal' ? 0 : crowding(claims)),
  };
}

/** What the prior loses where a text has so many claims of the unit, in bits. */
function crowding(claims: number): number {
  return Math.log2(Math.max(1, claims / fewClaims));
}

function compareFrames(a: Statement, b: Statement, values: ValueMatch, chance: number): Pair['frame'] | 'conflict' {
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

function scoreWords({ shared, missing: [less, more] }: WordMatch): number {
  const coverage = shared / (shared + less + more);
  return (
    weights.shared * Math.min(shared, weights.mostShared) +
    weights.missingOnBoth * less +
    weights.missingOnOne * more +
    weights.sameWording * coverage ** 2
  );
}

function scorePlace({ figure: a }: Statement, { figure: b }: Statement, frame: Pair['frame']): number {
  return (
    weights.frame[frame] +
    (a.kind === 'percentage' || a.kind === 'percentage-point' ? weights.percentage : 0) +
    (a.passage === b.passage ? weights.samePassage : 0) +
    (a.unit === null || b.unit === null ? weights.noUnit : 0)
  );
}

/** Figures of one sentence, and those of tables, stand side by side because they are of different things. */
function setSideBySide(a: Statement, b: Statement): boolean {
  if (a.table !== undefined && b.table !== undefined) return true;
  return a.figure.passage === b.figure.passage && a.figure.sentence === b.figure.sentence;
}

function matchValues(x: Keyed, y: Keyed): ValueMatch | undefined {
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
function mayBeSame({ written: one, statement: a }: Keyed, { written: other, statement: b }: Keyed): boolean {
  if (one.place === null || one.place !== other.place || one.digits === other.digits) return true;
  return a.figure.bound !== 'exact' || b.figure.bound !== 'exact';
}

/** Most numbers are compared by their digits: a text has many pairs of them, and calculating with decimals is slow. */
function slipOf(x: Keyed, y: Keyed): Slip | undefined {
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
  a: Figure,
  b: Figure,
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
