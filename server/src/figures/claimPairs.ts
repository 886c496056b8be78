import { KeyBuckets } from '../text/keyBuckets';
import { isBefore, type Claim, type ClaimBlock, type Pair } from './claimBlocks';
import { ClaimSieve } from './claimSieve';
import { crowding, perhaps, weighEvidence, type UnitCount } from './evidence';
import { compareClaims } from './sameFact';
import type { Statement } from './statements';
import { unitClass, valueKeys, writtenNumber, type WrittenNumber } from './valueKeys';
import { weighWords, type WordMatch } from './wordMatch';
import { WordRarity } from './wordRarity';

/** More figures than this under one key are too common to tell anything. */
const crowd = 40;
/** The more claims a text has, the more of them meet by chance: beyond ten thousand a key must be rarer to tell anything. */
const crowdOfAll = 400_000;
const leastCrowd = 4;
/** How far the claims of a unit may become fewer before what was ruled out by their number is looked at again. */
const slack = 0.75;

const nobody = -1;
/** Looks are counted on from one change to the next, as long as there are numbers for them. */
const mostLooks = 2 ** 30;
/** Of more words than this it is not told whether they name other claims than those that have come. */
const mostCounted = 32;

/**
 * The pairs of claims of a document whose values are equal or differ by one slip. Blocks of claims come and go; only
 * those that have come are compared. Kept are pairs whose evidence may be of use as long as the rest of the document
 * does not change by much; when it does, claims that this concerns are compared again.
 */
export class ClaimPairs {
  private readonly buckets = new KeyBuckets();
  private readonly rarity = new WordRarity();
  private readonly sieve = new ClaimSieve(this.rarity);
  /** By id. */
  private readonly claims: (Claim | undefined)[] = [];
  private readonly freeIds: number[] = [];
  private readonly pairs = new Set<Pair>();
  private readonly units = new Map<string, UnitCount>();
  private statements = 0;
  /** Buckets of no more claims than this have been looked at. */
  private most = 0;
  /** By id: which look met a claim last. */
  private met = new Int32Array(0);
  private looks = 0;
  private blocks = 0;
  /** Buckets that have become small enough to be looked at. */
  private relieved: number[] = [];
  private readonly keys: number[] = [];
  private readonly otherKeys: number[] = [];

  /** Takes blocks out and puts others in. Positions of blocks must be those that hold from now on. */
  change(gone: readonly ClaimBlock[], come: readonly ClaimBlock[]): void {
    for (const block of gone) this.remove(block);
    for (const block of come) this.add(block);
    const claims = this.toCompare(come);
    if (claims === 'all') this.compareEach();
    else this.compareWithAll(claims);
    this.relieved = [];
    this.buckets.forgetChanges();
  }

  /** The pairs with evidence of {@link perhaps} or more, in no particular order. */
  promising(): readonly Pair[] {
    const most = this.mostInBucket();
    const promising: Pair[] = [];
    for (const pair of this.pairs) {
      pair.score = weighEvidence(pair.a, pair.b, pair, this.rarity);
      if (pair.score >= perhaps && this.meet(pair, most)) promising.push(pair);
    }
    return promising;
  }

  /** How far the words of a pair agree. */
  wordsOf({ a, alignment }: Pair): WordMatch {
    return weighWords(alignment, a, (id) => this.rarity.bitsOf(id));
  }

  private mostInBucket(): number {
    return Math.floor(Math.max(leastCrowd, Math.min(crowd, crowdOfAll / Math.max(1, this.statements))));
  }

  private add(block: ClaimBlock): void {
    this.statements += block.statements.length;
    this.blocks += 1;
    block.members = block.statements.map((statement) => {
      const { figure, wording } = statement;
      const words = this.rarity.add(wording);
      const written = writtenNumber(figure);
      const unit = unitClass(figure);
      return written && unit !== undefined ? this.newClaim(block, statement, words, written, unit) : { wording, words };
    });
  }

  /** Written out, field by field: a spread makes objects that are slow to make and slow to read. */
  private newClaim(
    block: ClaimBlock,
    statement: Statement,
    words: readonly number[],
    written: WrittenNumber,
    unitName: string,
  ): Claim {
    const id = this.freeIds.pop() ?? this.claims.length;
    const unit = this.unitOf(unitName);
    unit.claims += 1;
    const { figure, wording } = statement;
    const claim = { figure, written, unitName, unit, statement, wording, words, block, id, pairs: [] };
    this.claims[id] = claim;
    this.sieve.put(id, claim, this.blocks);
    const count = valueKeys(written, unitName, this.keys);
    for (let at = 0; at < count; at += 1) this.buckets.add(this.keys[at] ?? 0, id);
    return claim;
  }

  private unitOf(name: string): UnitCount {
    let unit = this.units.get(name);
    if (unit === undefined) this.units.set(name, (unit = { claims: 0, fewest: 0, leastCrowding: 0 }));
    return unit;
  }

  private remove(block: ClaimBlock): void {
    this.statements -= block.members.length;
    for (const member of block.members) {
      this.rarity.remove(member.words);
      if ('id' in member) this.removeClaim(member);
    }
  }

  private removeClaim(claim: Claim): void {
    for (const pair of claim.pairs) {
      this.pairs.delete(pair);
      const { pairs } = pair.a === claim ? pair.b : pair.a;
      pairs.splice(pairs.indexOf(pair), 1);
    }
    const count = valueKeys(claim.written, claim.unitName, this.keys);
    for (let at = 0; at < count; at += 1) {
      const key = this.keys[at] ?? 0;
      this.buckets.remove(key, claim.id);
      if (this.buckets.sizeOf(key) === this.most) this.relieved.push(key);
    }
    claim.unit.claims -= 1;
    this.sieve.takeOut(claim.id);
    this.claims[claim.id] = undefined;
    this.freeIds.push(claim.id);
  }

  /** What is new, and whatever may have more evidence now than was thought possible when it was compared. */
  private toCompare(come: readonly ClaimBlock[]): Iterable<Claim> | 'all' {
    const words = this.rarity.settle();
    const units = this.settleUnits();
    const most = this.mostInBucket();
    const all = words === 'all' || most > this.most;
    this.most = Math.max(this.most, most);
    if (all) return 'all';
    const claims = new Set<Claim>();
    for (const { members } of come) for (const member of members) if ('id' in member) claims.add(member);
    const named = words.size > mostCounted ? words : new Set([...words].filter((id) => this.namesOthers(id, come)));
    if (named.size > 0 || units.size > 0) {
      for (const claim of this.claims)
        if (claim && (units.has(claim.unit) || claim.words.some((id) => named.has(id)))) claims.add(claim);
    }
    for (const key of this.relieved) {
      for (let at = this.buckets.firstEntry(key, this.most); at >= 0; at = this.buckets.nextEntry(at)) {
        const claim = this.claims[this.buckets.itemOf(at)];
        if (claim) claims.add(claim);
      }
    }
    return claims;
  }

  /** Whether a word names other claims than those of the blocks. */
  private namesOthers(id: number, blocks: readonly ClaimBlock[]): boolean {
    let count = 0;
    for (const { members } of blocks) for (const { words } of members) if (words.includes(id)) count += 1;
    return this.rarity.countOf(id) > count;
  }

  /** Sets limits anew; gives the units that have fewer claims than was thought possible. */
  private settleUnits(): ReadonlySet<UnitCount> {
    const fewer = new Set<UnitCount>();
    for (const [name, unit] of this.units) {
      if (unit.claims === 0) this.units.delete(name);
      if (unit.claims < unit.fewest) fewer.add(unit);
      else if (slack * slack * unit.claims < unit.fewest) continue;
      unit.fewest = Math.floor(slack * unit.claims);
      unit.leastCrowding = crowding(unit.fewest);
    }
    return fewer;
  }

  /** All with each other. Pairs are forgotten: many may have become hopeless. */
  private compareEach(): void {
    this.pairs.clear();
    this.startLooking();
    for (const claim of this.claims) if (claim) claim.pairs.length = 0;
    for (const claim of this.claims) if (claim) this.compare(claim, claim.id);
  }

  private compareWithAll(claims: Iterable<Claim>): void {
    this.startLooking();
    for (const claim of claims) {
      for (const { a, b } of claim.pairs) this.met[(a === claim ? b : a).id] = this.looks + 1;
      this.compare(claim, nobody);
    }
  }

  private startLooking(): void {
    if (this.met.length >= this.claims.length && this.looks < mostLooks) return;
    this.met = new Int32Array(2 * this.claims.length);
    this.looks = 0;
  }

  /**
   * With those that stand in one of its buckets.
   * @param end where to stop: in front of a claim in all its buckets stand the same others
   */
  private compare(claim: Claim, end: number): void {
    const { buckets, met, sieve, most } = this;
    const crowd = claim.unit.leastCrowding;
    const look = (this.looks += 1);
    met[claim.id] = look;
    const count = valueKeys(claim.written, claim.unitName, this.keys);
    for (let at = 0; at < count; at += 1) {
      const first = buckets.firstEntry(this.keys[at] ?? 0, most);
      for (let entry = first; entry >= 0; entry = buckets.nextEntry(entry)) {
        const other = buckets.itemOf(entry);
        if (other === end) break;
        if (met[other] === look) continue;
        met[other] = look;
        if (sieve.mayAgree(claim.id, other, crowd)) this.join(claim, this.claims[other]);
      }
    }
  }

  private join(one: Claim, other: Claim | undefined): void {
    if (other?.unit !== one.unit) return;
    const [a, b] = isBefore(one, other) ? [one, other] : [other, one];
    const comparison = compareClaims(a, b, this.rarity);
    if (comparison === undefined) return;
    const { frame, values, surprise, alignment } = comparison;
    const pair = { a, b, frame, values, surprise, alignment, score: -Infinity };
    this.pairs.add(pair);
    a.pairs.push(pair);
    b.pairs.push(pair);
  }

  /** Whether the two have a key in common that is not too common to tell anything. */
  private meet({ a, b }: Pair, most: number): boolean {
    const { keys, otherKeys } = this;
    const count = valueKeys(a.written, a.unitName, keys);
    const others = valueKeys(b.written, b.unitName, otherKeys);
    for (let at = 0; at < count; at += 1) {
      const key = keys[at] ?? 0;
      const found = otherKeys.indexOf(key);
      if (found >= 0 && found < others && this.buckets.sizeOf(key) <= most) return true;
    }
    return false;
  }
}
