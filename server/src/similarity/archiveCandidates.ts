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
export function findCandidatePairs(keys: Float64Array, signatures: Uint16Array): readonly TextPair[] {
  // By their keys, which are hashes: typed arrays sort numbers by themselves several times as fast as by a function.
  const positions = new Map<number, number>();
  keys.forEach((key, text) => positions.set(key, text));
  const order = Uint32Array.from(keys.slice().sort(), (key) => positions.get(key) ?? 0).filter(
    (text) => signatures[text * signatureLength] !== 0,
  );
  const met = new Met();
  new Neighbours(order, signatures).meetAll(met);
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

/**
 * Texts that share a band of their signatures, by their ranks in `order`. One band is worked on after the other, so that
 * its table stays in the processor's cache; then every text looks at its neighbours in all bands.
 */
class Neighbours {
  private readonly count: number;
  /** For each band and text the latest one before it with the same values in the band, or -1. */
  private readonly previous: Int32Array;

  constructor(
    private readonly order: Uint32Array,
    private readonly signatures: Uint16Array,
  ) {
    this.count = order.length;
    this.previous = new Int32Array(bands * this.count);
    const table = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, 2 * this.count))));
    const hashes = new Int32Array(this.count);
    for (let band = 0; band < bands; band += 1) this.link(band, hashes, table);
  }

  /** Compares each text with its neighbours in every band, each once. */
  meetAll(met: Met): void {
    const { previous, count, order } = this;
    /** For each text the latest one that was compared with it. */
    const comparedBy = new Int32Array(count).fill(-1);
    for (let rank = 0; rank < count; rank += 1) {
      for (let row = 0; row < previous.length; row += count) {
        let other = previous[row + rank] ?? -1;
        for (let depth = 0; other >= 0 && depth < bucketDepth; depth += 1, other = previous[row + other] ?? -1) {
          if (comparedBy[other] === rank) continue;
          comparedBy[other] = rank;
          const [earlier, later] = [order[other] ?? 0, order[rank] ?? 0];
          const rows = this.commonRows(earlier, later);
          if (rows >= leastRows) met.add(earlier, later, rows);
        }
      }
    }
  }

  /**
   * Chains the texts of a band.
   * @param hashes room for one of each text
   * @param table open addresses, of the latest text of each value
   */
  private link(band: number, hashes: Int32Array, table: Int32Array): void {
    table.fill(-1);
    const mask = table.length - 1;
    for (let rank = 0; rank < this.count; rank += 1) {
      const hash = this.hashOf(this.order[rank] ?? 0, band);
      let slot = hash & mask;
      let latest = table[slot] ?? -1;
      while (latest >= 0 && hashes[latest] !== hash) {
        slot = (slot + 1) & mask;
        latest = table[slot] ?? -1;
      }
      hashes[rank] = hash;
      table[slot] = rank;
      this.previous[band * this.count + rank] = latest;
    }
  }

  private hashOf(text: number, band: number): number {
    let hash = 0x811c9dc5;
    const from = text * signatureLength + band * rowsInBand;
    for (let at = from; at < from + rowsInBand; at += 1) {
      hash = Math.imul(hash ^ (this.signatures[at] ?? 0), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    return hash | 0;
  }

  private commonRows(a: number, b: number): number {
    const { signatures } = this;
    let common = 0;
    const [fromA, fromB] = [a * signatureLength, b * signatureLength];
    for (let row = 0; row < signatureLength; row += 1) {
      if (signatures[fromA + row] === signatures[fromB + row]) common += 1;
    }
    return common;
  }
}
