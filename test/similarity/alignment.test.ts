import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align, type Difference } from '../../server/src/similarity/alignment';

/** Writes the second text with what was put in as {+…+} and what was left out as {-…-}. */
function shown(a: string, b: string): string {
  const differences = align(a, b, 100) ?? [];
  let text = '';
  let at = 0;
  for (const { before, after } of differences) {
    text += b.slice(at, after.start);
    if (before.end > before.start) text += `{-${a.slice(before.start, before.end)}-}`;
    if (after.end > after.start) text += `{+${b.slice(after.start, after.end)}+}`;
    at = after.end;
  }
  return text + b.slice(at);
}

function rebuilt(a: string, b: string, differences: readonly Difference[]): string {
  return differences.reduceRight(
    (text, { before, after }) => text.slice(0, before.start) + b.slice(after.start, after.end) + text.slice(before.end),
    a,
  );
}

describe('align', () => {
  for (const [a, b, expected] of [
    ['加快建设', '加快建设', '加快建设'],
    ['加快建设', '加速建设', '加{-快-}{+速+}建设'],
    ['完成投资', '全年完成投资', '{+全年+}完成投资'],
    ['全年完成投资', '完成投资', '{-全年-}完成投资'],
    ['', '投资', '{+投资+}'],
  ] as const) {
    it(`reads ${expected}`, () => assert.equal(shown(a, b), expected));
  }

  it('gives up beyond the limit', () => {
    assert.equal(align('甲乙丙丁', '子丑寅卯', 7), undefined);
    assert.equal(align('甲乙丙丁', '子丑寅卯', 8)?.length, 1);
  });

  it('names differences that make one text into the other, in text order', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const differences = align(a, b, 100);
        assert.ok(differences);
        assert.equal(rebuilt(a, b, differences), b);
        differences.reduce((end, { before }) => {
          assert.ok(before.start >= end);
          return before.end;
        }, 0);
      }),
    );
  });
});
