import type { PassageContent } from '../parse/report';
import { Attachment } from '../text/attachment';
import { comparableOf } from './comparable';
import { toSignature } from './minhash';
import { shingleHashes, sortedOnce } from './shingles';

/** What a passage's text is compared by. */
export class PassageSketch {
  /** Of its shingles, in text order, some perhaps twice. */
  readonly hashes: Uint32Array;
  private made: Uint32Array | undefined;
  private sorted: Uint32Array | undefined;

  constructor(comparable: string) {
    this.hashes = shingleHashes(comparable);
  }

  /** Comparing two texts that have been found needs none. */
  get signature(): Uint32Array {
    return (this.made ??= toSignature(this.hashes));
  }

  /** Each shingle once, in ascending order; sorted for the few passages that are alike enough to be compared. */
  get shingles(): Uint32Array {
    return (this.sorted ??= sortedOnce(this.hashes));
  }
}

const known = new Attachment<PassageSketch>();

/** The sketch of a passage, remembered with the passage's text, so that an edit recomputes one paragraph's alone. */
export function sketchOf(content: PassageContent): PassageSketch {
  let sketch = known.get(content);
  if (sketch === undefined) known.set(content, (sketch = new PassageSketch(comparableOf(content).text)));
  return sketch;
}
