const empty = -1;

/**
 * Numbers different keys in the order in which they come: a table of open addresses in typed arrays, since an archive has
 * millions of keys, which a `Map` takes ten times as long for. Keys are whole numbers from 0 below 2^53.
 */
export class KeyTable {
  private readonly slots: Int32Array;
  private readonly known: Float64Array;
  /** The same bytes, two numbers for each key: both are hashed. */
  private readonly halves: Uint32Array;
  private readonly mask: number;
  private count = 0;

  /** @param capacity how many different keys it may be given */
  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * capacity)));
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(empty);
    // One place more, where the key stands that is asked for.
    this.known = new Float64Array(capacity + 1);
    this.halves = new Uint32Array(this.known.buffer);
  }

  /** All keys by their numbers. */
  get keys(): Float64Array {
    return this.known.subarray(0, this.count);
  }

  /** The number of a key; it gets the next one where it is new. */
  add(key: number): number {
    const slot = this.slotOf(key);
    const known = this.slots[slot] ?? empty;
    if (known !== empty) return known;
    this.slots[slot] = this.count;
    return this.count++;
  }

  /** The number of a key, or -1. */
  find(key: number): number {
    return this.slots[this.slotOf(key)] ?? empty;
  }

  private slotOf(key: number): number {
    const { count, halves, known, mask, slots } = this;
    known[count] = key;
    const hash = Math.imul(halves[2 * count] ?? 0, 0x9e3779b1) ^ Math.imul(halves[2 * count + 1] ?? 0, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let at = slots[slot] ?? empty; at !== empty && known[at] !== key; at = slots[slot] ?? empty) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
