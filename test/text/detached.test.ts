import assert from 'node:assert/strict';
import { detached } from '../../server/src/text/detached';
import { heapUsed } from '../helpers/heap';

describe('a detached text', () => {
  it('is the same text', () => {
    for (const text of ['', '一', '全年完成投资3亿元，比上年增长5%。', '\ud800', ' 前后空格 '])
      assert.equal(detached(text), text);
  });

  it('does not keep alive what it was cut from', () => {
    const length = 1_000_000;
    const cut = (at: number): string =>
      detached(
        String(at)
          .padEnd(length, '甲乙丙丁')
          .slice(length - 40),
      );
    const before = heapUsed();
    const kept = Array.from({ length: 30 }, (_, at) => cut(at));
    const grown = heapUsed() - before;
    assert.equal(kept.length, 30);
    assert.ok(grown < 2 * length, `${String(grown)} bytes are kept for 30 texts of 40 characters`);
  });
});
