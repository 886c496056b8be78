import { approximationConflict } from '../../server/src/checks/approximation-conflict';
import { testCheck } from '../helpers/testCheck';

testCheck(approximationConflict, {
  flags: [
    '每村⟦至少需要10人以上⟧，确保管护到位。',
    '每年⟦至少组织2次以上⟧检查。',

    '组织培训⟦近3000余人次⟧。',
    '参会⟦约300人左右⟧。',
    { text: '覆盖率⟦超过95%以上⟧。', message: /“超过”与“以上”/ },
    '⟦至少10个以上⟧乡镇达标，⟦不到20人左右⟧。',
  ],
  accepts: [
    '至少需要10人，最多组织2次检查，每次2小时以上。',

    '参会约300人，覆盖率达到90%以上。',
    '近10余年来，全县面貌变化很大。',
    '附近3000余人受益，签约300人左右。',
    '超过3000人，其中60岁以上500余人。',
  ],
});
