import { unitForm } from '../../server/src/checks/unit-form';
import { testCheck } from '../helpers/testCheck';

testCheck(unitForm, {
  flags: [
    { text: '接诊30万⟦人／次⟧。', fixed: '接诊30万人次。' },
    { text: '改造面积50⟦平米⟧。', fixed: '改造面积50平方米。' },

    { text: '接诊5万⟦人/次⟧。', fixed: '接诊5万人次。' },
    { text: '12名医务人员⟦们⟧返岗，宽30⟦公分⟧，长15⟦KM⟧。', fixed: '12名医务人员返岗，宽30厘米，长15km。' },
    { text: '亩产⟦800市斤⟧。', message: /400千克/ },
  ],
  accepts: [
    '每平米造价下降，单价300元/平方米。',

    '每吨120元/吨，接诊5万人次，12名医务人员。',
    '同志们辛苦了，亩产800斤，重12公斤。',
    '15km，3kW·h，人均12元/次。',
  ],
});
