import { unlike, type ArchiveVerdict } from './archiveVerdict';

/** Two keys and a verdict. */
const bytesOfPair = 17;
const empty = -1;

/**
 * What comparing texts has shown, by their keys. A table of open addresses in typed arrays: there may be millions of
 * pairs, which as objects would cost more than comparing them.
 */
export class Comparisons {
  private size: number;
  private count = 0;
  private lows: Float64Array;
  private highs: Float64Array;
  private verdicts: Uint8Array;

  /** @param expected how many pairs it will have to hold; more are taken in as well */
  constructor(expected = 0) {
    this.size = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * expected)));
    this.lows = new Float64Array(this.size).fill(empty);
    this.highs = new Float64Array(this.size);
    this.verdicts = new Uint8Array(this.size);
  }

  /** Reads what {@link pack} wrote; of bytes that it cannot have written, nothing. */
  static unpack(bytes: Uint8Array): Comparisons {
    if (bytes.length % bytesOfPair !== 0) return new Comparisons();
    const known = new Comparisons(bytes.length / bytesOfPair);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < bytes.length; at += bytesOfPair) {
      known.set(view.getFloat64(at), view.getFloat64(at + 8), view.getUint8(at + 16));
    }
    return known;
  }

  get(a: number, b: number): ArchiveVerdict | undefined {
    const slot = this.slotOf(Math.min(a, b), Math.max(a, b));
    return this.lows[slot] === empty ? undefined : this.verdicts[slot];
  }

  set(a: number, b: number, verdict: ArchiveVerdict): void {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    if (2 * this.count >= this.size) this.grow();
    const slot = this.slotOf(low, high);
    if (this.lows[slot] === empty) this.count += 1;
    this.lows[slot] = low;
    this.highs[slot] = high;
    this.verdicts[slot] = verdict;
  }

  /** The verdicts of these pairs of keys, in bytes of one order on every machine; the others are forgotten. */
  pack(pairs: readonly (readonly [number, number])[]): Uint8Array {
    const bytes = new Uint8Array(pairs.length * bytesOfPair);
    const view = new DataView(bytes.buffer);
    pairs.forEach(([a, b], index) => {
      view.setFloat64(index * bytesOfPair, a);
      view.setFloat64(index * bytesOfPair + 8, b);
      view.setUint8(index * bytesOfPair + 16, this.get(a, b) ?? unlike);
    });
    return bytes;
  }

  private slotOf(low: number, high: number): number {
    const mask = this.size - 1;
    // Keys are hashes of 52 bits; the lower halves of both are as good as any other hash.
    let slot = (Math.imul(low % 0x4000000, 0x9e3779b1) ^ Math.imul(high % 0x4000000, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.lows[slot] !== empty && (this.lows[slot] !== low || this.highs[slot] !== high))
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { size, lows, highs, verdicts } = this;
    this.size = 2 * size;
    this.count = 0;
    this.lows = new Float64Array(this.size).fill(empty);
    this.highs = new Float64Array(this.size);
    this.verdicts = new Uint8Array(this.size);
    for (let slot = 0; slot < size; slot += 1) {
      const low = lows[slot] ?? empty;
      if (low !== empty) this.set(low, highs[slot] ?? 0, verdicts[slot] ?? unlike);
    }
  }
}
