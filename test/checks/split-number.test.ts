import { splitNumber } from '../../server/src/checks/split-number';
import { testCheck } from '../helpers/testCheck';

testCheck(splitNumber, {
  flags: [
    {
      text: '通过全县上下共同努力，今年以来累计新增城镇就业人员达到⟦1.5\n\n万人⟧，超额完成任务。',
      fixed: '通过全县上下共同努力，今年以来累计新增城镇就业人员达到1.5万人，超额完成任务。',
    },
    '按照省市统一部署，全县卫生健康系统在过去一年里共投入资金⟦2045\n万元⟧，用于设备更新。',
    '经过各方努力，全县范围内新建改建标准化村卫生室累计达到了⟦120\n个⟧，实现全覆盖。',
  ],
  accepts: ['全年新增就业1.5万人，\n超额完成任务。', '2025年\n\n全年新增就业1.5万人。', '全年新增就业 1.5 万人。'],
});
