import { runningTotalMismatch } from '../../server/src/checks/running-total-mismatch';
import { testCheck } from '../helpers/testCheck';

testCheck(runningTotalMismatch, {
  flags: [
    '1—5月接待游客42万人次，6月接待9万人次，1—6月接待⟦50万人次⟧。',
    '1-3月完成投资12.5亿元，4月完成投资4.1亿元，1-4月完成投资⟦17.6亿元⟧。',
    '1至8月立案120件，9月立案15件，1至9月立案⟦153件⟧。',
  ],
  accepts: [
    '1—5月接待游客42万人次，6月接待9万人次，1—6月接待51万人次。',
    '1—5月接待游客42万人次，1—7月接待60万人次。',
    '1—5月接待游客42万人次，6月签约9亿元，1—6月接待50万人次。',
  ],
});
