import assert from 'node:assert/strict';
import { Lexeme } from '../../server/src/figures/lexeme';
import { noRange, noWords, WordList } from '../../server/src/figures/wordList';

const words = new WordList(
  [2, 5, 7],
  [new Lexeme('卫生室', 'noun', false), new Lexeme('投用', 'verb', false), new Lexeme('云溪县', 'place', false)],
);

describe('word list', () => {
  it('gives the words that lie between two places, none in part', () => {
    const places = ({ from, to }: { readonly from: number; readonly to: number }): number[] => [from, to];
    assert.deepEqual(places(words.between(0, 20)), [0, 3]);
    assert.deepEqual(places(words.between(3, 9)), [1, 2]);
    assert.deepEqual(places(words.between(2, 7)), [0, 2]);
    assert.equal(words.between(3, 6), noRange);
    assert.equal(noWords.between(0, 9), noRange);
  });

  it('tells where a range begins and ends, and which of its words names a thing', () => {
    const range = words.between(0, 20);
    assert.deepEqual([range.start, range.end, range.named, range.lastNaming()], [2, 10, true, 0]);
    assert.equal(words.between(5, 20).named, false);
    assert.equal(noRange.isEmpty, true);
  });
});
