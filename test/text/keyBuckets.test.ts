import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeyBuckets } from '../../server/src/text/keyBuckets';
import { propertyRuns } from '../helpers/propertyRuns';

const changes = (buckets: KeyBuckets) =>
  [...buckets.takeChanges()].map(({ before, now, items }) => ({ before, now, items: [...items()].sort() }));

describe('KeyBuckets', () => {
  it('tells of each key that has changed how many items had it and which have it', () => {
    const buckets = new KeyBuckets();
    buckets.add(7, 0);
    buckets.add(7, 1);
    buckets.add(-9, 1);
    assert.deepEqual(changes(buckets), [
      { before: 0, now: 2, items: [0, 1] },
      { before: 0, now: 1, items: [1] },
    ]);
    buckets.remove(7, 0);
    assert.deepEqual(changes(buckets), [{ before: 2, now: 1, items: [1] }]);
    assert.deepEqual(changes(buckets), []);
  });

  it('tells of no key that fewer items had and have than it is asked for', () => {
    const buckets = new KeyBuckets(2);
    for (const [key, item] of [
      [7, 0],
      [7, 1],
      [9, 1],
    ] as const)
      buckets.add(key, item);
    assert.deepEqual(changes(buckets), [{ before: 1, now: 2, items: [0, 1] }]);
    buckets.remove(9, 1);
    buckets.remove(7, 0);
    assert.deepEqual(changes(buckets), [{ before: 2, now: 1, items: [1] }]);
  });

  it('holds what a map would, however many keys come and go', () => {
    const step = fc.record({ key: fc.integer({ min: -40, max: 40 }), item: fc.nat({ max: 6 }), adds: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat({ max: 1500 }), (steps, many) => {
        const [buckets, naive] = [new KeyBuckets(), new Map<number, number[]>()];
        // Enough others to make the table grow while keys have changed.
        for (let other = 0; other < many; other += 1) buckets.add(1000 + other, other);
        for (const { key, item, adds } of steps) {
          const items = naive.get(key) ?? [];
          if (adds) items.push(item);
          else if (items.includes(item)) items.splice(items.indexOf(item), 1);
          naive.set(key, items);
          if (adds) buckets.add(key, item);
          else buckets.remove(key, item);
        }
        for (const [key, items] of naive) assert.equal(buckets.sizeOf(key), items.length);
        const told = changes(buckets).filter(({ items }) => items.length > 0).length;
        assert.equal(told, many + [...naive.values()].filter((items) => items.length > 0).length);
      }),
      propertyRuns(200),
    );
  });
});
