import { signatureLength } from './minhash';

/** Three values form a band: chance meetings of two out of a hundred thousand texts stay rare. */
const rowsInBand = 3;
const bands = Math.floor(signatureLength / rowsInBand);
/** Only so many neighbours in a bucket are compared; a text that thousands of reports have must not cost their square. */
const bucketDepth = 6;
/** Texts alike by a third agree in about twenty rows. */
const leastRows = 16;
/** Each text is compared with so many of the most promising others; a group needs no more to hang together. */
const mostCompared = 4;

/** Two different texts that may be alike, by their positions. */
export type TextPair = readonly [number, number];

/**
 * Pairs of texts with similar signatures. They depend on nothing but the texts, not on their order or on earlier runs.
 * @param keys of the texts, all different
 * @param signatures one behind the other; a text whose signature is all zeros is compared with none
 */
export function findCandidatePairs(keys: Float64Array, signatures: Uint32Array): readonly TextPair[] {
  const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const met = new Met();
  const buckets = new Buckets(keys.length, signatures);
  for (const text of order) if (signatures[text * signatureLength] !== 0) buckets.meet(text, met);
  return met.mostPromising(keys.length);
}

/** Pairs that have met, with the number of rows in which they agree. */
class Met {
  /** For each number of rows the pairs one behind the other, two numbers each: there may be millions. */
  private readonly byRows: number[][] = Array.from({ length: signatureLength + 1 }, () => []);

  add(earlier: number, later: number, rows: number): void {
    this.byRows[rows]?.push(earlier, later);
  }

  /** Goes from the most to the least similar, so that every text keeps its best. */
  mostPromising(texts: number): readonly TextPair[] {
    const taken = new Uint8Array(texts);
    const pairs: TextPair[] = [];
    for (const level of this.byRows.reverse()) {
      for (let at = 0; at < level.length; at += 2) {
        const [a = 0, b = 0] = [level[at], level[at + 1]];
        if ((taken[a] ?? 0) >= mostCompared && (taken[b] ?? 0) >= mostCompared) continue;
        taken[a] = Math.min(mostCompared, (taken[a] ?? 0) + 1);
        taken[b] = Math.min(mostCompared, (taken[b] ?? 0) + 1);
        pairs.push([a, b]);
      }
    }
    return pairs;
  }
}

/** For each band a table of chains: the latest text in a bucket, and for each text the one before it. */
class Buckets {
  private readonly size: number;
  private readonly latest: Int32Array;
  private readonly previous: Int32Array;
  /** Of the band's values, for each band and text: chains are walked without looking at signatures, which lie far apart. */
  private readonly hashes: Int32Array;
  /** For each text the latest one that was compared with it, so that two texts meet once. */
  private readonly comparedBy: Int32Array;

  constructor(
    private readonly capacity: number,
    private readonly signatures: Uint32Array,
  ) {
    this.size = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * capacity)));
    this.latest = new Int32Array(bands * this.size).fill(-1);
    this.previous = new Int32Array(bands * capacity).fill(-1);
    this.hashes = new Int32Array(bands * capacity);
    this.comparedBy = new Int32Array(capacity).fill(-1);
  }

  /** Compares a text with its neighbours in every bucket and takes its place there. */
  meet(text: number, met: Met): void {
    const { hashes, previous, latest, comparedBy, capacity } = this;
    for (let band = 0; band < bands; band += 1) {
      const row = band * capacity;
      const hash = this.hashOf(text, band);
      const bucket = band * this.size + (hash & (this.size - 1));
      let other = latest[bucket] ?? -1;
      for (let depth = 0; other >= 0 && depth < bucketDepth; other = previous[row + other] ?? -1) {
        if (hashes[row + other] !== hash) continue;
        depth += 1;
        if (comparedBy[other] === text) continue;
        comparedBy[other] = text;
        const rows = this.commonRows(text, other);
        if (rows >= leastRows) met.add(other, text, rows);
      }
      hashes[row + text] = hash;
      previous[row + text] = latest[bucket] ?? -1;
      latest[bucket] = text;
    }
  }

  private hashOf(text: number, band: number): number {
    let hash = 0x811c9dc5;
    const from = text * signatureLength + band * rowsInBand;
    for (let at = from; at < from + rowsInBand; at += 1) {
      hash = Math.imul(hash ^ (this.signatures[at] ?? 0), 0x01000193);
      hash ^= hash >>> 15;
    }
    return hash | 0;
  }

  private commonRows(a: number, b: number): number {
    let common = 0;
    const [fromA, fromB] = [a * signatureLength, b * signatureLength];
    for (let row = 0; row < signatureLength; row += 1) {
      if (this.signatures[fromA + row] === this.signatures[fromB + row]) common += 1;
    }
    return common;
  }
}
