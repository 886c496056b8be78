import { completionMismatch } from '../../server/src/checks/completion-mismatch';
import { testCheck } from '../helpers/testCheck';

testCheck(completionMismatch, {
  flags: [
    '到位资金56.2亿元，完成年度目标60亿元的⟦98.3%⟧。',
    '年度计划投资5亿元，已完成投资4.2亿元，投资完成率⟦94%⟧。',
    '任务数1200户，完成1080户，完成率⟦80%⟧。',
    '年度目标600公里，实际完成630公里，完成率为⟦115%⟧。',
  ],
  accepts: [
    '到位资金56.2亿元，完成年度目标60亿元的93.7%。',
    '年度计划投资5亿元，已完成投资4.2亿元，投资完成率84%。',
    '年度目标600公里，实际完成630公里，完成率为105%。',
    '投资完成率94%，其中工业完成4.2亿元。',
  ],
});
