import { dateForm } from '../../server/src/checks/date-form';
import { testCheck } from '../helpers/testCheck';

testCheck(dateForm, {
  flags: [
    { text: '⟦23年⟧工作总结', message: /2023年/ },
    '截至⟦2023-8⟧，全部完成。',
    { text: '成立于⟦2023、08、01⟧，⟦2024.9.5⟧验收。', fixed: '成立于2023年8月1日，2024年9月5日验收。' },
    { text: '⟦下午14⟧:30召开。', fixed: '14:30召开。' },
    { text: '开展“⟦3.15⟧”活动。', fixed: '开展“3·15”活动。' },
    '⟦上午15⟧时开会。',
  ],
  accepts: ['从事工作23年，2023-08-01成立。', '下午2:30召开，增长3.15%。', '2023—2025年，文号2023-8号，“3·15”活动。'],
});
