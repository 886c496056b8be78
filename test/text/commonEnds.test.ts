import assert from 'node:assert/strict';
import { commonEnds, commonTextEnds } from '../../server/src/text/commonEnds';

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

  it('goes on from what is known, to the same end, and does not look at it', () => {
    const [before, after] = [[...'甲乙丙丁戊'], [...'甲乙新丁戊']];
    const looked: string[] = [];
    const same = (a: string, b: string): boolean => {
      looked.push(a);
      return a === b;
    };
    assert.deepEqual(commonEnds(before, after, same, { head: 1, tail: 1 }), { head: 2, tail: 2 });
    assert.deepEqual(looked, ['乙', '丙', '丁', '丙']);
    // A beginning that goes farther than is known leaves less for the end.
    assert.deepEqual(commonEnds([...'甲甲甲'], [...'甲甲'], same, { head: 0, tail: 2 }), { head: 2, tail: 0 });
  });

  it('knows equal and empty lists', () => {
    assert.equal(ends('甲乙', '甲乙'), '甲乙||');
    assert.equal(ends('', '甲'), '|甲|');
    assert.equal(ends('甲', ''), '||');
  });
});

describe('commonTextEnds', () => {
  it('finds the same as a look at each character', () => {
    const long = '甲乙丙丁'.repeat(2000);
    for (const at of [0, 1, 2047, 2048, 2049, 5000, 7999, 8000]) {
      for (const gone of [0, 1, 3, 4, 3000]) {
        for (const come of ['', '新', '甲', '甲乙丙丁', '乙'.repeat(3000)]) {
          const after = long.slice(0, at) + come + long.slice(at + gone);
          assert.deepEqual(
            commonTextEnds(long, after),
            commonEnds(long.split(''), after.split(''), (a, b) => a === b),
          );
        }
      }
    }
  });
});
