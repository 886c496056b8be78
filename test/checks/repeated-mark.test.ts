import { repeatedMark } from '../../server/src/checks/repeated-mark';
import { testCheck } from '../helpers/testCheck';

testCheck(repeatedMark, {
  flags: [
    { text: '出台行动方案⟦,,⟧推进各项工作。', fixed: '出台行动方案，推进各项工作。' },
    { text: '被评为先进单位⟦，。⟧', fixed: '被评为先进单位。' },
    { text: '成效明显⟦。。⟧群众满意。', fixed: '成效明显。群众满意。' },
    '完成改造⟦；。⟧搬迁两万人。',
    '本地区⟦、、⟧本部门的问题，解决不了的问题⟦、，⟧要上报。',
    { text: '会议号召⟦，,⟧全县各单位', fixed: '会议号召，全县各单位' },
  ],
  accepts: [
    '这样做真的可以吗？！当然可以！！',
    '工业、农业……都有增长。',
    '他说：“好。”大家都同意。',
    '比分为3:2，时间10:30。',
  ],
});
