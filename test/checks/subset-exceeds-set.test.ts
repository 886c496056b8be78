import { subsetExceedsSet } from '../../server/src/checks/subset-exceeds-set';
import { testCheck } from '../helpers/testCheck';

testCheck(subsetExceedsSet, {
  flags: [
    '全县有乡镇卫生院24所，其中⟦26所⟧达到基本标准。',
    '全年立案120件，同比增长8%，其中大案⟦210件⟧。',
    '财政总收入909亿元，增长10.2%，其中地方级收入⟦943亿元⟧。',
  ],
  accepts: [
    '全县有乡镇卫生院26所，其中24所达到基本标准。',
    '全县有乡镇卫生院24所，其中床位1200张。',
    '全县有卫生院24所，其中约25所次接受检查。',
    '全年立案120件，涉案210人，其中留置15人。',
  ],
});
