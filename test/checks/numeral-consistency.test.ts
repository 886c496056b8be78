import { numeralConsistency } from '../../server/src/checks/numeral-consistency';
import { testCheck } from '../helpers/testCheck';

testCheck(numeralConsistency, {
  flags: [
    { text: '建成2个省级、⟦两个⟧市级基地。', fixed: '建成2个省级、2个市级基地。' },
    { text: '⟦二〇二三年8月1日⟧印发。', fixed: '2023年8月1日印发。' },
    { text: '⟦二O二四⟧年工作总结', fixed: '二〇二四年工作总结' },
    '⟦2024年三月五日⟧召开，⟦三个⟧一等奖、5个二等奖。',
  ],
  accepts: [
    '建成2个省级、3个市级基地。',
    '二〇二三年八月一日，一是抓两个重点，2个试点。',
    '1个中心、两翼齐飞，2023年8月1日。',
  ],
});
