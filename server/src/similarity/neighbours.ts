import {
  agreeIn,
  bandKey,
  bands,
  bucketDepth,
  commonRows,
  mayBeAlike,
  mostLookedAt,
  mostPromising,
  signatureLength,
  type BandMate,
} from './minhash';

/** A text among others in their order. */
export interface Neighbour {
  /** In the document; only the order counts. */
  readonly position: number;
  /** For the index alone, which gives each text that is in a number. */
  id: number;
}

const none = -1;
const nobody: readonly never[] = [];
const leastSlots = 64;

/**
 * The same as {@link SimilarityIndex}, with texts that come and go anywhere: for each text the latest ones before it that
 * agree with it in some band. It tells which texts may have other neighbours since.
 */
export class NeighbourIndex<T extends Neighbour> {
  private readonly texts: (T | undefined)[] = [];
  private count = 0;
  private readonly freeIds: number[] = [];
  /** The signatures of the texts, one behind the other: arrays of their own would cost more than what is done with them. */
  private signatures = new Uint32Array(0);
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
  /** Texts, by number, that may have other neighbours since they were last asked for, some of them twice or gone. */
  private touched: number[] = [];
  private isTouched = new Uint8Array(0);

  /**
   * Puts texts in; they and those that are in must have the positions that hold from now on.
   * @param signatureOf may give the same array each time, with the signature of the text that is asked about
   */
  add(texts: readonly T[], signatureOf: (text: T) => Uint32Array): void {
    this.count += texts.length;
    this.makeRoom(this.count);
    const ids = texts.map((text) => this.newId(text));
    if (2 * (this.usedSlots + ids.length) >= this.slots) this.grow();
    else this.usedSlots += ids.length;
    texts.forEach((text, at) => {
      this.signatures.set(signatureOf(text), (ids[at] ?? 0) * signatureLength);
      this.touch(ids[at] ?? 0);
    });
    // Band by band, so that the table of one stays near at hand.
    for (let band = 0; band < bands; band += 1) {
      for (let at = 0; at < ids.length; at += 1) this.link(ids[at] ?? 0, band, texts[at]?.position ?? 0);
    }
  }

  /** Takes a text out. */
  remove(text: T): void {
    const { id } = text;
    if (this.texts[id] !== text) return;
    for (let band = 0; band < bands; band += 1) this.unlink(id, band);
    this.texts[id] = undefined;
    this.freeIds.push(id);
    this.isTouched[id] = 0;
    this.count -= 1;
  }

  /** Texts that have come, or whose neighbours may have, since this was last asked. */
  takeTouched(): readonly T[] {
    const taken: T[] = [];
    for (const id of this.touched) {
      const text = this.texts[id];
      if (text && this.isTouched[id] === 1) taken.push(text);
      this.isTouched[id] = 0;
    }
    this.touched = [];
    return taken;
  }

  private touch(id: number): void {
    if (this.isTouched[id] === 1) return;
    this.isTouched[id] = 1;
    this.touched.push(id);
  }

  /** Earlier texts that may be alike, the most promising first. */
  earlierLike(text: T): readonly T[] {
    const { id } = text;
    const met = this.texts[id] === text ? this.bandMates(id) : nobody;
    if (met.length === 0) return nobody;
    const mates: (BandMate & { readonly text: T })[] = [];
    for (const other of met) {
      const one = this.texts[other];
      const rows = commonRows(this.signatures, id * signatureLength, this.signatures, other * signatureLength);
      // Most fell into one bucket by chance.
      if (one && mayBeAlike(rows)) mates.push({ text: one, position: one.position, rows });
    }
    return mates.length === 0 ? nobody : mostPromising(mates).map((mate) => mate.text);
  }

  /** Earlier texts that agree with one in some band. */
  private bandMates(id: number): readonly number[] {
    const { earlier, signatures } = this;
    // Nearly every text meets no other.
    let found: number[] | undefined;
    for (let band = 0; band < bands; band += 1) {
      let other = earlier[id * bands + band] ?? none;
      for (let depth = 0; other >= 0 && depth < bucketDepth && (found?.length ?? 0) < mostLookedAt; depth += 1) {
        const agrees = agreeIn(band, signatures, id * signatureLength, signatures, other * signatureLength);
        if (agrees && found?.includes(other) !== true) (found ??= []).push(other);
        other = earlier[other * bands + band] ?? none;
      }
    }
    return found ?? nobody;
  }

  private newId(text: T): number {
    const id = this.freeIds.pop() ?? this.texts.length;
    this.texts[id] = text;
    text.id = id;
    return id;
  }

  private link(id: number, band: number, position: number): void {
    const key = bandKey(this.signatures, band, id * signatureLength);
    const slot = this.slotOf(band, key);
    if (this.used[slot] === 0) {
      this.used[slot] = 1;
      this.keys[slot] = key;
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

  private unlink(id: number, band: number): void {
    const before = this.earlier[id * bands + band] ?? none;
    const behind = this.later[id * bands + band] ?? none;
    if (before >= 0) this.later[before * bands + band] = behind;
    if (behind >= 0) this.earlier[behind * bands + band] = before;
    else this.latest[this.slotOf(band, bandKey(this.signatures, band, id * signatureLength))] = before;
    this.touchBehind(behind, band);
  }

  /** Of the texts behind a place only so many look back to it. */
  private touchBehind(from: number, band: number): void {
    for (let other = from, depth = 0; other >= 0 && depth < bucketDepth; depth += 1) {
      this.touch(other);
      other = this.later[other * bands + band] ?? none;
    }
  }

  private makeRoom(count: number): void {
    if (count * bands <= this.earlier.length) return;
    const texts = Math.max(64, Math.ceil(1.5 * count));
    const [earlier, later] = [new Int32Array(texts * bands).fill(none), new Int32Array(texts * bands).fill(none)];
    earlier.set(this.earlier);
    later.set(this.later);
    [this.earlier, this.later] = [earlier, later];
    const signatures = new Uint32Array(texts * signatureLength);
    signatures.set(this.signatures);
    this.signatures = signatures;
    const isTouched = new Uint8Array(texts);
    isTouched.set(this.isTouched);
    this.isTouched = isTouched;
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
    this.usedSlots = this.count;
    this.slots = 2 ** Math.ceil(Math.log2(Math.max(leastSlots, 2.5 * this.usedSlots)));
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
