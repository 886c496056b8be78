import assert from 'node:assert/strict';
import { RememberedWords } from '../../server/src/segment/rememberedWords';

describe('remembered words', () => {
  it('are one object for all places of a word', () => {
    const words = new RememberedWords();
    assert.equal(words.get('卫生室'), undefined);
    const word = words.add('卫生室', 'n');
    assert.deepEqual([word.text, word.tag], ['卫生室', 'n']);
    assert.equal(words.get('卫生室'), word);
  });

  it('do not grow without end: others are forgotten when there are too many', () => {
    const words = new RememberedWords();
    let known = 0;
    for (let number = 0; number < 120_000; number += 1) words.add(`词${String(number)}`, 'x');
    for (let number = 0; number < 120_000; number += 1) if (words.get(`词${String(number)}`)) known += 1;
    assert.ok(known > 0 && known <= 50_000, String(known));
    assert.ok(words.get('词119999'));
  });
});
