import { headingMark } from '../../server/src/checks/heading-mark';
import { testCheck } from '../helpers/testCheck';

testCheck(headingMark, {
  flags: [
    { text: '一、主要成效⟦。⟧\n全年完成投资5亿元，增长8%。', fixed: '一、主要成效\n全年完成投资5亿元，增长8%。' },
    '# 年度工作报告\n\n## 一、主要成效⟦，⟧\n\n全年完成投资5亿元，增长8%。',
    '（一）强化队伍建设⟦。⟧\n全年招聘人员120名，培训500人次。',
  ],
  accepts: [
    '一、主要成效\n全年完成投资5亿元。',
    '（一）加强领导。全年召开会议12次。',
    '一、我们做得怎么样？\n全年完成投资5亿元。',
  ],
});
