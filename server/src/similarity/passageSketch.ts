import type { PassageContent } from '../parse/report';
import { comparableOf } from './comparable';
import { toSignature } from './minhash';
import { toShingles } from './shingles';
import { Attachment } from '../text/attachment';

/** What a passage's text is compared by. */
export interface PassageSketch {
  readonly shingles: Uint32Array;
  readonly signature: Uint32Array;
}

const known = new Attachment<PassageSketch>();

/** The sketch of a passage, remembered with the passage's text, so that an edit recomputes one paragraph's alone. */
export function sketchOf(content: PassageContent): PassageSketch {
  let sketch = known.get(content);
  if (sketch === undefined) {
    sketch = new LazySketch(toShingles(comparableOf(content).text));
    known.set(content, sketch);
  }
  return sketch;
}

/** Signatures cost more than all the rest, and comparing two texts that have been found needs none. */
class LazySketch implements PassageSketch {
  private made: Uint32Array | undefined;

  constructor(readonly shingles: Uint32Array) {}

  get signature(): Uint32Array {
    return (this.made ??= toSignature(this.shingles));
  }
}
