import { respectiveArity } from '../../server/src/checks/respective-arity';
import { testCheck } from '../helpers/testCheck';

testCheck(respectiveArity, {
  flags: [
    '工业、农业、服务业投资分别增长⟦12%、8%⟧。',
    '小学、初中、高中在校生分别为⟦3.2万人、1.8万人⟧。',
    '门诊、住院费用分别下降⟦3.1%、2.4%和1.9%⟧。',
  ],
  accepts: [
    '工业、农业、服务业投资分别增长12%、8%和9%。',
    '城镇、农村居民收入和消费支出分别增长6%、7%和8%。',
    '工业、农业等投资分别增长12%、8%和9%。',
    '三大产业投资分别增长12%、8%。',
    '工业、农业投资分别增长12%、8%，建成项目3个。',
  ],
});
