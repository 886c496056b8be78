import { unlike, type ArchiveVerdict } from './archiveVerdict';

/** Two keys and a verdict. */
const bytesOfPair = 17;

/** What comparing texts has shown, by their keys; pairs that were not asked for again are forgotten when packed. */
export class Comparisons {
  /** By the lower key, then by the higher one. */
  private readonly verdicts = new Map<number, Map<number, ArchiveVerdict>>();

  /** Reads what {@link pack} wrote; of bytes that it cannot have written, nothing. */
  static unpack(bytes: Uint8Array): Comparisons {
    const known = new Comparisons();
    if (bytes.length % bytesOfPair !== 0) return known;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < bytes.length; at += bytesOfPair) {
      known.set(view.getFloat64(at), view.getFloat64(at + 8), view.getUint8(at + 16));
    }
    return known;
  }

  get(a: number, b: number): ArchiveVerdict | undefined {
    return this.verdicts.get(Math.min(a, b))?.get(Math.max(a, b));
  }

  set(a: number, b: number, verdict: ArchiveVerdict): void {
    const low = Math.min(a, b);
    let others = this.verdicts.get(low);
    if (others === undefined) this.verdicts.set(low, (others = new Map<number, ArchiveVerdict>()));
    others.set(Math.max(a, b), verdict);
  }

  /** The verdicts of these pairs of keys, in bytes of one order on every machine. */
  pack(pairs: readonly (readonly [number, number])[]): Uint8Array {
    const bytes = new Uint8Array(pairs.length * bytesOfPair);
    const view = new DataView(bytes.buffer);
    pairs.forEach(([a, b], index) => {
      view.setFloat64(index * bytesOfPair, a);
      view.setFloat64(index * bytesOfPair + 8, b);
      view.setUint8(index * bytesOfPair + 16, this.get(a, b) ?? unlike);
    });
    return bytes;
  }
}
