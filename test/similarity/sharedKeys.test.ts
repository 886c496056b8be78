import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentOf } from '../../server/src/parse/content';
import type { PassageContent } from '../../server/src/parse/report';
import { keyOf, SharedKeys } from '../../server/src/similarity/sharedKeys';
import { propertyRuns } from '../helpers/propertyRuns';

/** Texts that have a character in common share a key. */
const keysOf = ({ raw }: PassageContent): readonly number[] =>
  [...raw].map((character) => keyOf([character.charCodeAt(0)]));
const toContent = (text: string): PassageContent =>
  contentOf(text, { kind: 'text', start: 0, end: text.length, leaveOut: [] });

describe('SharedKeys', () => {
  it('tells which texts of a list have a key in common with another or with themselves', () => {
    const shared = new SharedKeys(keysOf);
    assert.deepEqual(shared.update(['甲', '乙丙', '丁', '丙', '戊戊'].map(toContent)), [1, 3, 4]);
    assert.deepEqual(shared.update(['甲', '丁', '丙', '戊', '甲'].map(toContent)), [0, 4]);
  });

  it('tells of each version what it would tell of that version alone', () => {
    const text = fc.array(fc.constantFrom(...'甲乙丙丁戊己庚辛'), { minLength: 1, maxLength: 3 });
    const version = fc.array(
      text.map((characters) => characters.join('')),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
        const shared = new SharedKeys(keysOf);
        for (const texts of versions) {
          const contents = texts.map(toContent);
          assert.deepEqual(shared.update(contents), new SharedKeys(keysOf).update(contents));
        }
      }),
      propertyRuns(300),
    );
  });
});
