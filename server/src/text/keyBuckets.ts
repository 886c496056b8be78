const leastSlots = 1024;

/** A key of which items have come or gone. */
export interface ChangedBucket {
  /** How many items had it before. */
  readonly before: number;
  /** How many have it now. */
  readonly now: number;
  /** Those that have it now, in no particular order. */
  readonly items: () => readonly number[];
}

/**
 * Items by the keys that they have: what has a key in common stands in one bucket. Items are numbers from 0 up, keys are
 * any 32-bit integers. Everything lies in flat arrays, since a map of hundreds of thousands of keys takes many times as
 * long to fill.
 */
export class KeyBuckets {
  /** A table of hashes, found by stepping on: for each slot its key, how many items have it, and their first entry. */
  private keys = new Int32Array(leastSlots);
  private used = new Uint8Array(leastSlots);
  private counts = new Int32Array(leastSlots);
  private heads = new Int32Array(leastSlots);
  private usedSlots = 0;
  /** Entries are linked lists of items; those that are free are one too. */
  private items = new Int32Array(leastSlots);
  private next = new Int32Array(leastSlots);
  private entries = 0;
  private free = -1;
  /** Keys that have changed since the last look; for each slot the count as it was then, less one for none. */
  private changed: number[] = [];
  private countBefore = new Int32Array(leastSlots).fill(-1);

  add(key: number, item: number): void {
    if (2 * this.usedSlots >= this.keys.length) this.grow();
    const slot = this.slotOf(key);
    if (this.used[slot] === 0) {
      this.used[slot] = 1;
      this.keys[slot] = key;
      this.heads[slot] = -1;
      this.usedSlots += 1;
    }
    this.noteChange(slot);
    const entry = this.newEntry();
    this.items[entry] = item;
    this.next[entry] = this.heads[slot] ?? -1;
    this.heads[slot] = entry;
    this.counts[slot] = (this.counts[slot] ?? 0) + 1;
  }

  remove(key: number, item: number): void {
    const slot = this.slotOf(key);
    if (this.used[slot] === 0) return;
    for (let before = -1, entry = this.heads[slot] ?? -1; entry >= 0; entry = this.next[entry] ?? -1) {
      if (this.items[entry] === item) {
        this.noteChange(slot);
        const behind = this.next[entry] ?? -1;
        if (before < 0) this.heads[slot] = behind;
        else this.next[before] = behind;
        this.next[entry] = this.free;
        this.free = entry;
        this.counts[slot] = (this.counts[slot] ?? 0) - 1;
        return;
      }
      before = entry;
    }
  }

  /** How many items have the key. */
  sizeOf(key: number): number {
    const slot = this.slotOf(key);
    return this.used[slot] === 1 ? (this.counts[slot] ?? 0) : 0;
  }

  /** The first entry of a bucket that holds no more than `most` items; -1 for a larger one, or none. */
  firstEntry(key: number, most: number): number {
    const slot = this.slotOf(key);
    return this.used[slot] === 1 && (this.counts[slot] ?? 0) <= most ? (this.heads[slot] ?? -1) : -1;
  }

  /** The entry behind another one of the same bucket; -1 behind the last. */
  nextEntry(entry: number): number {
    return this.next[entry] ?? -1;
  }

  /** The item of an entry. */
  itemOf(entry: number): number {
    return this.items[entry] ?? 0;
  }

  /** For those who ask nobody what has changed: it is not to pile up. */
  forgetChanges(): void {
    for (const key of this.changed) this.countBefore[this.slotOf(key)] = -1;
    this.changed = [];
  }

  /**
   * The buckets that have changed since this was last asked.
   * @param least leaves out those that had fewer items before and have fewer now
   */
  *takeChanges(least = 0): Iterable<ChangedBucket> {
    const changed = this.changed;
    this.changed = [];
    for (const key of changed) {
      const slot = this.slotOf(key);
      const before = this.countBefore[slot] ?? 0;
      const now = this.counts[slot] ?? 0;
      this.countBefore[slot] = -1;
      if (before >= least || now >= least) yield { before, now, items: () => this.itemsIn(slot) };
    }
  }

  private noteChange(slot: number): void {
    if ((this.countBefore[slot] ?? -1) >= 0) return;
    this.countBefore[slot] = this.counts[slot] ?? 0;
    this.changed.push(this.keys[slot] ?? 0);
  }

  private itemsIn(slot: number): readonly number[] {
    const items: number[] = [];
    for (let entry = this.heads[slot] ?? -1; entry >= 0; entry = this.next[entry] ?? -1) {
      items.push(this.items[entry] ?? 0);
    }
    return items;
  }

  private newEntry(): number {
    if (this.free >= 0) {
      const entry = this.free;
      this.free = this.next[entry] ?? -1;
      return entry;
    }
    if (this.entries === this.items.length) {
      this.items = doubled(this.items);
      this.next = doubled(this.next);
    }
    return this.entries++;
  }

  /** Where the key stands, or where it would be put. */
  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.used[slot] === 1 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  /** Makes room, and leaves out keys that nothing has any more. */
  private grow(): void {
    const { keys, used, counts, heads, countBefore } = this;
    const isKept = (slot: number): boolean =>
      used[slot] === 1 && ((counts[slot] ?? 0) > 0 || (countBefore[slot] ?? -1) >= 0);
    let kept = 0;
    for (let slot = 0; slot < keys.length; slot += 1) if (isKept(slot)) kept += 1;
    const size = 2 ** Math.ceil(Math.log2(Math.max(leastSlots, 4 * kept)));
    this.keys = new Int32Array(size);
    this.used = new Uint8Array(size);
    this.counts = new Int32Array(size);
    this.heads = new Int32Array(size);
    this.countBefore = new Int32Array(size).fill(-1);
    this.usedSlots = kept;
    for (let slot = 0; slot < keys.length; slot += 1) {
      if (!isKept(slot)) continue;
      const place = this.slotOf(keys[slot] ?? 0);
      this.used[place] = 1;
      this.keys[place] = keys[slot] ?? 0;
      this.counts[place] = counts[slot] ?? 0;
      this.heads[place] = heads[slot] ?? -1;
      this.countBefore[place] = countBefore[slot] ?? -1;
    }
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * array.length);
  longer.set(array);
  return longer;
}
