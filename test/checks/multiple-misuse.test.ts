import { multipleMisuse } from '../../server/src/checks/multiple-misuse';
import { testCheck } from '../helpers/testCheck';

testCheck(multipleMisuse, {
  flags: ['能耗减少⟦2倍⟧，成本下降了⟦三倍⟧。', '发案数降低⟦1.5倍⟧。', '床位由100张增加到300张，增加⟦3倍⟧。'],
  accepts: [
    '床位由100张增加到300张，增加2倍。',
    '产量增加到原来的3倍，库存减少一半。',
    '床位由100张增加到300张，是原来的3倍。',
    '下降幅度是上年的2倍。',
  ],
});
