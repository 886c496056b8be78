import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, applyFixes } from '../../server/src/checks/applyFixes';
import type { TextEdit } from '../../server/src/checks/check';

function edit(start: number, end: number, newText: string): TextEdit {
  return { span: { start, end }, newText };
}

function fix(...edits: TextEdit[]) {
  return { fix: { title: { 'zh-cn': '改', en: 'fix' }, edits } };
}

describe('applyFixes', () => {
  it('applies all edits of all fixes', () => {
    const { text, applied } = applyFixes('一,二,三', [fix(edit(1, 2, '，'), edit(3, 4, '，')), fix(edit(4, 5, '叁'))]);
    assert.deepEqual([text, applied], ['一，二，叁', 2]);
  });

  it('leaves a fix that touches what another has changed for the next run', () => {
    const { text, applied } = applyFixes('引进引进了', [
      fix(edit(0, 2, '')),
      fix(edit(1, 3, '甲')),
      fix(edit(4, 5, '过')),
    ]);
    assert.deepEqual([text, applied], ['引进过', 2]);
  });

  it('of a fix for the whole text leaves out only the edits that are in the way of another', () => {
    const habit = fix(edit(1, 2, '，'), edit(4, 5, '。'));
    const { text, applied } = applyFixes('甲,,乙.', [
      { fix: { ...habit.fix, separable: true } },
      fix(edit(1, 3, '，')),
    ]);
    assert.deepEqual([text, applied], ['甲，乙。', 2]);
  });

  it('does not insert twice at one place', () => {
    assert.equal(applyFixes('甲', [fix(edit(1, 1, '。')), fix(edit(1, 1, '；'))]).text, '甲。');
  });

  it('passes over findings without a fix', () => {
    assert.deepEqual(applyFixes('甲', [{}]), { text: '甲', applied: 0 });
  });

  it('leaves everything outside the edits as it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (text, a, b, newText) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        assert.equal(applyEdits(text, [edit(start, end, newText)]), text.slice(0, start) + newText + text.slice(end));
      }),
    );
  });
});
