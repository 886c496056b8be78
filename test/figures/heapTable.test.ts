import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';

/** A table whose 合计 is wrong. */
const table = (rows: number): string =>
  ['县区\t个数（个）', ...Array.from({ length: rows }, (_, index) => `${index}号\t2`), `合计\t${2 * rows + 2}`].join(
    '\n',
  );

describe('a heap of numbers', () => {
  it('is no table whose sums are worked out', () => {
    assert.equal(analyze(table(5), 'plain').figures.relations.length, 1);
    assert.equal(analyze(table(10_000), 'plain').figures.relations.length, 0);
  });
});
