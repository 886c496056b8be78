import type { Segmenter } from '../../server/src/segment/segmenter';
import { loadSegmenter } from '../../server/src/segmentLoader';

let loading: Promise<Segmenter | undefined> | undefined;

/** The segmenter that the product uses, loaded once for all tests. */
export function loadTestSegmenter(): Promise<Segmenter | undefined> {
  loading ??= loadSegmenter().then(({ segmenter }) => segmenter);
  return loading;
}
