import { directionMismatch } from '../../server/src/checks/direction-mismatch';
import { testCheck } from '../helpers/testCheck';

testCheck(directionMismatch, {
  flags: ['入学率由85.7%提高到⟦83.2%⟧。', '发病率从3.1%下降到⟦3.4%⟧。', '床位由1350张增加到⟦1200张⟧。'],
  accepts: [
    '入学率由83.2%提高到85.7%。',
    '城乡收入比由2.05:1缩小到1.88:1。',
    '高铁里程从9000多公里增加到2.5万公里。',
    '三产比重由45.1%调整为44.8%。',
  ],
});
