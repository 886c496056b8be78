import assert from 'node:assert/strict';
import { toSignature } from '../../server/src/similarity/minhash';

describe('toSignature', () => {
  it('is of the set, however often each shingle stands in it', () => {
    for (const distinct of [1, 2, 40, 5000]) {
      const once = Uint32Array.from({ length: distinct }, (_, index) => Math.imul(index + 1, 0x9e3779b1));
      const often = Uint32Array.from({ length: 20_000 }, (_, index) => once[index % distinct] ?? 0);
      assert.deepEqual(toSignature(often), toSignature(once), `${distinct}`);
    }
  });

  it('is empty of nothing', () => {
    assert.ok(toSignature(new Uint32Array(0)).every((value) => value === 0xffffffff));
  });
});
