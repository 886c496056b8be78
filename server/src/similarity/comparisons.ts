import { unlike, type ArchiveVerdict } from './archiveVerdict';

/** Two keys and a verdict. */
const bytesOfPair = 17;
const empty = -1;

/**
 * What comparing texts has shown, by their keys. A table of open addresses in typed arrays: there may be millions of
 * pairs, which as objects would cost more than comparing them.
 */
export class Comparisons {
  private readonly mask: number;
  private readonly lows: Float64Array;
  private readonly highs: Float64Array;
  private readonly verdicts: Uint8Array;

  /** @param capacity how many pairs it will have to hold at most */
  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * capacity)));
    this.mask = size - 1;
    this.lows = new Float64Array(size).fill(empty);
    this.highs = new Float64Array(size);
    this.verdicts = new Uint8Array(size);
  }

  get(a: number, b: number): ArchiveVerdict | undefined {
    const slot = this.slotOf(Math.min(a, b), Math.max(a, b));
    return this.lows[slot] === empty ? undefined : this.verdicts[slot];
  }

  set(a: number, b: number, verdict: ArchiveVerdict): void {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const slot = this.slotOf(low, high);
    this.lows[slot] = low;
    this.highs[slot] = high;
    this.verdicts[slot] = verdict;
  }

  /** Takes in what {@link packComparisons} wrote; of bytes that it cannot have written, nothing. */
  setAll(packed: Uint8Array): void {
    const known = viewOf(packed);
    for (let at = 0; at < known.count; at += 1) {
      this.set(known.lows[at] ?? 0, known.highs[at] ?? 0, known.verdicts[at] ?? unlike);
    }
  }

  /** The pairs of which it knows anything, packed, as long as both texts are wanted. */
  pack(isWanted: (key: number) => boolean): Uint8Array {
    const slots = Uint32Array.from(this.lows.keys()).filter(
      (slot) => this.lows[slot] !== empty && isWanted(this.lows[slot] ?? 0) && isWanted(this.highs[slot] ?? 0),
    );
    return packComparisons(slots.length, (at) => {
      const slot = slots[at] ?? 0;
      return [this.lows[slot] ?? 0, this.highs[slot] ?? 0, this.verdicts[slot] ?? unlike];
    });
  }

  private slotOf(low: number, high: number): number {
    const { highs, lows, mask } = this;
    // Keys are hashes of 52 bits; the lower halves of both are as good as any other hash.
    let slot = (Math.imul(low % 0x4000000, 0x9e3779b1) ^ Math.imul(high % 0x4000000, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (lows[slot] !== empty && (lows[slot] !== low || highs[slot] !== high)) slot = (slot + 1) & mask;
    return slot;
  }
}

/** How many pairs were packed. */
export function countComparisons(packed: Uint8Array): number {
  return viewOf(packed).count;
}

/** Packs pairs of keys, each with its verdict, in the byte order of the machine. */
export function packComparisons(
  count: number,
  pairAt: (at: number) => readonly [number, number, ArchiveVerdict],
): Uint8Array {
  const packed = new Uint8Array(count * bytesOfPair);
  const { lows, highs, verdicts } = viewOf(packed);
  for (let at = 0; at < count; at += 1) {
    const [a, b, verdict] = pairAt(at);
    lows[at] = Math.min(a, b);
    highs[at] = Math.max(a, b);
    verdicts[at] = verdict;
  }
  return packed;
}

interface PackedComparisons {
  readonly count: number;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly verdicts: Uint8Array;
}

function viewOf(packed: Uint8Array): PackedComparisons {
  const count = packed.length % bytesOfPair === 0 ? packed.length / bytesOfPair : 0;
  // Numbers of eight bytes need a place divisible by eight, which a slice of a larger buffer need not have.
  const { buffer, byteOffset } = packed.byteOffset % 8 === 0 ? packed : packed.slice();
  return {
    count,
    lows: new Float64Array(buffer, byteOffset, count),
    highs: new Float64Array(buffer, byteOffset + 8 * count, count),
    verdicts: new Uint8Array(buffer, byteOffset + 16 * count, count),
  };
}
