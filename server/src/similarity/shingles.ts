import type { ComparableUnits } from './comparable';

/** Characters in a shingle: long enough to be rare, short enough to survive between two changed words. */
const shingleLength = 4;

/** Hashes of all stretches of four characters of a comparable text, each once, in ascending order. */
export function toShingles(comparable: string): Uint32Array {
  return sortedOnce(shingleHashes(comparable));
}

/** The same in text order, and as often as the stretches stand there. */
export function shingleHashes(comparable: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, comparable.length - shingleLength + 1));
  for (let at = 0; at < hashes.length; at += 1) hashes[at] = hashAt(comparable, at);
  return hashes;
}

/**
 * The same of a text in code units, into `hashes`, which must have room for them.
 * @returns how many there are
 */
export function writeShingleHashes({ units, length }: ComparableUnits, hashes: Uint32Array): number {
  const count = Math.max(0, length - shingleLength + 1);
  for (let from = 0; from < count; from += 1) {
    // Without a loop for its four units: this is done for every character of a report.
    let hash = hashed(hashed(0x811c9dc5, units[from] ?? 0), units[from + 1] ?? 0);
    hash = hashed(hashed(hash, units[from + 2] ?? 0), units[from + 3] ?? 0);
    hashes[from] = Math.imul(hash, 0x85ebca6b);
  }
  return count;
}

function hashed(hash: number, unit: number): number {
  const bits = Math.imul(hash ^ unit, 0x01000193);
  return bits ^ (bits >>> 15);
}

/** Each value once, in ascending order. */
export function sortedOnce(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort();
  let distinct = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const hash = sorted[at] ?? 0;
    if (at === 0 || hash !== sorted[distinct - 1]) sorted[distinct++] = hash;
  }
  return sorted.subarray(0, distinct);
}

function hashAt(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + shingleLength; at += 1) hash = hashed(hash, text.charCodeAt(at));
  return Math.imul(hash, 0x85ebca6b) >>> 0;
}

/** What a shingle that two texts share counts, in (0, 1]. */
export interface ShingleWeights {
  sharedWeight(hash: number): number;
}

/**
 * How many texts of a document hold a shingle. Counted in a table of hashes four times the number of shingles, so that
 * a collision, which makes a shingle look more common than it is, is rare.
 */
export class ShingleFrequencies implements ShingleWeights {
  private readonly counts: Uint16Array;
  private readonly mask: number;

  constructor(texts: readonly Uint32Array[]) {
    const total = texts.reduce((sum, shingles) => sum + shingles.length, 0);
    const size = 2 ** Math.ceil(Math.log2(Math.max(1024, 4 * total)));
    this.mask = size - 1;
    this.counts = new Uint16Array(size);
    for (const shingles of texts) {
      for (const hash of shingles) {
        const slot = hash & this.mask;
        this.counts[slot] = Math.min(0xffff, (this.counts[slot] ?? 0) + 1);
      }
    }
  }

  /**
   * Weight in (0, 1] of a shingle that two texts share: 1 when no other text has it, the less the more others have it.
   * What many paragraphs of a report have in common is its frame, not a copy.
   */
  sharedWeight(hash: number): number {
    return 1 / Math.max(1, this.count(hash) - 1);
  }

  /** How many texts hold the shingle, or more where others fall into its slot. */
  count(hash: number): number {
    return this.counts[hash & this.mask] ?? 0;
  }
}

/** Weights for two texts of different documents: what is the frame of either of them is no copy. */
export function jointWeights(a: ShingleFrequencies, b: ShingleFrequencies): ShingleWeights {
  return { sharedWeight: (hash) => 1 / Math.max(1, a.count(hash) + b.count(hash) - 1) };
}

/** How alike two sets of shingles are; each in [0, 1]. */
export interface Likeness {
  /** Weight of what both have, in proportion to what either has. */
  readonly resemblance: number;
  /** Weight of what both have, in proportion to the smaller of the two. */
  readonly containment: number;
}

/** Compares two ascending lists; what only one of them has counts in full. */
export function compareShingles(a: Uint32Array, b: Uint32Array, weights: ShingleWeights): Likeness {
  let shared = 0;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) {
      shared += weights.sharedWeight(left);
      common += 1;
    }
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const onlyA = a.length - common;
  const onlyB = b.length - common;
  const smaller = Math.min(onlyA, onlyB) + shared;
  const either = onlyA + onlyB + shared;
  return { resemblance: either === 0 ? 0 : shared / either, containment: smaller === 0 ? 0 : shared / smaller };
}
