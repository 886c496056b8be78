/** Hash functions of a signature; two texts agree in each with the probability of their resemblance. */
const signatureLength = 64;
/** Two values form a band: of texts alike by a half, all but one in ten thousand pairs agree in some band. */
const rowsInBand = 2;
const bands = signatureLength / rowsInBand;
/** Only so many latest texts of a bucket are compared with; a frame that fills a report would else cost its square. */
const bucketDepth = 6;

const multipliers = new Uint32Array(signatureLength);
const increments = new Uint32Array(signatureLength);
for (let row = 0, state = 0x9e3779b9; row < signatureLength; row += 1) {
  state = nextState(state);
  multipliers[row] = state | 1;
  state = nextState(state);
  increments[row] = state;
}

/** A fixed sequence (xorshift), so that the same text has the same signature everywhere. */
function nextState(state: number): number {
  let next = state ^ (state << 13);
  next ^= next >>> 17;
  return (next ^ (next << 5)) >>> 0;
}

/** The MinHash signature of a set of shingle hashes: the smallest value that each hash function has on it. */
export function toSignature(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(signatureLength).fill(0xffffffff);
  for (let row = 0; row < signatureLength; row += 1) {
    const multiplier = multipliers[row] ?? 1;
    const increment = increments[row] ?? 0;
    let least = 0xffffffff;
    for (const shingle of shingles) {
      const value = (Math.imul(shingle ^ (shingle >>> 16), multiplier) + increment) >>> 0;
      if (value < least) least = value;
    }
    signature[row] = least;
  }
  return signature;
}

/** Finds texts with similar signatures without comparing each with each (locality-sensitive hashing by bands). */
export class SimilarityIndex {
  private readonly buckets = new Map<number, number[]>();

  /** Indexes of earlier texts that may be alike, ascending; then the text itself is added under `index`. */
  addAndFind(index: number, signature: Uint32Array): readonly number[] {
    const found = new Set<number>();
    for (let band = 0; band < bands; band += 1) {
      const key = bandKey(signature, band);
      const bucket = this.buckets.get(key);
      if (bucket === undefined) {
        this.buckets.set(key, [index]);
        continue;
      }
      for (const other of bucket) found.add(other);
      if (bucket.length === bucketDepth) bucket.shift();
      bucket.push(index);
    }
    return [...found].sort((a, b) => a - b);
  }
}

function bandKey(signature: Uint32Array, band: number): number {
  let key = band;
  for (let row = band * rowsInBand; row < (band + 1) * rowsInBand; row += 1) {
    key = Math.imul(key ^ (signature[row] ?? 0), 0x01000193);
    key ^= key >>> 15;
  }
  return key;
}
