import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentOf } from '../../server/src/parse/content';
import type { Version } from '../../server/src/parse/passageEnds';
import type { Passage } from '../../server/src/parse/report';
import { keyOf, SharedKeys } from '../../server/src/similarity/sharedKeys';
import { Holder } from '../../server/src/text/attachment';
import { propertyRuns } from '../helpers/propertyRuns';

/** Texts that have a character in common share a key. */
const keysOf = ({ content }: Passage): readonly number[] =>
  content.raw === '无' ? [] : [...content.raw].map((character) => keyOf([character.charCodeAt(0)]));
const toVersion = (texts: readonly string[], history = new Holder()): Version => ({
  history,
  passages: texts.map((text, index) => ({
    index,
    start: 0,
    content: contentOf(text, { kind: 'text', start: 0, end: text.length, leaveOut: [] }),
    role: 'body',
    section: 0,
  })),
});

describe('SharedKeys', () => {
  it('tells which texts of a list have a key in common with another or with themselves', () => {
    const shared = new SharedKeys(keysOf);
    const first = toVersion(['甲', '乙丙', '丁', '丙', '戊戊', '无', '无']);
    assert.deepEqual(shared.update(first), [1, 3, 4]);
    assert.deepEqual(shared.update(toVersion(['甲', '丁', '丙', '戊', '甲'], first.history)), [0, 4]);
  });

  it('tells of each version what it would tell of that version alone', () => {
    const text = fc.array(fc.constantFrom(...'甲乙丙丁戊己庚无'), { minLength: 1, maxLength: 3 });
    const version = fc.array(
      text.map((characters) => characters.join('')),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
        const shared = new SharedKeys(keysOf);
        const history = new Holder();
        for (const texts of versions) {
          const version = toVersion(texts, history);
          assert.deepEqual(shared.update(version), new SharedKeys(keysOf).update(version));
        }
      }),
      propertyRuns(300),
    );
  });
});
