import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Wording } from '../../server/src/figures/indicators';
import { WordRarity } from '../../server/src/figures/wordRarity';
import { propertyRuns, seedNotice } from '../helpers/propertyRuns';

const wordingOf = (words: readonly string[]): Wording => ({
  indicator: null,
  naming: words.map((word) => ({ word, weight: 1 })),
  context: [],
  aspect: 'level',
  places: [],
});

describe('the rarity of words', () => {
  it('tells more of a word that fewer claims have', () => {
    const rarity = new WordRarity();
    const [rare = -1] = rarity.add(wordingOf(['监测哨点']));
    for (let count = 0; count < 9; count += 1) rarity.add(wordingOf(['项目']));
    const [common = -1] = rarity.add(wordingOf(['项目']));
    assert.ok(rarity.bitsOf(rare) > rarity.bitsOf(common));
    assert.ok(Math.abs(rarity.bitsOf(rare) - rarity.bitsOf(common) - Math.log2(10)) < 1e-9);
  });

  it(`keeps what a word tells within its limits, whatever comes and goes (${seedNotice})`, () => {
    const step = fc.record({ words: fc.subarray(['项目', '企业', '卫生室', '村卫生室', '高企']), goes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const rarity = new WordRarity();
        const present: (readonly number[])[] = [];
        for (const { words, goes } of steps) {
          const gone = goes ? present.shift() : undefined;
          if (gone) rarity.remove(gone);
          else present.push(rarity.add(wordingOf(words)));
          rarity.settle();
          for (const id of new Set(present.flat())) {
            const bits = rarity.bitsOf(id);
            assert.ok((rarity.leastBits[id] ?? Infinity) <= bits && bits <= (rarity.mostBits[id] ?? -Infinity));
          }
        }
      }),
      propertyRuns(200),
    );
  });

  it('knows the forms of a word', () => {
    const rarity = new WordRarity();
    const [room = -1, village = -1, other = -1] = rarity.add(wordingOf(['卫生室', '村卫生室', '图书室']));
    assert.ok(rarity.areForms(room, village));
    assert.ok(rarity.areForms(village, room));
    assert.ok(!rarity.areForms(room, other));
  });
});
