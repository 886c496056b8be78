import { changeSign } from '../../server/src/checks/change-sign';
import { testCheck } from '../helpers/testCheck';

testCheck(changeSign, {
  flags: [
    { text: '工业用电负增长⟦-3%⟧。', fixed: '工业用电负增长3%。' },

    { text: '同比下降⟦-3.2%⟧。', fixed: '同比下降3.2%。' },
    { text: '降幅为⟦－5.1%⟧。', fixed: '降幅为5.1%。' },
    '发案数减少了⟦-12件⟧，回落⟦−0.5个百分点⟧。',
  ],
  accepts: ['工业用电增长-3%，负增长的有2个县。', '工业增长-3.2%。', '预计下降3-5%，气温下降到-3℃。', '同比下降3.2%。'],
});
