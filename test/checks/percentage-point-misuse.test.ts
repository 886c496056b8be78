import { percentagePointMisuse } from '../../server/src/checks/percentage-point-misuse';
import { testCheck } from '../helpers/testCheck';

testCheck(percentagePointMisuse, {
  flags: [
    { text: '入学率由80%提高到85.7%，提高⟦5.7%⟧。', fixed: '入学率由80%提高到85.7%，提高5.7个百分点。' },
    '占比从35.2%提升至38.6%，比上年上升了⟦3.4%⟧。',
    '失业率由4.6%降到4.1%，下降⟦0.5%⟧。',
  ],
  accepts: [
    '入学率由80%提高到85.7%，提高5.7个百分点。',
    '指数由80%提高到88%，增长10%。',
    '占比由35.2%提高到38.6%，产量增长3.1%。',
    '产量增长5.7%，占比由80%提高到85%。',
  ],
});
