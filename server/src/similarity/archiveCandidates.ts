import { DisjointSets } from './disjointSets';
import { KeyTable } from './keyTable';
import { signatureLength } from './minhash';

/** Three values form a band: chance meetings of two out of a hundred thousand texts stay rare. */
const rowsInBand = 3;
const wordsInSignature = signatureLength / 2;
const bands = Math.floor(signatureLength / rowsInBand);
/** Only so many neighbours in a bucket are compared; a text that thousands of reports have must not cost their square. */
const bucketDepth = 6;
/** Texts alike by a third agree in about twenty rows. */
const leastRows = 16;
/** Each text is compared with so many of the most promising others; a group needs no more to hang together. */
const mostCompared = 4;

/** Two different texts that may be alike, by their positions, for each pair one behind the other. */
export type TextPairs = Uint32Array;

/**
 * Pairs of texts with similar signatures. They depend on nothing but the texts, not on their order or on earlier runs.
 * @param keys of the texts, all different
 * @param signatures one behind the other; a text whose signature is all zeros is compared with none
 */
export function findCandidatePairs(keys: Float64Array, signatures: Uint16Array): TextPairs {
  // By their keys, which are hashes: typed arrays sort numbers by themselves several times as fast as by a function.
  const positions = new KeyTable(keys.length);
  for (const key of keys) positions.add(key);
  const order = Uint32Array.from(keys.slice().sort(), (key) => positions.find(key)).filter(
    (text) => signatures[text * signatureLength] !== 0,
  );
  const met = new Met(order);
  new Neighbours(inOrder(signatures, order)).meetAll(met);
  return met.mostPromising(keys.length);
}

/**
 * Some of the pairs, by their positions, so that those of the versions of one text follow each other: what is read of a
 * text to compare it is then still remembered.
 * @param count how many texts there are
 */
export function versionsTogether(count: number, pairs: TextPairs, some: readonly number[]): readonly number[] {
  const versions = new DisjointSets(count);
  for (const at of some) versions.join(pairs[2 * at] ?? 0, pairs[2 * at + 1] ?? 0);
  const groups = new Map<number, number[]>();
  for (const at of some) {
    const group = versions.find(pairs[2 * at] ?? 0);
    const known = groups.get(group);
    if (known) known.push(at);
    else groups.set(group, [at]);
  }
  return [...groups.values()].flat();
}

/** Signatures in the order in which they are gone through, so that the processor finds the next beside the last. */
function inOrder(signatures: Uint16Array, order: Uint32Array): Uint16Array {
  const ordered = new Uint16Array(order.length * signatureLength);
  let to = 0;
  for (const text of order) {
    const from = text * signatureLength;
    for (let row = 0; row < signatureLength; row += 1) ordered[to++] = signatures[from + row] ?? 0;
  }
  return ordered;
}

/** Pairs that have met, with the number of rows in which they agree: there may be millions. */
class Met {
  private count = 0;
  private pairs = new Uint32Array(2048);
  private rows = new Uint8Array(1024);

  /** @param order texts by their ranks */
  constructor(private readonly order: Uint32Array) {}

  /** @param earlier rank of a text; so is `later` */
  add(earlier: number, later: number, rows: number): void {
    if (this.count === this.rows.length) this.grow();
    this.pairs[2 * this.count] = this.order[earlier] ?? 0;
    this.pairs[2 * this.count + 1] = this.order[later] ?? 0;
    this.rows[this.count] = rows;
    this.count += 1;
  }

  /** Goes from the most to the least similar, so that every text keeps its best. */
  mostPromising(texts: number): TextPairs {
    const taken = new Uint8Array(texts);
    const chosen = new Uint32Array(2 * this.count);
    let end = 0;
    for (const index of this.byRows()) {
      const [a, b] = [this.pairs[2 * index] ?? 0, this.pairs[2 * index + 1] ?? 0];
      if ((taken[a] ?? 0) >= mostCompared && (taken[b] ?? 0) >= mostCompared) continue;
      taken[a] = Math.min(mostCompared, (taken[a] ?? 0) + 1);
      taken[b] = Math.min(mostCompared, (taken[b] ?? 0) + 1);
      chosen[end++] = a;
      chosen[end++] = b;
    }
    return chosen.slice(0, end);
  }

  /** Positions of the pairs, those with the most common rows first, and else as they have met. */
  private byRows(): Uint32Array {
    /** For each number of rows where its next pair goes. */
    const next = new Uint32Array(signatureLength + 2);
    for (let at = 0; at < this.count; at += 1) {
      const rows = this.rows[at] ?? 0;
      next[rows] = (next[rows] ?? 0) + 1;
    }
    let before = 0;
    for (let rows = signatureLength; rows >= 0; rows -= 1) {
      const here = next[rows] ?? 0;
      next[rows] = before;
      before += here;
    }
    const sorted = new Uint32Array(this.count);
    for (let at = 0; at < this.count; at += 1) {
      const rows = this.rows[at] ?? 0;
      const place = next[rows] ?? 0;
      next[rows] = place + 1;
      sorted[place] = at;
    }
    return sorted;
  }

  private grow(): void {
    const { pairs, rows } = this;
    this.pairs = new Uint32Array(2 * pairs.length);
    this.pairs.set(pairs);
    this.rows = new Uint8Array(2 * rows.length);
    this.rows.set(rows);
  }
}

/**
 * Texts that share a band of their signatures, by their ranks. One band is worked on after the other, so that its table
 * stays in the processor's cache; then every text looks at its neighbours in all bands.
 */
class Neighbours {
  private readonly count: number;
  /** For each text and band the latest text before it with the same values in the band, or -1. */
  private readonly previous: Int32Array;
  /** Two values in each number: half as many to compare. */
  private readonly words: Uint32Array;

  /** @param signatures in the order of the ranks */
  constructor(private readonly signatures: Uint16Array) {
    this.count = signatures.length / signatureLength;
    this.words = new Uint32Array(signatures.buffer, signatures.byteOffset, signatures.length / 2);
    this.previous = new Int32Array(bands * this.count);
    const table = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, 2 * this.count))));
    const hashes = new Int32Array(this.count);
    for (let band = 0; band < bands; band += 1) this.link(band, hashes, table);
  }

  /** Compares each text with its neighbours in every band, each once. */
  meetAll(met: Met): void {
    const { previous, count } = this;
    /** For each text the latest one that was compared with it. */
    const comparedBy = new Int32Array(count).fill(-1);
    for (let rank = 0; rank < count; rank += 1) {
      for (let band = 0; band < bands; band += 1) {
        let other = previous[rank * bands + band] ?? -1;
        for (let depth = 0; other >= 0 && depth < bucketDepth; depth += 1) {
          if (comparedBy[other] !== rank) {
            comparedBy[other] = rank;
            const rows = this.commonRows(other, rank);
            if (rows >= leastRows) met.add(other, rank, rows);
          }
          // Versions of one text share most bands: what is looked at here lies beside what was looked at before.
          other = previous[other * bands + band] ?? -1;
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
      const hash = this.hashOf(rank, band);
      let slot = hash & mask;
      let latest = table[slot] ?? -1;
      while (latest >= 0 && hashes[latest] !== hash) {
        slot = (slot + 1) & mask;
        latest = table[slot] ?? -1;
      }
      hashes[rank] = hash;
      table[slot] = rank;
      this.previous[rank * bands + band] = latest;
    }
  }

  private hashOf(rank: number, band: number): number {
    let hash = 0x811c9dc5;
    const from = rank * signatureLength + band * rowsInBand;
    for (let at = from; at < from + rowsInBand; at += 1) {
      hash = Math.imul(hash ^ (this.signatures[at] ?? 0), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    return hash | 0;
  }

  private commonRows(a: number, b: number): number {
    const { words } = this;
    let common = 0;
    const [fromA, fromB] = [a * wordsInSignature, b * wordsInSignature];
    for (let word = 0; word < wordsInSignature; word += 1) {
      const differing = (words[fromA + word] ?? 0) ^ (words[fromB + word] ?? 0);
      // Without a branch, which would be taken at random: one less than zero is negative, one less than anything else is not.
      common += (((differing & 0xffff) - 1) >>> 31) + (((differing >>> 16) - 1) >>> 31);
    }
    return common;
  }
}
