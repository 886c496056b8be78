let most = Infinity;

/** Bounds every memo from now on, for a program that reads thousands of texts and each of them once. */
export function rememberAtMost(characters: number): void {
  most = characters;
}

/**
 * Remembers what follows from a text alone, so that a keystroke costs no more than the stretch that it changes.
 * Bounded by the number of characters of its keys: what has not been asked for during two fillings is forgotten.
 */
export class Memo<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private characters = 0;

  constructor(private readonly limit: number) {}

  /** The value remembered for the key, or the one made now. */
  of(key: string, make: () => T): T {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const value = this.old.get(key) ?? make();
    this.set(key, value);
    return value;
  }

  /** The value remembered for the key. */
  get(key: string): T | undefined {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const value = this.old.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  /** Remembers a value for a key that has none. */
  set(key: string, value: T): void {
    if (this.characters > Math.min(this.limit, most)) {
      this.old = this.young;
      this.young = new Map();
      this.characters = 0;
    }
    this.young.set(key, value);
    this.characters += key.length;
  }
}
