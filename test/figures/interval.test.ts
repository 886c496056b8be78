import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import type { Written } from '../../server/src/figures/interval';
import { divide, meet, subtract, writtenInterval } from '../../server/src/figures/interval';

function written(value: number, precision: number, other: Partial<Written> = {}): Written {
  return {
    value: new Decimal(value),
    upper: null,
    bound: 'exact',
    precision: new Decimal(precision),
    kind: 'money',
    ...other,
  };
}

function ends(figure: Written): readonly [number, number] | undefined {
  const interval = writtenInterval(figure);
  return interval && [interval.low.toNumber(), interval.high.toNumber()];
}

describe('writtenInterval', () => {
  it('takes half a unit of the last written place either side', () => {
    assert.deepEqual(ends(written(543100, 100)), [543050, 543150]);
  });

  it('takes people and things that are counted out as they are', () => {
    assert.deepEqual(ends(written(914, 1, { kind: 'count' })), [914, 914]);
    assert.deepEqual(ends(written(18900, 100, { kind: 'count' })), [18850, 18950]);
  });

  it('opens above, below and around', () => {
    assert.deepEqual(ends(written(95, 1, { bound: 'at-least', kind: 'percentage' })), [94.5, Infinity]);
    assert.deepEqual(ends(written(95, 1, { bound: 'at-most', kind: 'percentage' })), [-Infinity, 95.5]);
    assert.deepEqual(ends(written(300, 100, { bound: 'about' })), [220, 380]);
    assert.deepEqual(ends(written(15, 1, { bound: 'range', upper: new Decimal(20) })), [14.5, 20.5]);
  });

  it('has no interval for dates and names', () => {
    assert.equal(ends(written(0, 1, { value: '2024-05', kind: 'date' })), undefined);
    assert.equal(ends(written(0, 1, { value: null, kind: 'identifier' })), undefined);
  });
});

describe('interval arithmetic', () => {
  const of = (low: number, high: number) => ({ low: new Decimal(low), high: new Decimal(high) });

  it('subtracts the far ends', () => {
    assert.deepEqual(subtract(of(5, 6), of(1, 2)), of(3, 5));
  });

  it('divides by the far ends, and not by what may be zero', () => {
    assert.deepEqual(divide(of(4, 6), of(2, 4)), of(1, 3));
    assert.equal(divide(of(4, 6), of(0, 4)), undefined);
  });

  it('meets at an end', () => {
    assert.ok(meet(of(1, 2), of(2, 3)));
    assert.ok(!meet(of(1, 2), of(2.1, 3)));
  });
});
