import { duplicateHeading } from '../../server/src/checks/duplicate-heading';
import { testCheck } from '../helpers/testCheck';

const body = '新建卫生室20个，改造乡镇卫生院3所。';
const document = (...headings: readonly string[]) => headings.map((heading) => `${heading}\n\n${body}`).join('\n\n');

testCheck(duplicateHeading, {
  flags: [
    document('一、工作打算', '（一）强化队伍建设', '⟦（二）强化队伍建设⟧'),
    document('一、强化队伍建设', '二、加强管理', '⟦三、强化“队伍”建设⟧'),
    document('# 总结', '## 强化队伍建设', '⟦## 强化队伍建设⟧').replace('⟦## ', '## ⟦'),
  ],
  accepts: [
    document('一、工作回顾', '（一）强化队伍建设', '二、工作打算', '（一）强化队伍建设'),
    document('一、工作打算', '（一）强化队伍建设', '（二）强化队伍管理'),
    document('一、工作打算', '（一）小结', '（二）小结'),
  ],
});
