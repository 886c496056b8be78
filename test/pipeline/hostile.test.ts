import assert from 'node:assert/strict';
import { hostileNames, hostileText } from '../../bench/hostileTexts.mjs';
import { analyze } from '../../server/src/analysis';
import { runChecks } from '../../server/src/checks/runChecks';
import { loadTestSegmenter } from '../helpers/segmenter';

/** Enough for a search that grows with the square of the text to run into the time-out. */
const size = 30_000;

describe('hostile texts', function () {
  this.timeout(20_000);

  for (const name of hostileNames) {
    it(`of ${name} are checked`, async () => {
      const segmenter = await loadTestSegmenter();
      const text = hostileText(name, size);
      for (const kind of ['plain', 'markdown'] as const)
        assert.deepEqual(runChecks(analyze(text, kind, segmenter), undefined, segmenter).problems, []);
    });
  }
});
