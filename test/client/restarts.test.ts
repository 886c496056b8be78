import assert from 'node:assert/strict';
import { Restarts } from '../../client/src/restarts';

const second = 1000;

describe('Restarts', () => {
  it('goes on with a server that works in between, and says so once', () => {
    const restarts = new Restarts();
    const decisions = Array.from({ length: 20 }, (_, index) => {
      restarts.works();
      return restarts.ended(index * second);
    });
    assert.ok(decisions.every(({ restart }) => restart));
    assert.equal(decisions.filter(({ tell }) => tell).length, 1);
  });

  it('gives up on a server that never shows anything, and says so', () => {
    const restarts = new Restarts();
    const decisions = Array.from({ length: 5 }, (_, index) => restarts.ended(index * second));
    assert.deepEqual(
      decisions.map(({ restart }) => restart),
      [true, true, true, true, false],
    );
    assert.deepEqual(
      decisions.map(({ tell }) => tell),
      [true, false, false, false, true],
    );
  });

  it('gives up on a server that ends every other second although it works in between', () => {
    const restarts = new Restarts();
    let restart = true;
    let ends = 0;
    while (restart && ends < 100) {
      restarts.works();
      ends += 1;
      restart = restarts.ended(ends * 2 * second).restart;
    }
    assert.equal(ends, 31);
  });

  it('forgets what was long ago, and what the person has put right', () => {
    const restarts = new Restarts();
    for (let index = 0; index < 5; index += 1) restarts.ended(index);
    restarts.forget();
    assert.deepEqual(restarts.ended(6), { restart: true, tell: true });
    for (let hour = 1; hour < 100; hour += 1) {
      restarts.works();
      assert.equal(restarts.ended(hour * 3600 * second).restart, true);
    }
  });
});
