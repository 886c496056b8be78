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

/** Where in the record of a key stands what. */
const [keyAt, countAt, headAt, changedAt] = [0, 1, 2, 3];
const slotSize = 4;
/** Where in an entry stands what. */
const [itemAt, nextAt] = [0, 1];
const entrySize = 2;
const none = -1;

/**
 * Items by the keys that they have: what has a key in common stands in one bucket. Items are numbers from 0 up, keys are
 * any 32-bit integers. Everything lies in two flat arrays, since a map of hundreds of thousands of keys takes many times
 * as long to fill; what is looked at together lies side by side, since fetching it is nearly all of the work.
 */
export class KeyBuckets {
  /**
   * A table of hashes, found by stepping on: for each slot its key, how many items have it, their first entry, and how
   * many had it at the last look. The last two are moved up, so that zeros mean an unused slot and no change.
   */
  private slots = new Int32Array(slotSize * leastSlots);
  private usedSlots = 0;
  /** Entries are linked lists of items; those that are free are one too. */
  private entries = new Int32Array(entrySize * leastSlots);
  private usedEntries = 0;
  private free = none;
  /** Keys that have changed since the last look. */
  private changed: number[] = [];

  /** @param least changes are told of those keys alone that as many items had before or have now */
  constructor(private readonly least = 0) {}

  add(key: number, item: number): void {
    if (2 * slotSize * this.usedSlots >= this.slots.length) this.grow();
    const slot = this.slotOf(key);
    const { slots } = this;
    if (slots[slot + headAt] === 0) {
      slots[slot + keyAt] = key;
      slots[slot + headAt] = none + 2;
      this.usedSlots += 1;
    }
    this.noteChange(slot, (slots[slot + countAt] ?? 0) + 1);
    const entry = this.newEntry();
    this.entries[entry + itemAt] = item;
    this.entries[entry + nextAt] = this.headOf(slot);
    slots[slot + headAt] = entry + 2;
    slots[slot + countAt] = (slots[slot + countAt] ?? 0) + 1;
  }

  remove(key: number, item: number): void {
    const slot = this.slotOf(key);
    const { slots, entries } = this;
    for (let before = none, entry = this.headOf(slot); entry >= 0; entry = this.nextEntry(entry)) {
      if (entries[entry + itemAt] === item) {
        this.noteChange(slot, slots[slot + countAt] ?? 0);
        const behind = this.nextEntry(entry);
        if (before < 0) slots[slot + headAt] = behind + 2;
        else entries[before + nextAt] = behind;
        entries[entry + nextAt] = this.free;
        this.free = entry;
        slots[slot + countAt] = (slots[slot + countAt] ?? 0) - 1;
        return;
      }
      before = entry;
    }
  }

  /** How many items have the key. */
  sizeOf(key: number): number {
    return this.slots[this.slotOf(key) + countAt] ?? 0;
  }

  /** The first entry of a bucket that holds no more than `most` items; -1 for a larger one, or none. */
  firstEntry(key: number, most: number): number {
    const slot = this.slotOf(key);
    return (this.slots[slot + countAt] ?? 0) <= most ? this.headOf(slot) : none;
  }

  /** The entry behind another one of the same bucket; -1 behind the last. */
  nextEntry(entry: number): number {
    return this.entries[entry + nextAt] ?? none;
  }

  /** The item of an entry. */
  itemOf(entry: number): number {
    return this.entries[entry + itemAt] ?? 0;
  }

  /** For those who ask nobody what has changed: it is not to pile up. */
  forgetChanges(): void {
    for (const key of this.changed) this.slots[this.slotOf(key) + changedAt] = 0;
    this.changed = [];
  }

  /** The buckets that have changed since this was last asked. */
  *takeChanges(): Iterable<ChangedBucket> {
    const changed = this.changed;
    this.changed = [];
    for (const key of changed) {
      const slot = this.slotOf(key);
      const before = (this.slots[slot + changedAt] ?? 1) - 1;
      this.slots[slot + changedAt] = 0;
      const now = this.slots[slot + countAt] ?? 0;
      yield { before, now, items: () => this.itemsIn(slot) };
    }
  }

  private headOf(slot: number): number {
    return (this.slots[slot + headAt] ?? 0) - 2;
  }

  /** @param most how many items have the key before or behind the change */
  private noteChange(slot: number, most: number): void {
    const { slots } = this;
    if (most < this.least || slots[slot + changedAt] !== 0) return;
    slots[slot + changedAt] = (slots[slot + countAt] ?? 0) + 1;
    this.changed.push(slots[slot + keyAt] ?? 0);
  }

  private itemsIn(slot: number): readonly number[] {
    const items: number[] = [];
    for (let entry = this.headOf(slot); entry >= 0; entry = this.nextEntry(entry)) items.push(this.itemOf(entry));
    return items;
  }

  private newEntry(): number {
    if (this.free >= 0) {
      const entry = this.free;
      this.free = this.nextEntry(entry);
      return entry;
    }
    if (this.usedEntries === this.entries.length) {
      const longer = new Int32Array(2 * this.entries.length);
      longer.set(this.entries);
      this.entries = longer;
    }
    this.usedEntries += entrySize;
    return this.usedEntries - entrySize;
  }

  /** Where the key stands, or where it would be put. */
  private slotOf(key: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = ((Math.imul(key, 0x9e3779b1) >>> 7) * slotSize) & mask;
    while (slots[slot + headAt] !== 0 && slots[slot + keyAt] !== key) slot = (slot + slotSize) & mask;
    return slot;
  }

  /** Makes room, and leaves out keys that nothing has any more. */
  private grow(): void {
    const { slots } = this;
    const kept: number[] = [];
    for (let slot = 0; slot < slots.length; slot += slotSize) {
      if (slots[slot + countAt] !== 0 || slots[slot + changedAt] !== 0) kept.push(slot);
    }
    this.slots = new Int32Array(slotSize * 2 ** Math.ceil(Math.log2(Math.max(leastSlots, 4 * kept.length))));
    this.usedSlots = kept.length;
    for (const slot of kept) {
      const place = this.slotOf(slots[slot + keyAt] ?? 0);
      for (let at = 0; at < slotSize; at += 1) this.slots[place + at] = slots[slot + at] ?? 0;
    }
  }
}
