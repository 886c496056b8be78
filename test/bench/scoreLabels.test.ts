import assert from 'node:assert/strict';
import { noCounts, noNumbers, scoreFigures, scoreNumbers } from '../../bench/scoreLabels.mjs';

/** Of `新建卫生室20个，改造18个，坚持一个中心。` */
const figure = (start: number, end: number, value: number, other: object = {}) => ({
  start,
  end,
  value,
  kind: 'count',
  unit: '个',
  bound: 'exact',
  claim: true,
  status: 'actual',
  ...other,
});
const labels = {
  figures: [figure(5, 8, 20), figure(11, 14, 18)],
  ignored: [{ start: 17, end: 19, policy: 'either' }],
  sameIndicator: [[0, 1]],
  relations: [
    {
      type: 'subset',
      holds: true,
      members: [
        { figure: 0, role: 'whole' },
        { figure: 1, role: 'part' },
      ],
    },
  ],
};

describe('scoring labels', () => {
  it('counts spans, attributes, pairs and relations', () => {
    const counts = noCounts();
    const figures = [figure(5, 8, 20), figure(11, 14, 81), figure(17, 19, 1, { claim: false })];
    scoreFigures(counts, labels, { figures, sameIndicator: [[0, 2]], relations: labels.relations });
    assert.deepEqual([counts.labels, counts.found, counts.matched], [2, 2, 2]);
    assert.equal(counts.right['value'], 1);
    assert.equal(counts.right['unit'], 2);
    assert.deepEqual(counts.pairs, { labels: 1, matched: 0, extra: 1 });
    assert.deepEqual(counts.relations, { labels: 1, matched: 1 });
  });

  it('counts a figure that nobody labelled against precision', () => {
    const counts = noCounts();
    scoreFigures(counts, labels, { figures: [figure(0, 2, 1)], sameIndicator: [], relations: [] });
    assert.deepEqual([counts.found, counts.matched], [1, 0]);
  });

  it('takes a bare number inside a label as found', () => {
    const counts = noNumbers();
    scoreNumbers(counts, labels, [
      { start: 5, end: 7, value: 20 },
      { start: 17, end: 18, value: 1 },
    ]);
    assert.deepEqual(counts, { labels: 2, found: 2, overlapping: 1, matched: 1, rightValue: 1 });
  });
});
