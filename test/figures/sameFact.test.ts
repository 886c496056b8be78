import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import type { Segmenter } from '../../server/src/segment/segmenter';
import { loadTestSegmenter } from '../helpers/segmenter';

describe('figures of one value', () => {
  let segmenter: Segmenter | undefined;

  before(async () => {
    segmenter = await loadTestSegmenter();
  });

  it('are compared by their units, whatever numeral they are written in', () => {
    const text = [
      '全县接待来访专家二十三人。',
      '全县建成乡镇敬老院二十三所。',
      '到年底，全县建成乡镇敬老院23所。',
    ].join('\n\n');
    assert.deepEqual(analyze(text, 'plain', segmenter).figures.sameIndicator, [[1, 2]]);
  });
});
