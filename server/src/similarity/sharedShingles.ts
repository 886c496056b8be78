import type { ShingleWeights } from './shingles';

/**
 * In how many texts of a document stand the shingles that candidates for a pair share. Only those are counted, since
 * hardly any of a document's shingles stands in two texts that may be alike.
 */
export class SharedShingles implements ShingleWeights {
  /** A table of hashes; 0 where nothing is. */
  private readonly hashes: Uint32Array;
  private readonly counts: Uint32Array;
  private readonly mask: number;

  /**
   * @param pairs shingles of two texts each, once each and in ascending order
   * @param texts shingles of all texts, in any order; of each text until the next one is asked for
   */
  constructor(pairs: readonly (readonly [Uint32Array, Uint32Array])[], texts: Iterable<Uint32Array>) {
    const shared = pairs.flatMap(([a, b]) => common(a, b));
    const size = 2 ** Math.ceil(Math.log2(Math.max(64, 4 * shared.length)));
    this.mask = size - 1;
    this.hashes = new Uint32Array(size);
    this.counts = new Uint32Array(size);
    for (const hash of shared) this.hashes[this.slotOf(hash)] = keyOf(hash);
    this.countAll(texts);
  }

  /** Weight in (0, 1]: 1 when only two texts have the shingle, the less the more have it. */
  sharedWeight(hash: number): number {
    return 1 / Math.max(1, (this.counts[this.slotOf(hash)] ?? 0) - 1);
  }

  /** True when everything that two texts share is counted here. */
  holdsShared(a: Uint32Array, b: Uint32Array): boolean {
    return common(a, b).every((hash) => this.hashes[this.slotOf(hash)] !== 0);
  }

  /**
   * Counts a text that has come, or takes back one that has gone; gives those of its shingles that are counted.
   * @param shingles once each
   */
  count(shingles: Uint32Array, by: 1 | -1): readonly number[] {
    const counted: number[] = [];
    for (const hash of shingles) {
      const slot = this.slotOf(hash);
      if (this.hashes[slot] === 0) continue;
      this.counts[slot] = (this.counts[slot] ?? 0) + by;
      counted.push(hash);
    }
    return counted;
  }

  private countAll(texts: Iterable<Uint32Array>): void {
    /** The latest text, counted from 1, in which each slot was met: a text counts once. */
    const latest = new Uint32Array(this.hashes.length);
    let text = 0;
    for (const hashes of texts) {
      text += 1;
      for (let at = 0; at < hashes.length; at += 1) {
        const hash = hashes[at] ?? 0;
        if (this.hashes[hash & this.mask] === 0) continue;
        const slot = this.slotOf(hash);
        if (this.hashes[slot] === 0 || latest[slot] === text) continue;
        latest[slot] = text;
        this.counts[slot] = (this.counts[slot] ?? 0) + 1;
      }
    }
  }

  /** Where the hash stands, or where it would be put. */
  private slotOf(hash: number): number {
    let slot = hash & this.mask;
    for (let there = this.hashes[slot]; there !== 0 && there !== keyOf(hash); there = this.hashes[slot]) {
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }
}

/** Zero marks an empty place. */
function keyOf(hash: number): number {
  return hash === 0 ? 1 : hash;
}

function common(a: Uint32Array, b: Uint32Array): number[] {
  const shared: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) shared.push(left);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}
