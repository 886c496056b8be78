import { shareTotalMismatch } from '../../server/src/checks/share-total-mismatch';
import { testCheck } from '../helpers/testCheck';

testCheck(shareTotalMismatch, {
  flags: [
    '三次产业结构调整为⟦8.4∶29.4∶63.2⟧。',
    '三次产业比例由⟦17.2:34.5:38.3⟧调整为16.5:39.7:43.8。',
    '优等品占62.5%，一等品占30.1%，合格品占⟦8.4%⟧。',
  ],
  accepts: [
    '三次产业结构调整为8.4∶29.4∶62.2。',
    '优等品占33.3%，一等品占33.3%，合格品占33.3%。',
    '优等品占62.5%，一等品占20.1%。',
    '按照3∶4∶3的比例配套资金。',
  ],
});
