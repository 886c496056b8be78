import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ComparableUnits, mayHold, toComparable } from '../../server/src/similarity/comparable';
import { shingleHashes, writeShingleHashes } from '../../server/src/similarity/shingles';

const character = fc.constantFrom(...'一二是、，。（1）.3%ABcÀΣİ甲乙 ①\n😀');
const text = fc.string({ unit: character, maxLength: 20 });

describe('ComparableUnits', () => {
  it('holds the code units of the comparable text of any stretch', () => {
    const units = new ComparableUnits();
    fc.assert(
      fc.property(text, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (whole, a, b) => {
        const [start, end] = [Math.min(a, b, whole.length), Math.min(Math.max(a, b), whole.length)];
        const written = units.write(whole, start, end);
        const expected = toComparable(whole.slice(start, end)).text;
        assert.equal(String.fromCharCode(...written.units.subarray(0, written.length)), expected);
        const hashes = new Uint32Array(64);
        assert.deepEqual(hashes.slice(0, writeShingleHashes(units, hashes)), shingleHashes(expected));
      }),
    );
  });
});

describe('mayHold', () => {
  it('is true wherever the comparable text holds the stretch', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 20 }), (whole, at) => {
        const comparable = toComparable(whole).text;
        const stretch = comparable.slice(at, at + 4);
        if (stretch !== '') assert.ok(mayHold(whole, stretch), stretch);
      }),
    );
  });

  it('is false where the characters do not follow each other', () => {
    assert.equal(mayHold('推进改革，强化监管', '改革强化'), true);
    assert.equal(mayHold('推进改革，强化监管', '改革监管'), false);
  });
});
