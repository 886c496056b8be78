import assert from 'node:assert/strict';
import { addRuns, cutRuns, type Run } from '../../server/src/figures/runs';
import { wordAt, wordsOf } from '../../server/src/figures/passageWords';
import { noWords } from '../../server/src/figures/wordList';
import { tokensOf, Word, type Segmenter } from '../../server/src/segment/segmenter';
import { loadTestSegmenter } from '../helpers/segmenter';

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  addRuns(runs, text, 0, text.length);
  return runs;
}

/** Cuts off each character, and notes what it was given. */
function counting(): { readonly segmenter: Segmenter; readonly given: string[] } {
  const given: string[] = [];
  const words: Segmenter['words'] = (text) => {
    given.push(text);
    return [...text].map((character) => new Word(character, 'n'));
  };
  return { segmenter: { name: 'nodejieba', words, tag: (text) => tokensOf(words(text)) }, given };
}

const written = (words: readonly { readonly word: string; readonly start: number }[]): string =>
  words.map(({ word, start }) => `${start}${word}`).join(' ');

/** The words of each run of the text. */
function cut(text: string, segmenter: Segmenter): string[] {
  const runs = runsOf(text);
  cutRuns(runs, segmenter);
  return runs.map(({ words }) =>
    written(Array.from({ length: words?.length ?? 0 }, (_, order) => wordAt(words ?? noWords, order))),
  );
}

describe('runs', () => {
  it('are what stands between blanks, ， and 。, where it holds words', () => {
    const runs = runsOf('新建卫生室 个，其中：村级  所。（、）');
    assert.deepEqual(
      runs.map(({ start, text }) => [start, text]),
      [
        [0, '新建卫生室'],
        [6, '个'],
        [8, '其中：村级'],
        [15, '所'],
      ],
    );
  });

  it('are cut in one call, each of them once', () => {
    const { segmenter, given } = counting();
    assert.deepEqual(cut('新建，投用', segmenter), ['0新 1建', '0投 1用']);
    assert.deepEqual(cut('投用，建成，新建', segmenter), ['0投 1用', '0建 1成', '0新 1建']);
    assert.deepEqual(given, ['新建\n投用\n', '建成\n']);
  });

  it('are forgotten when they are long', () => {
    const { segmenter, given } = counting();
    cut('建'.repeat(40), segmenter);
    cut('建'.repeat(40), segmenter);
    assert.equal(given.length, 2);
  });

  it('have the words that each of them has by itself', async () => {
    const segmenter = await loadTestSegmenter();
    assert.ok(segmenter);
    const text =
      '新建标准化村卫生室 个，其中清河乡 所、曹妃甸新区 所；投用率达 ，比上年提高 个百分点。GDP增长 ，😀\ud800城乡居民人均可支配收入 元';
    const alone = runsOf(text).map((run) => written(wordsOf(run.text, segmenter)));
    assert.deepEqual(cut(text, segmenter), alone);
    // Once more, from memory.
    assert.deepEqual(cut(text, segmenter), alone);
  });
});
