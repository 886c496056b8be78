import assert from 'node:assert/strict';
import { textChange, widened } from '../../server/src/parse/textChange';

describe('textChange', () => {
  it('names the stretch that differs in both versions', () => {
    assert.deepEqual(textChange('甲乙丙丁', '甲新新丁'), { start: 1, endBefore: 3, end: 3, by: 0 });
    assert.deepEqual(textChange('甲乙丙', '甲新乙丙'), { start: 1, endBefore: 1, end: 2, by: 1 });
    assert.deepEqual(textChange('甲乙丙', '甲丙'), { start: 1, endBefore: 2, end: 1, by: -1 });
    assert.deepEqual(textChange('甲', '甲'), { start: 1, endBefore: 1, end: 1, by: 0 });
  });
});

describe('widened', () => {
  const change = { start: 10, endBefore: 10, end: 12, by: 2 };

  it('leaves alone what stands wholly before or behind the change', () => {
    const [before, after] = [
      [
        { start: 0, end: 4 },
        { start: 20, end: 30 },
      ],
      [
        { start: 0, end: 4 },
        { start: 22, end: 32 },
      ],
    ];
    assert.deepEqual(widened(change, before, after), change);
  });

  it('reaches to the ends of what holds the change, comes or goes', () => {
    const wide = { start: 5, endBefore: 30, end: 32, by: 2 };
    assert.deepEqual(widened(change, [{ start: 5, end: 30 }], [{ start: 5, end: 32 }]), wide);
    assert.deepEqual(widened(change, [], [{ start: 5, end: 32 }]), wide);
    assert.deepEqual(widened(change, [{ start: 5, end: 30 }], []), wide);
  });
});
