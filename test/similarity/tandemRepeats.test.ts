import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findTandemRepeats } from '../../server/src/similarity/tandemRepeats';
import { writeMarks } from '../helpers/marks';

/** Units of up to forty characters, found the slow way. */
function slowly(text: string): readonly string[] {
  const found: string[] = [];
  for (let period = 1; period <= Math.min(40, text.length / 2); period += 1) {
    for (let start = 0; start + 2 * period <= text.length; start += 1) {
      if (start > 0 && text[start - 1] === text[start - 1 + period]) continue;
      let end = start + period;
      while (end < text.length && text[end] === text[end - period]) end += 1;
      const unit = text.slice(start, start + period);
      const primitive = (unit + unit).indexOf(unit, 1) === period;
      if (end - start >= 2 * period && primitive) found.push(`${period}:${start}-${end}`);
    }
  }
  return found;
}

const shown = (text: string): string => writeMarks(text, findTandemRepeats(text));

describe('findTandemRepeats', () => {
  for (const [text, expected] of [
    ['加强人才引进，', '加强人才引进，'],
    ['加强人才引进引进，', '加强人才⟦引进引进⟧，'],
    ['的的', '⟦的的⟧'],
    ['哈哈哈哈', '⟦哈哈哈哈⟧'],
    ['人才引进人才引进工作', '⟦人才引进人才引进⟧工作'],
    ['老人每人每月', '老⟦人每人每⟧月'],
  ] as const) {
    it(`reads ${expected}`, () => assert.equal(shown(text), expected));
  }

  it('finds a long unit by its anchors', () => {
    const unit = Array.from({ length: 70 }, (_, at) => String.fromCharCode(0x4e00 + at * 37)).join('');
    assert.equal(shown(`前文${unit}${unit}后文`), `前文⟦${unit}${unit}⟧后文`);
  });

  it('finds long units wherever they stand, in texts of any length', () => {
    const unitOf = (length: number): string =>
      Array.from({ length }, (_, at) => String.fromCharCode(0x4e00 + at * 13)).join('');
    for (const length of [41, 45, 59, 60, 61, 90, 400, 900]) {
      for (const before of [0, 1, 7, 19, 20, 33]) {
        const [unit, lead] = [
          unitOf(length),
          '甲'.repeat(before > 0 ? 1 : 0) + unitOf(2000).slice(1001, 1000 + before),
        ];
        const whole = `${lead}⟦${unit}${unit}⟧乙`;
        assert.equal(shown(whole.replace(/[⟦⟧]/g, '')), whole, `${length} behind ${before}`);
      }
    }
  });

  it('finds what a search of every period finds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 60 }), (text) => {
        const found = findTandemRepeats(text).map(({ period, start, end }) => `${period}:${start}-${end}`);
        assert.deepEqual(found, slowly(text));
      }),
    );
  });
});
