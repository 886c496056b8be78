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

let slots = 0;

/**
 * What one module remembers of each holder, as a `WeakMap` does. A weak map of tens of thousands of entries makes every
 * collection of garbage several times as long (a report of a million characters has them); a field costs nothing.
 */
export class Attachment<T> {
  private readonly slot = (slots += 1) - 1;

  get(holder: Holder): T | undefined {
    return holder.kept(this.slot) as T | undefined;
  }

  set(holder: Holder, value: T): void {
    holder.keep(this.slot, value);
  }
}
