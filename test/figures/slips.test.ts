import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import type { Slip } from '../../server/src/figures/slips';
import { slipBetween } from '../../server/src/figures/slips';

const slips: readonly (readonly [wrong: string, right: string, precision: string, slip: Slip | undefined])[] = [
  ['359', '395', '1', 'digits-swapped'],
  ['716', '776', '1', 'digit-changed'],
  ['12809', '128609', '1', 'digit-dropped'],
  ['128609', '12809', '1', 'digit-added'],
  ['18900', '189000', '100', 'point-moved'],
  ['5431000', '543100', '1000', 'point-moved'],
  ['656', '512', '1', undefined],
  ['914', '914', '1', undefined],
  ['953', '395', '1', undefined],
  ['0', '5', '1', undefined],
];

describe('slipBetween', () => {
  for (const [wrong, right, precision, slip] of slips) {
    it(`${wrong} for ${right}: ${slip ?? 'no slip'}`, () => {
      assert.equal(slipBetween(new Decimal(wrong), new Decimal(right), new Decimal(precision)), slip);
    });
  }
});
