import { productMismatch } from '../../server/src/checks/product-mismatch';
import { testCheck } from '../helpers/testCheck';

testCheck(productMismatch, {
  flags: [
    '按每人300元的标准为1438名老人体检，共支出⟦41.34万元⟧。',
    '每户补助2000元，惠及350户，共发放⟦75万元⟧。',
    '每亩奖励50元，验收1.2万亩，累计兑现⟦80万元⟧。',
  ],
  accepts: [
    '按每人300元的标准为1438名老人体检，共支出43.14万元。',
    '每人补助不超过300元，惠及1438名老人，共支出41.34万元。',
    '每户补助2000元，惠及350户。',
    '每人300元，体检1438名老人，全年卫生支出共5.6亿元以上。',
  ],
});
