import assert from 'node:assert/strict';
import { addRuns, wordsOfRuns, type Run } from '../../server/src/figures/runs';
import { wordsOf } from '../../server/src/figures/passageWords';
import type { Segmenter } from '../../server/src/segment/segmenter';
import { loadTestSegmenter } from '../helpers/segmenter';

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  addRuns(runs, text, 0, text.length);
  return runs;
}

/** Cuts off each character, and notes what it was given. */
function counting(): { readonly segmenter: Segmenter; readonly given: string[] } {
  const given: string[] = [];
  const tag: Segmenter['tag'] = (text) => {
    given.push(text);
    return [...text].map((word, at) => ({ start: at, end: at + 1, word, tag: 'n' }));
  };
  return { segmenter: { name: 'nodejieba', tag }, given };
}

const written = (words: readonly { readonly word: string; readonly start: number }[]): string =>
  words.map(({ word, start }) => `${start}${word}`).join(' ');

describe('runs', () => {
  it('are what stands between blanks, ， and 。, where it holds words', () => {
    assert.deepEqual(runsOf('新建卫生室 个，其中：村级  所。（、）'), [
      { start: 0, text: '新建卫生室' },
      { start: 6, text: '个' },
      { start: 8, text: '其中：村级' },
      { start: 15, text: '所' },
    ]);
  });

  it('are cut in one call, each of them once', () => {
    const { segmenter, given } = counting();
    const words = wordsOfRuns(runsOf('新建，投用'), segmenter).map(written);
    assert.deepEqual(words, ['0新 1建', '0投 1用']);
    assert.deepEqual(wordsOfRuns(runsOf('投用，建成，新建'), segmenter).map(written), [
      '0投 1用',
      '0建 1成',
      '0新 1建',
    ]);
    assert.deepEqual(given, ['新建\n投用\n', '建成\n']);
  });

  it('are forgotten when they are long', () => {
    const { segmenter, given } = counting();
    const long = runsOf('建'.repeat(40));
    wordsOfRuns(long, segmenter);
    wordsOfRuns(long, segmenter);
    assert.equal(given.length, 2);
  });

  it('have the words that each of them has by itself', async () => {
    const segmenter = await loadTestSegmenter();
    assert.ok(segmenter);
    const text =
      '新建标准化村卫生室 个，其中清河乡 所、曹妃甸新区 所；投用率达 ，比上年提高 个百分点。GDP增长 ，😀\ud800城乡居民人均可支配收入 元';
    const runs = runsOf(text);
    const alone = runs.map((run) => written(wordsOf(run.text, segmenter)));
    assert.deepEqual(wordsOfRuns(runs, segmenter).map(written), alone);
    // Once more, from memory.
    assert.deepEqual(wordsOfRuns(runs, segmenter).map(written), alone);
  });
});
