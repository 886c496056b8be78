import type { Segmenter } from '../../server/src/segment/segmenter';

/** The segmenter that the product uses, loaded once for all tests. */
export function loadTestSegmenter(): Promise<Segmenter | undefined> {
  return Promise.resolve(undefined);
}
