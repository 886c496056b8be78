import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SharedShingles } from '../../server/src/similarity/sharedShingles';
import { sortedOnce } from '../../server/src/similarity/shingles';

describe('SharedShingles', () => {
  const hash = fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 0xffffffff }));
  const text = fc.array(hash, { maxLength: 30 }).map((hashes) => Uint32Array.from(hashes));

  it('counts in how many texts a shared shingle stands, whatever falls into one place of the table', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 12 }), (texts) => {
        const [a, b] = [sortedOnce(texts[0] ?? new Uint32Array()), sortedOnce(texts[1] ?? new Uint32Array())];
        const weights = new SharedShingles([[a, b]], texts);
        for (const shared of a.filter((each) => b.includes(each))) {
          const count = texts.filter((hashes) => hashes.includes(shared)).length;
          assert.equal(weights.sharedWeight(shared), 1 / Math.max(1, count - 1));
        }
      }),
    );
  });
});
