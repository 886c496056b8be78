import { ellipsisEtc } from '../../server/src/checks/ellipsis-etc';
import { testCheck } from '../helpers/testCheck';

testCheck(ellipsisEtc, {
  flags: [
    { text: '发展工业、农业⟦……等⟧产业。', fixed: '发展工业、农业等产业。' },
    { text: '走访学校、医院⟦等……⟧', fixed: '走访学校、医院等' },
    { text: '涉及甲、乙⟦……等等⟧。', fixed: '涉及甲、乙等等。' },
  ],
  accepts: ['发展工业、农业……', '工程完工……等待验收。', '发展工业、农业等产业……都有增长。'],
});
