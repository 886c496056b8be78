import assert from 'node:assert/strict';
import { figureOf, indexIn, isBefore, type Claim, type ClaimBlock } from '../../server/src/figures/claimBlocks';

const numbering = { firsts: Int32Array.of(0, 4, 9) };

function claim(passage: number, order: number): Claim {
  const block: ClaimBlock = { statements: [], position: passage, numbering, passage, members: [] };
  return { block, statement: { order } } as unknown as Claim;
}

describe('claims of a block', () => {
  afterEach(() => (numbering.firsts = Int32Array.of(0, 4, 9)));

  it('know their figure by the figures in front of their passage, in the version at hand', () => {
    const third = claim(2, 1);
    assert.equal(figureOf(third), 10);
    numbering.firsts = Int32Array.of(0, 5, 10);
    assert.equal(figureOf(third), 11);
    assert.equal(indexIn(third.block, 3), 13);
  });

  it('stand in the order of the text', () => {
    assert.ok(isBefore(claim(1, 3), claim(2, 0)));
    assert.ok(!isBefore(claim(2, 0), claim(1, 3)));
    assert.ok(isBefore(claim(1, 2), claim(1, 3)));
    assert.ok(!isBefore(claim(1, 3), claim(1, 3)));
  });
});
