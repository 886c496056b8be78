import assert from 'node:assert/strict';
import { firstPlaced, nextPlaces } from '../../server/src/parse/places';

describe('places', () => {
  it('follow a list in which some items have given way to others', () => {
    const before = (): Int32Array => Int32Array.of(0, 10, 20, 30);
    assert.deepEqual([...nextPlaces(before(), { head: 1, tail: 2 }, [12, 15, 18], 5)], [0, 12, 15, 18, 25, 35]);
    assert.deepEqual([...nextPlaces(before(), { head: 1, tail: 2 }, [], -10)], [0, 10, 20]);
    assert.deepEqual([...nextPlaces(before(), { head: 1, tail: 2 }, [12], 5)], [0, 12, 25, 35]);
    assert.deepEqual([...nextPlaces(before(), { head: 0, tail: 4 }, [], -1)], [-1, 9, 19, 29]);
    assert.deepEqual([...nextPlaces(before(), { head: 4, tail: 0 }, [40], 3)], [0, 10, 20, 30, 40]);
  });

  it('are found by halving', () => {
    const places = [0, 10, 10, 20];
    const found = [-1, 0, 1, 10, 11, 20, 21].map((at) => firstPlaced(4, at, (index) => places[index] ?? 0));
    assert.deepEqual(found, [0, 0, 1, 1, 3, 3, 4]);
  });
});
