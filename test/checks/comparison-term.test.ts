import { comparisonTerm } from '../../server/src/checks/comparison-term';
import { testCheck } from '../helpers/testCheck';

testCheck(comparisonTerm, {
  flags: [
    { text: '一季度比上年四季度⟦同比⟧增长2%。', fixed: '一季度比上年四季度环比增长2%。' },
    { text: '6月比5月⟦同比⟧增长1%。', fixed: '6月比5月环比增长1%。' },
    { text: '产量比上年同期⟦环比⟧增长5%，较上月⟦同比⟧下降1%。', fixed: '产量比上年同期同比增长5%，较上月环比下降1%。' },
  ],
  accepts: ['产量同比增长5%，比上月增长1%。', '四季度比上年四季度同比增长2%。', '环比增长1%，比上年同期增长5%。'],
});
