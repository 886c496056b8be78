import { agreeIn, bandKey, bands, bucketDepth, mostLookedAt, mostPromising } from './minhash';

/** A text among others in their order. */
export interface Neighbour {
  readonly signature: Uint32Array;
  /** In the document; only the order counts. */
  readonly position: number;
}

const none = -1;
const leastSlots = 64;

/**
 * The same as {@link SimilarityIndex}, with texts that come and go anywhere: for each text the latest ones before it that
 * agree with it in some band. It tells which texts may have other neighbours since.
 */
export class NeighbourIndex<T extends Neighbour> {
  private readonly texts: (T | undefined)[] = [];
  private readonly ids = new Map<T, number>();
  private readonly freeIds: number[] = [];
  /** For each text and band the text before it in its bucket and the one behind it. */
  private earlier = new Int32Array(0);
  private later = new Int32Array(0);
  /** For each band a table of hashes, found by stepping on: for each key the latest text that has it. */
  private slots = leastSlots;
  private keys = new Int32Array(bands * leastSlots);
  private used = new Uint8Array(bands * leastSlots);
  private latest = new Int32Array(bands * leastSlots);
  /** No band has more. */
  private usedSlots = 0;
  private touched = new Set<T>();

  /** Puts a text in; those that are in must have the positions that hold from now on. */
  add(text: T): void {
    const id = this.freeIds.pop() ?? this.texts.length;
    this.texts[id] = text;
    this.ids.set(text, id);
    this.makeRoom(id);
    if (2 * this.usedSlots >= this.slots) this.grow();
    this.usedSlots += 1;
    for (let band = 0; band < bands; band += 1) this.link(id, band, text);
    this.touched.add(text);
  }

  /** Takes a text out. */
  remove(text: T): void {
    const id = this.ids.get(text);
    if (id === undefined) return;
    for (let band = 0; band < bands; band += 1) this.unlink(id, band, text);
    this.ids.delete(text);
    this.texts[id] = undefined;
    this.freeIds.push(id);
    this.touched.delete(text);
  }

  /** Texts that have come, or whose neighbours may have, since this was last asked. */
  takeTouched(): ReadonlySet<T> {
    const { touched } = this;
    this.touched = new Set();
    return touched;
  }

  /** Earlier texts that may be alike, the most promising first. */
  earlierLike(text: T): readonly T[] {
    const id = this.ids.get(text);
    // Nearly every text meets no other.
    let found: Set<T> | undefined;
    for (let band = 0; id !== undefined && band < bands; band += 1) {
      let other = this.earlier[id * bands + band] ?? none;
      for (let depth = 0; other >= 0 && depth < bucketDepth && (found?.size ?? 0) < mostLookedAt; depth += 1) {
        const one = this.texts[other];
        if (one && agreeIn(band, text.signature, one.signature)) (found ??= new Set()).add(one);
        other = this.earlier[other * bands + band] ?? none;
      }
    }
    return found ? mostPromising(text.signature, [...found]) : [];
  }

  private link(id: number, band: number, { signature, position }: T): void {
    const slot = this.slotOf(band, bandKey(signature, band));
    if (this.used[slot] === 0) {
      this.used[slot] = 1;
      this.keys[slot] = bandKey(signature, band);
      this.latest[slot] = none;
    }
    let behind = none;
    let before = this.latest[slot] ?? none;
    while (before >= 0 && (this.texts[before]?.position ?? 0) > position) {
      behind = before;
      before = this.earlier[before * bands + band] ?? none;
    }
    this.earlier[id * bands + band] = before;
    this.later[id * bands + band] = behind;
    if (before >= 0) this.later[before * bands + band] = id;
    if (behind >= 0) this.earlier[behind * bands + band] = id;
    else this.latest[slot] = id;
    this.touchBehind(behind, band);
  }

  private unlink(id: number, band: number, { signature }: T): void {
    const before = this.earlier[id * bands + band] ?? none;
    const behind = this.later[id * bands + band] ?? none;
    if (before >= 0) this.later[before * bands + band] = behind;
    if (behind >= 0) this.earlier[behind * bands + band] = before;
    else this.latest[this.slotOf(band, bandKey(signature, band))] = before;
    this.touchBehind(behind, band);
  }

  /** Of the texts behind a place only so many look back to it. */
  private touchBehind(from: number, band: number): void {
    for (let other = from, depth = 0; other >= 0 && depth < bucketDepth; depth += 1) {
      const text = this.texts[other];
      if (text) this.touched.add(text);
      other = this.later[other * bands + band] ?? none;
    }
  }

  private makeRoom(id: number): void {
    if ((id + 1) * bands <= this.earlier.length) return;
    const size = Math.max(64, 2 * (id + 1)) * bands;
    const [earlier, later] = [new Int32Array(size).fill(none), new Int32Array(size).fill(none)];
    earlier.set(this.earlier);
    later.set(this.later);
    [this.earlier, this.later] = [earlier, later];
  }

  private slotOf(band: number, key: number): number {
    const [first, mask] = [band * this.slots, this.slots - 1];
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.used[first + at] === 1 && this.keys[first + at] !== key) at = (at + 1) & mask;
    return first + at;
  }

  /** Makes room, and leaves out keys that no text has any more. */
  private grow(): void {
    const { slots, keys, used, latest } = this;
    this.usedSlots = this.ids.size;
    this.slots = 2 ** Math.ceil(Math.log2(Math.max(leastSlots, 4 * this.usedSlots)));
    this.keys = new Int32Array(bands * this.slots);
    this.used = new Uint8Array(bands * this.slots);
    this.latest = new Int32Array(bands * this.slots);
    for (let old = 0; old < keys.length; old += 1) {
      if (used[old] === 0 || (latest[old] ?? none) < 0) continue;
      const slot = this.slotOf(Math.floor(old / slots), keys[old] ?? 0);
      this.used[slot] = 1;
      this.keys[slot] = keys[old] ?? 0;
      this.latest[slot] = latest[old] ?? none;
    }
  }
}
