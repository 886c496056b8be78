import type { Decimal } from 'decimal.js';
import { meet, writtenInterval } from './interval';
import { slipBetween, type Slip } from './slips';
import { matchFrames, type FrameMatch, type Statement } from './statements';
import { unitClass, valueKeys, writtenNumber, type WrittenNumber } from './valueKeys';
import { matchWords, WordRarity, type WordMatch } from './wordMatch';

/** How two values stand to each other. */
export type ValueMatch = 'equal' | Slip;

/** Two claims that may speak of one fact, with the evidence. */
export interface Pair {
  readonly a: Statement;
  readonly b: Statement;
  readonly words: WordMatch;
  readonly frame: FrameMatch;
  readonly values: ValueMatch;
  /** How unlikely it is, in bits, that two values stand to each other like this by chance. */
  readonly surprise: number;
}

/** More figures than this under one key are too common to tell anything. */
const crowd = 60;

/** The pairs of claims whose values are equal or differ by one slip, in text order. */
export function comparablePairs(statements: readonly Statement[]): Pair[] {
  const rarity = new WordRarity(statements.map(({ wording }) => wording));
  const pairs: Pair[] = [];
  const seen = new Set<number>();
  for (const bucket of buckets(statements)) {
    for (let i = 0; i < bucket.length; i += 1) {
      for (let j = i + 1; j < bucket.length; j += 1) {
        const [one, other] = [bucket[i], bucket[j]];
        if (!one || !other) continue;
        const id = one.order * statements.length + other.order;
        if (seen.has(id)) continue;
        seen.add(id);
        const pair = compare(one, other, rarity);
        if (pair) pairs.push(pair);
      }
    }
  }
  return pairs.sort((x, y) => x.a.figure.index - y.a.figure.index || x.b.figure.index - y.b.figure.index);
}

interface Keyed {
  readonly order: number;
  readonly statement: Statement;
  readonly written: WrittenNumber;
}

function buckets(statements: readonly Statement[]): Iterable<readonly Keyed[]> {
  const byKey = new Map<string, Keyed[]>();
  statements.forEach((statement, order) => {
    const written = writtenNumber(statement.figure);
    const unit = unitClass(statement.figure);
    if (!written || unit === undefined) return;
    const keyed = { order, statement, written };
    for (const key of valueKeys(written)) {
      const name = `${unit} ${key}`;
      const bucket = byKey.get(name);
      if (bucket) bucket.push(keyed);
      else byKey.set(name, [keyed]);
    }
  });
  return [...byKey.values()].filter((bucket) => bucket.length > 1 && bucket.length <= crowd);
}

function compare(x: Keyed, y: Keyed, rarity: WordRarity): Pair | undefined {
  const [a, b] = [x.statement, y.statement];
  const values = matchValues(x, y);
  if (!values) return undefined;
  const words = matchWords(a.wording, b.wording, rarity);
  if (words.shared === 0) return undefined;
  return { a, b, words, frame: matchFrames(a, b), values, surprise: surprise(values, x.written, y.written) };
}

function matchValues(x: Keyed, y: Keyed): ValueMatch | undefined {
  const [a, b] = [writtenInterval(x.statement.figure), writtenInterval(y.statement.figure)];
  if (!a || !b) return undefined;
  if (meet(a, b)) return 'equal';
  const precision = x.written.precision.lt(y.written.precision) ? x.written.precision : y.written.precision;
  return slipBetween(x.statement.figure.value as Decimal, y.statement.figure.value as Decimal, precision);
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
      return Math.log2((9 * 10 ** (written - 1)) / Math.max(1, written - 1)) - (written - digits);
    case 'digit-changed':
      return Math.log2((9 * 10 ** (digits - 1)) / (9 * digits));
    case 'digit-dropped':
    case 'digit-added':
      return Math.log2((9 * 10 ** (digits - 1)) / (10 * digits));
  }
}
