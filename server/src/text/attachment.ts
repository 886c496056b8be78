/** Something that lives as long as the text it was read from, and that other modules keep their own readings with. */
export class Holder {
  readonly #kept: unknown[] = [];

  /** What an {@link Attachment} has put there; nobody else asks. */
  kept(slot: number): unknown {
    return this.#kept[slot];
  }

  /** For {@link Attachment} alone. */
  keep(slot: number, value: unknown): void {
    this.#kept[slot] = value;
  }
}

/** How many attachments have been used: a holder's list is as long as the highest slot that is used in it. */
let used = 0;
const unused = -1;

/**
 * What one module remembers of each holder, as a `WeakMap` does. A weak map of tens of thousands of entries makes every
 * collection of garbage several times as long (a report of a million characters has them); a field costs nothing.
 */
export class Attachment<T> {
  private slot = unused;

  get(holder: Holder): T | undefined {
    return this.slot === unused ? undefined : (holder.kept(this.slot) as T | undefined);
  }

  set(holder: Holder, value: T): void {
    if (this.slot === unused) {
      this.slot = used;
      used += 1;
    }
    holder.keep(this.slot, value);
  }
}
