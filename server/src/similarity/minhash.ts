/** Hash functions of a signature; two texts agree in each with the probability of their resemblance. */
export const signatureLength = 64;
/** Two values form a band: of texts alike by a half, all but one in ten thousand pairs agree in some band. */
const rowsInBand = 2;
export const bands = signatureLength / rowsInBand;
/** Only so many latest texts of a bucket are compared with; a frame that fills a report would else cost its square. */
export const bucketDepth = 3;
/** Texts whose signatures are compared; only in a report full of one frame do more share a bucket. */
export const mostLookedAt = 40;
/** Texts alike by a third agree in about twenty rows, and nearly always in this many. */
const leastRows = 11;
/** Of all those found only the most similar are handed out. */
const mostCandidates = 12;

/** A row of a set so small that no pass has met it within these stays empty. */
const mostPasses = 400;
/** Of so many different shingles each row gets some in the first pass. */
const many = 4096;
/** The highest bits of a hash say which row it counts in. */
const rowShift = 32 - Math.log2(signatureLength);
/** In which pass each row got its value; for one signature at a time. */
const filledIn = new Int32Array(signatureLength);

/**
 * The MinHash signature of a set of shingle hashes, which may hold some twice. One hash function deals the shingles out
 * to the rows and each row keeps its smallest; rows that got none are filled by further passes with other functions. Two
 * sets agree in a row with the probability of their resemblance, as if each row had a function of its own, at a
 * twentieth of the cost.
 */
export function toSignature(shingles: Uint32Array): Uint32Array {
  return writeSignature(shingles, shingles.length, new Uint32Array(signatureLength));
}

/** Writes the signature of the first `count` hashes into `signature`, and gives it back. */
export function writeSignature(hashes: Uint32Array, count: number, signature: Uint32Array): Uint32Array {
  signature.fill(0xffffffff);
  filledIn.fill(mostPasses);
  let empty = count === 0 ? 0 : signatureLength;
  let shingles = count === hashes.length ? hashes : hashes.subarray(0, count);
  for (let pass = 0; empty > 0 && pass < mostPasses; pass += 1) {
    const seed = Math.imul(pass + 1, 0x9e3779b1);
    for (let at = 0; at < shingles.length; at += 1) {
      const value = mixed((shingles[at] ?? 0) ^ seed);
      const row = value >>> rowShift;
      const filled = filledIn[row] ?? 0;
      if (filled < pass || (filled === pass && value >= (signature[row] ?? 0))) continue;
      if (filled > pass) empty -= 1;
      filledIn[row] = pass;
      signature[row] = value;
    }
    // So many that fill so few rows are a few again and again (a megabyte of `3、`).
    if (pass === 0 && empty > 0 && count > many) shingles = Uint32Array.from(new Set(shingles));
  }
  return signature;
}

/** Spreads every bit over all others. */
function mixed(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * Finds texts with similar signatures without comparing each with each (locality-sensitive hashing by bands).
 * Texts are added under 0, 1, 2 … up to `capacity`.
 */
export class SimilarityIndex {
  private readonly signatures: Uint32Array[] = [];
  /** For each band and bucket the latest text, and for each band and text the one before it in its bucket. */
  private readonly latest: Int32Array;
  private readonly previous: Int32Array;
  private readonly size: number;

  constructor(private readonly capacity: number) {
    this.size = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * capacity)));
    this.latest = new Int32Array(bands * this.size).fill(-1);
    this.previous = new Int32Array(bands * capacity).fill(-1);
  }

  add(signature: Uint32Array): void {
    const index = this.signatures.push(signature) - 1;
    for (let band = 0; band < bands; band += 1) {
      const bucket = this.bucketOf(signature, band);
      this.previous[band * this.capacity + index] = this.latest[bucket] ?? -1;
      this.latest[bucket] = index;
    }
  }

  /** Texts added that may be alike, the most promising first. */
  find(signature: Uint32Array): readonly number[] {
    // Nearly every text meets no other, and most that it meets fell into its bucket by chance.
    let found: Set<number> | undefined;
    for (let band = 0; band < bands; band += 1) {
      let other = this.latest[this.bucketOf(signature, band)] ?? -1;
      for (let depth = 0; other >= 0 && depth < bucketDepth && (found?.size ?? 0) < mostLookedAt; depth += 1) {
        if (agreeIn(band, signature, 0, this.signatures[other] ?? noSignature, 0)) (found ??= new Set()).add(other);
        other = this.previous[band * this.capacity + other] ?? -1;
      }
    }
    if (!found) return none;
    const mates = [...found]
      .map((position) => ({ position, rows: commonRows(signature, 0, this.signatures[position] ?? noSignature, 0) }))
      .filter(({ rows }) => mayBeAlike(rows));
    return mostPromising(mates).map(({ position }) => position);
  }

  private bucketOf(signature: Uint32Array, band: number): number {
    return band * this.size + (bandKey(signature, band) & (this.size - 1));
  }
}

const none: readonly number[] = [];
const noSignature = new Uint32Array(0);

/** A text that has a band in common with another. */
export interface BandMate {
  /** In the document; only the order counts. */
  readonly position: number;
  /** Rows of the signatures in common. */
  readonly rows: number;
}

/** True when so many common rows are no chance. */
export function mayBeAlike(rows: number): boolean {
  return rows >= leastRows;
}

/** Of texts that may be alike those that promise most, the earlier ones before later ones. */
export function mostPromising<T extends BandMate>(mates: readonly T[]): readonly T[] {
  return [...mates].sort((a, b) => b.rows - a.rows || a.position - b.position).slice(0, mostCandidates);
}

/** True when two signatures, which begin at `ofA` and `ofB`, have the values of a band in common. */
export function agreeIn(band: number, a: Uint32Array, ofA: number, b: Uint32Array, ofB: number): boolean {
  const first = band * rowsInBand;
  for (let row = first; row < first + rowsInBand; row += 1) if (a[ofA + row] !== b[ofB + row]) return false;
  return true;
}

/** How many rows two signatures, which begin at `ofA` and `ofB`, have in common. */
export function commonRows(a: Uint32Array, ofA: number, b: Uint32Array, ofB: number): number {
  let common = 0;
  for (let row = 0; row < signatureLength; row += 1) if (a[ofA + row] === b[ofB + row]) common += 1;
  return common;
}

/** A hash of a signature's values in a band, and of the band; an integer of 32 bits. */
export function bandKey(signature: Uint32Array, band: number, from = 0): number {
  let key = band;
  const first = from + band * rowsInBand;
  for (let row = first; row < first + rowsInBand; row += 1) {
    key = Math.imul(key ^ (signature[row] ?? 0), 0x01000193);
    key ^= key >>> 15;
  }
  return key;
}
