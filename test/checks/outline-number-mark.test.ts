import { outlineNumberMark } from '../../server/src/checks/outline-number-mark';
import { testCheck } from '../helpers/testCheck';

testCheck(outlineNumberMark, {
  flags: [
    { text: '⟦（一）、⟧加强领导', fixed: '（一）加强领导' },
    { text: '⟦1、⟧加强领导，落实责任。', fixed: '1.加强领导，落实责任。' },
    { text: '⟦一．⟧加强领导', fixed: '一、加强领导' },
    { text: '⟦(2)、⟧加强领导', fixed: '(2)加强领导' },
    { text: '⟦①、⟧加强领导', fixed: '①加强领导' },
    {
      text: ['⟦1、⟧甲乡', '2、乙乡', '3、丙乡', '4、丁乡', '5、戊乡', '6、己乡'].join('\n\n'),
      fixed: ['1.甲乡', '2.乙乡', '3.丙乡', '4.丁乡', '5.戊乡', '6.己乡'].join('\n\n'),
      message: /全文共有6处/,
    },
  ],
  accepts: [
    '（一）加强领导',
    '1.加强领导，落实责任。',
    '一、加强领导',
    '第一、加强领导。',
    '3、4月份集中开展',
    '1.5万人参加。',
  ],
});
