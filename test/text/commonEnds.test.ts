import assert from 'node:assert/strict';
import { commonEnds } from '../../server/src/text/commonEnds';

const ends = (before: string, after: string) => {
  const { head, tail } = commonEnds([...before], [...after], (a, b) => a === b);
  return `${after.slice(0, head)}|${after.slice(head, after.length - tail)}|${after.slice(after.length - tail)}`;
};

describe('commonEnds', () => {
  it('leaves between them what was changed, put in or taken out', () => {
    assert.equal(ends('甲乙丙丁', '甲乙新丁'), '甲乙|新|丁');
    assert.equal(ends('甲乙丙', '甲新乙丙'), '甲|新|乙丙');
    assert.equal(ends('甲乙丙', '甲丙'), '甲||丙');
  });

  it('counts nothing twice where one item stands several times', () => {
    assert.equal(ends('甲甲', '甲甲甲'), '甲甲|甲|');
    assert.equal(ends('甲甲甲', '甲甲'), '甲甲||');
  });

  it('knows equal and empty lists', () => {
    assert.equal(ends('甲乙', '甲乙'), '甲乙||');
    assert.equal(ends('', '甲'), '|甲|');
    assert.equal(ends('甲', ''), '||');
  });
});
