import type { PassageContent } from '../parse/report';
import { Attachment } from '../text/attachment';
import { comparableOf } from './comparable';
import { toSignature } from './minhash';
import { shingleHashes, sortedOnce } from './shingles';

/** What a passage's text is compared by, made when it is asked for. */
export class PassageSketch {
  private made: Uint32Array | undefined;
  private sorted: Uint32Array | undefined;

  constructor(private readonly comparable: string) {}

  get signature(): Uint32Array {
    return (this.made ??= toSignature(shingleHashes(this.comparable)));
  }

  /** Each shingle once, in ascending order. */
  get shingles(): Uint32Array {
    return (this.sorted ??= sortedOnce(shingleHashes(this.comparable)));
  }
}

const known = new Attachment<PassageSketch>();

/** The sketch of a passage, remembered with the passage's text, so that an edit recomputes one paragraph's alone. */
export function sketchOf(content: PassageContent): PassageSketch {
  let sketch = known.get(content);
  if (sketch === undefined) known.set(content, (sketch = new PassageSketch(comparableOf(content).text)));
  return sketch;
}
