import { incrementMismatch } from '../../server/src/checks/increment-mismatch';
import { testCheck } from '../helpers/testCheck';

testCheck(incrementMismatch, {
  flags: [
    '床位由1200张增至1350张，新增⟦160张⟧。',
    '入学率由80.0%提高到85.7%，提高⟦6.7个百分点⟧。',
    '监测点从46个减少到38个，减少⟦9个⟧。',
  ],
  accepts: [
    '床位由1200张增至1350张，新增150张。',
    '入学率由80.0%提高到85.7%，提高近6个百分点。',
    '床位由1200张增至1350张，新增医生160名。',
    '用地由12.3万亩增加到13.5万亩，增加1.1万亩。',
  ],
});
