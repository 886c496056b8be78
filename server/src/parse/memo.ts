import { detached } from '../text/detached';

let most = Infinity;

/** Bounds every memo from now on, for a program that reads thousands of texts and each of them once. */
export function rememberAtMost(characters: number): void {
  most = characters;
}

let room = 0;

/** Lets every memo hold a text of this length, which would otherwise drive itself out while it is read. */
export function makeRoomFor(characters: number): void {
  room = characters;
}

/**
 * Remembers what follows from a text alone, so that a keystroke costs no more than the stretch that it changes.
 * Bounded by the number of characters of its keys: what has not been asked for during two fillings is forgotten.
 * What is typed leaves a version of its paragraph behind with each stroke, so that the bound is low.
 */
export class Memo<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private characters = 0;

  constructor(private readonly limit: number) {}

  /** The value remembered for the key, or the one made now, of a copy of the key that keeps no longer text alive. */
  of(key: string, make: (key: string) => T): T {
    const known = this.get(key);
    if (known !== undefined) return known;
    const own = detached(key);
    const value = make(own);
    this.keep(own, value);
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
    this.keep(detached(key), value);
  }

  private keep(key: string, value: T): void {
    if (this.characters > Math.min(Math.max(this.limit, room), most)) {
      this.old = this.young;
      this.young = new Map();
      this.characters = 0;
    }
    this.young.set(key, value);
    this.characters += key.length;
  }
}
