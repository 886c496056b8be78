import { passageEnds, type Version } from '../parse/passageEnds';
import type { Passage } from '../parse/report';
import { KeyBuckets } from '../text/keyBuckets';

const none = -1;
const nothing: readonly number[] = [];

/**
 * Which passages of a report have a key in common with another: nearly every one has none, and needs no look.
 * Told of one version after the other, it looks at the passages that have come or gone alone.
 */
export class SharedKeys {
  private readonly buckets = new KeyBuckets(2);
  private passages: readonly Passage[] = [];
  /** By the index of a passage its number here, wherever it stands; none for one without keys. */
  private ids: readonly number[] = [];
  /** By these numbers how many keys of the passage others have too. */
  private readonly shared: number[] = [];
  private readonly freeIds: number[] = [];
  /** How many passages share a key. */
  private sharing = 0;

  /**
   * @param keysOf a text always gives the same in one role; one that has a key twice shares it with itself, and one
   * without keys is not compared
   */
  constructor(private readonly keysOf: (passage: Passage) => readonly number[]) {}

  /** Indexes of those passages that have a key in common with another, in ascending order. */
  update(version: Version): readonly number[] {
    if (version.passages !== this.passages) this.change(version);
    if (this.sharing === 0) return nothing;
    const found: number[] = [];
    this.ids.forEach((id, index) => {
      if (id !== none && (this.shared[id] ?? 0) > 0) found.push(index);
    });
    return found;
  }

  private change(version: Version): void {
    const [before, ids, after] = [this.passages, this.ids, version.passages];
    const { head, tail } = passageEnds(version, before);
    const [goneTo, comeTo] = [before.length - tail, after.length - tail];
    for (let index = head; index < goneTo; index += 1) this.remove(before[index] as Passage, ids[index] ?? none);
    const come: number[] = [];
    for (let index = head; index < comeTo; index += 1) come.push(this.add(after[index] as Passage));
    this.ids = ids.slice(0, head).concat(come, ids.slice(goneTo));
    this.passages = after;
    this.countShared(new Set(come));
  }

  private add(passage: Passage): number {
    const keys = this.keysOf(passage);
    if (keys.length === 0) return none;
    const id = this.freeIds.pop() ?? this.shared.length;
    this.shared[id] = 0;
    for (const key of keys) this.buckets.add(key, id);
    return id;
  }

  private remove(passage: Passage, id: number): void {
    if (id === none) return;
    for (const key of this.keysOf(passage)) this.buckets.remove(key, id);
    if ((this.shared[id] ?? 0) > 0) this.sharing -= 1;
    this.shared[id] = 0;
    this.freeIds.push(id);
  }

  private countShared(come: ReadonlySet<number>): void {
    for (const { before, now, items } of this.buckets.takeChanges()) {
      for (const id of items()) {
        const was = !come.has(id) && before >= 2;
        const count = this.shared[id] ?? 0;
        const by = Number(now >= 2) - Number(was);
        this.shared[id] = count + by;
        this.sharing += Number(count + by > 0) - Number(count > 0);
      }
    }
  }
}

/** A hash of 32 bits (FNV-1a) of the units [from, to); `seed` tells apart keys of different kinds. */
export function keyOf(units: ArrayLike<number>, from = 0, to = units.length, seed = 0): number {
  let sum = 0x811c9dc5 ^ seed;
  for (let at = from; at < to; at += 1) sum = Math.imul(sum ^ (units[at] ?? 0), 0x01000193);
  return sum | 0;
}
