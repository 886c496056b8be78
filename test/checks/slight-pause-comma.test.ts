import { slightPauseComma } from '../../server/src/checks/slight-pause-comma';
import { testCheck } from '../helpers/testCheck';

testCheck(slightPauseComma, {
  flags: [
    { text: '印发《办法》⟦、⟧《细则》。', fixed: '印发《办法》《细则》。' },
    { text: '推进“放管服”⟦、⟧“双随机”改革。', fixed: '推进“放管服”“双随机”改革。' },
    '《甲》⟦、⟧《乙》⟦、⟧《丙》',
  ],
  accepts: [
    '办好“书香园”、“四点半”学校、“长者食堂”。',
    '印发《办法》（试行）、《细则》。',
    '开展“甲”行动、“乙”行动。',
    '把握“都”与“城”、“舍”与“得”的关系。',
    '坚持“甲”、“乙”、丙的方针。',
    '印发《办法》《细则》和“双随机”方案。',
  ],
});
