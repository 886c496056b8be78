import { KeyBuckets } from '../text/keyBuckets';
import {
  compareClaims,
  matchValues,
  weighEvidence,
  writingOf,
  type ComparedClaim,
  type Comparison,
  type Writing,
} from './sameFact';
import type { Statement } from './statements';
import { weighWords, WordRarity, type NamedClaim, type WordMatch } from './wordMatch';

/** The claims of one passage, wherever in its document it stands at present. */
export interface ClaimBlock {
  readonly statements: readonly Statement[];
  /** Among all passages with claims, counted from 0. */
  position: number;
  /** Index of the passage's first figure, whether it claims something or not. */
  first: number;
  /** Index of the passage. */
  passage: number;
  /** What stands for its statements here. */
  members: readonly (Claim | NamedStatement)[];
}

/** A statement whose words are counted, and that is compared with none. */
interface NamedStatement extends NamedClaim {
  words: readonly number[];
  readonly pairs: readonly never[];
}

function unwritten({ wording }: Statement): NamedStatement {
  return { wording, words: [], pairs: noPairs };
}

/** A statement that is compared with others. */
export interface Claim extends ComparedClaim {
  words: readonly number[];
  readonly block: ClaimBlock;
  /** In all buckets and pairs; free again when the claim is gone. */
  readonly id: number;
  /** In which round it came. */
  readonly since: number;
  readonly pairs: Pair[];
}

/** Two claims that may speak of one fact, the earlier one first, with the evidence. */
export interface Pair extends Comparison {
  readonly a: Claim;
  readonly b: Claim;
  /** All evidence together, as {@link weighEvidence} gives it. */
  score: number;
}

/** More figures than this under one key are too common to tell anything. */
const crowd = 40;
/** The more claims a text has, the more of them meet by chance: beyond ten thousand a key must be rarer to tell anything. */
const crowdOfAll = 400_000;
const leastCrowd = 4;
/** Evidence below this, in bits, leads to nothing. */
export const leastEvidence = -4;
/** Two numbers below this make one that a double holds exactly. */
const mostClaims = 2 ** 26;
const noPairs: readonly never[] = [];

/** Index of the figure that makes the claim. */
export function figureOf({ block, statement }: Claim): number {
  return block.first + statement.order;
}

/**
 * The pairs of claims of a document whose values are equal or differ by one slip. Blocks of claims come and go; only
 * those that have come are compared, and only pairs are weighed again whose words have become rarer or more frequent.
 */
export class ClaimPairs {
  private buckets = new KeyBuckets();
  private readonly rarity = new WordRarity<Claim | NamedStatement>();
  /** By id. */
  private readonly claims: (Claim | undefined)[] = [];
  private readonly freeIds: number[] = [];
  private readonly pairs = new Map<number, Pair>();
  private readonly likely = new Set<Pair>();
  private readonly claimsOfUnit = new Map<string, number>();
  /** Of units of which claims have come or gone, how many there were. */
  private readonly unitsBefore = new Map<string, number>();
  private statements = 0;
  private most = crowd;
  private round = 0;

  /** Takes blocks out and puts others in. Positions of blocks must be those that hold from now on. */
  change(gone: readonly ClaimBlock[], come: readonly ClaimBlock[]): void {
    this.round += 1;
    for (const block of gone) this.remove(block);
    for (const { statements } of come) this.statements += statements.length;
    const most = Math.floor(Math.max(leastCrowd, Math.min(crowd, crowdOfAll / Math.max(1, this.statements))));
    const anew = most !== this.most;
    // Before the new ones come, so that a text read for the first time is not taken in twice.
    if (anew) this.beginAnew(most);
    for (const block of come) this.add(block);
    const fresh: Pair[] = [];
    const hopeless = new Set<number>();
    for (const { before, now, items } of this.buckets.takeChanges()) {
      if (now <= this.most) this.joinAll(this.claimsIn(items()), !anew && before <= this.most, hopeless, fresh);
      else if (before >= 2 && before <= this.most) this.partAll(this.claimsIn(items()));
    }
    this.weighAgain(fresh);
  }

  /** Pairs with evidence of {@link leastEvidence} or more, in no particular order. */
  get promising(): Iterable<Pair> {
    return this.likely;
  }

  private weighAgain(fresh: readonly Pair[]): void {
    const changed = this.rarity.refresh();
    const sameUnits = [...this.unitsBefore].every(([unit, count]) => this.claimsOfUnit.get(unit) === count);
    this.unitsBefore.clear();
    if (changed === 'all' || !sameUnits) {
      for (const pair of this.pairs.values()) this.weigh(pair);
      return;
    }
    for (const { pairs } of changed) for (const pair of pairs) this.weigh(pair);
    for (const pair of fresh) this.weigh(pair);
  }

  /** How far the words of a pair agree. */
  wordsOf({ a, alignment }: Pair): WordMatch {
    return weighWords(alignment, a, this.rarity.bits);
  }

  private weigh(pair: Pair): void {
    const claims = this.claimsOfUnit.get(pair.a.unit) ?? 0;
    pair.score = weighEvidence(pair.a, pair.b, pair, { bits: this.rarity.bits, claims });
    if (pair.score >= leastEvidence) this.likely.add(pair);
    else this.likely.delete(pair);
  }

  private add(block: ClaimBlock): void {
    block.members = block.statements.map((statement) => {
      const writing = writingOf(statement);
      const member = writing ? this.newClaim(block, statement, writing) : unwritten(statement);
      member.words = this.rarity.add(statement.wording, member);
      return member;
    });
  }

  /** Written out, field by field: a spread makes objects that are slow to make and slow to read. */
  private newClaim(block: ClaimBlock, statement: Statement, writing: Writing): Claim {
    const id = this.freeIds.pop() ?? this.claims.length;
    const { value, unit, written, interval, keys } = writing;
    const { wording } = statement;
    const claim: Claim = {
      value,
      unit,
      written,
      interval,
      keys,
      statement,
      wording,
      words: [],
      block,
      id,
      since: this.round,
      pairs: [],
    };
    this.claims[id] = claim;
    this.countUnit(unit, 1);
    for (let at = 0; at < keys.length; at += 1) this.buckets.add(keys[at] ?? 0, id);
    return claim;
  }

  private remove(block: ClaimBlock): void {
    this.statements -= block.members.length;
    for (const member of block.members) {
      this.rarity.remove(member.words, member);
      if (!('id' in member)) continue;
      for (const pair of [...member.pairs]) this.part(pair);
      for (let at = 0; at < member.keys.length; at += 1) this.buckets.remove(member.keys[at] ?? 0, member.id);
      this.countUnit(member.unit, -1);
      this.claims[member.id] = undefined;
      this.freeIds.push(member.id);
    }
  }

  private countUnit(unit: string, by: 1 | -1): void {
    const count = this.claimsOfUnit.get(unit) ?? 0;
    if (!this.unitsBefore.has(unit)) this.unitsBefore.set(unit, count);
    this.claimsOfUnit.set(unit, count + by);
  }

  /** What is too common has changed, and with it what every key tells. */
  private beginAnew(most: number): void {
    this.most = most;
    this.buckets = new KeyBuckets();
    for (const pair of [...this.pairs.values()]) this.part(pair);
    for (const claim of this.claims) {
      if (!claim) continue;
      for (let at = 0; at < claim.keys.length; at += 1) this.buckets.add(claim.keys[at] ?? 0, claim.id);
    }
  }

  private claimsIn(ids: readonly number[]): readonly Claim[] {
    const claims: Claim[] = [];
    for (const id of ids) {
      const claim = this.claims[id];
      if (claim) claims.push(claim);
    }
    return claims;
  }

  /** @param known whether those that are not new have been compared with each other by this key already */
  private joinAll(claims: readonly Claim[], known: boolean, hopeless: Set<number>, fresh: Pair[]): void {
    for (let i = 0; i < claims.length; i += 1) {
      const one = claims[i] as Claim;
      for (let j = i + 1; j < claims.length; j += 1) {
        const other = claims[j] as Claim;
        if (known && one.since < this.round && other.since < this.round) continue;
        const [a, b] = isBefore(one, other) ? [one, other] : [other, one];
        const values = matchValues(a, b);
        if (values === undefined) continue;
        const key = keyOf(a, b);
        if (this.pairs.has(key) || hopeless.has(key)) continue;
        const comparison = compareClaims(a, b, values);
        if (comparison) fresh.push(this.join(key, a, b, comparison));
        else hopeless.add(key);
      }
    }
  }

  private join(key: number, a: Claim, b: Claim, { frame, values, surprise, alignment }: Comparison): Pair {
    const pair = { a, b, frame, values, surprise, alignment, score: -Infinity };
    this.pairs.set(key, pair);
    a.pairs.push(pair);
    b.pairs.push(pair);
    return pair;
  }

  /** A key has become too common: claims that have no other one in common are no pair any more. */
  private partAll(claims: readonly Claim[]): void {
    const old = claims.filter(({ since }) => since < this.round);
    for (const claim of old) {
      for (const pair of [...claim.pairs]) {
        if (pair.a === claim && old.includes(pair.b) && !this.meet(pair)) this.part(pair);
      }
    }
  }

  private meet({ a, b }: Pair): boolean {
    return a.keys.some((key) => b.keys.includes(key) && this.buckets.sizeOf(key) <= this.most);
  }

  private part(pair: Pair): void {
    const { a, b } = pair;
    this.pairs.delete(keyOf(a, b));
    this.likely.delete(pair);
    a.pairs.splice(a.pairs.indexOf(pair), 1);
    b.pairs.splice(b.pairs.indexOf(pair), 1);
  }
}

function isBefore(a: Claim, b: Claim): boolean {
  return a.block.position === b.block.position
    ? a.statement.order < b.statement.order
    : a.block.position < b.block.position;
}

function keyOf(a: Claim, b: Claim): number {
  return Math.min(a.id, b.id) * mostClaims + Math.max(a.id, b.id);
}
