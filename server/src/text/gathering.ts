/**
 * A list that is filled again and again, and of which each user keeps a copy that takes no more room than it needs: a list
 * that grows has room for seventeen items with the first one. What it held last stays in memory.
 */
export class Gathering<T> {
  private readonly items: T[] = [];
  private count = 0;

  /** Begins anew. */
  clear(): this {
    this.count = 0;
    return this;
  }

  add(item: T): void {
    this.items[this.count] = item;
    this.count += 1;
  }

  kept(): readonly T[] {
    return this.count === 0 ? nothing : this.items.slice(0, this.count);
  }
}

const nothing: readonly never[] = [];
