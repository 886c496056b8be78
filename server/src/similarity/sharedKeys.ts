import type { PassageContent } from '../parse/report';
import { commonEnds } from '../text/commonEnds';
import { KeyBuckets } from '../text/keyBuckets';

/** One text at one place. */
interface Item {
  readonly content: PassageContent;
  readonly id: number;
  position: number;
  /** How many of its keys others have too. */
  shared: number;
}

/**
 * Which texts of a list have a key in common with another: nearly every text of a report has none, and needs no look.
 * Told of one version of the list after the other, it looks at the texts that have come or gone alone.
 */
export class SharedKeys {
  private readonly buckets = new KeyBuckets();
  private readonly items: (Item | undefined)[] = [];
  private readonly freeIds: number[] = [];
  private readonly sharing = new Set<Item>();
  private list: readonly Item[] = [];

  /** @param keysOf a text always gives the same; a text that has a key twice shares it with itself */
  constructor(private readonly keysOf: (content: PassageContent) => Iterable<number>) {}

  /** Positions in the list of those texts that have a key in common with another, in ascending order. */
  update(contents: readonly PassageContent[]): readonly number[] {
    const { list } = this;
    const { head, tail } = commonEnds(list, contents, (item, content) => item.content === content);
    for (const item of list.slice(head, list.length - tail)) this.remove(item);
    const come = contents.slice(head, contents.length - tail).map((content) => this.add(content));
    this.list = [...list.slice(0, head), ...come, ...list.slice(list.length - tail)];
    for (let at = 0; at < this.list.length; at += 1) (this.list[at] as Item).position = at;
    this.countShared(new Set(come));
    return [...this.sharing].map(({ position }) => position).sort((a, b) => a - b);
  }

  private add(content: PassageContent): Item {
    const item = { content, id: this.freeIds.pop() ?? this.items.length, position: 0, shared: 0 };
    this.items[item.id] = item;
    for (const key of this.keysOf(content)) this.buckets.add(key, item.id);
    return item;
  }

  private remove(item: Item): void {
    for (const key of this.keysOf(item.content)) this.buckets.remove(key, item.id);
    this.items[item.id] = undefined;
    this.freeIds.push(item.id);
    this.sharing.delete(item);
  }

  private countShared(come: ReadonlySet<Item>): void {
    for (const { before, now, items } of this.buckets.takeChanges(2)) {
      for (const id of items()) {
        const item = this.items[id];
        if (!item) continue;
        const was = !come.has(item) && before >= 2;
        item.shared += Number(now >= 2) - Number(was);
        if (item.shared > 0) this.sharing.add(item);
        else this.sharing.delete(item);
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
