import { rangeForm } from '../../server/src/checks/range-form';
import { testCheck } from '../helpers/testCheck';

testCheck(rangeForm, {
  flags: [
    { text: '降幅为⟦15～30%⟧。', fixed: '降幅为15%～30%。' },
    { text: '补助⟦13～17万元⟧。', fixed: '补助13万元～17万元。' },
    { text: '吸引游客⟦3至5万⟧人次，增长⟦5-8%⟧。', fixed: '吸引游客3万至5万人次，增长5%-8%。' },
  ],
  accepts: [
    '每袋100～150千克，降幅15%～30%。',
    '投资9亿～16亿元，2021—2025年完成5万亩。',
    '第3—5万吨级泊位，比分3-2%。',
  ],
});
