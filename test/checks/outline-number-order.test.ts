import { outlineNumberOrder } from '../../server/src/checks/outline-number-order';
import { testCheck } from '../helpers/testCheck';

const body = '新建卫生室20个，改造乡镇卫生院3所。';
const document = (...headings: readonly string[]) => headings.map((heading) => `${heading}\n\n${body}`).join('\n\n');

testCheck(outlineNumberOrder, {
  flags: [
    document('一、工作回顾', '⟦三、⟧工作打算'),
    document('一、工作回顾', '（一）抓建设', '（二）抓管理', '⟦（二）⟧抓服务', '（四）抓保障', '二、工作打算'),
    document('一、工作回顾', '（一）抓建设', '⟦（一）⟧抓管理', '（三）抓服务'),
    document('一、工作回顾', '（一）抓建设', '（二）抓管理', '二、工作打算', '⟦（二）⟧抓服务', '（三）抓保障'),
    document('一、工作回顾', '1.抓建设', '⟦（一）⟧村级', '2.抓管理'),
    '一、工作回顾。新建卫生室20个。\n\n⟦一、⟧工作打算。改造乡镇卫生院3所。\n\n三、保障措施。加强领导。',
  ],
  accepts: [
    document('一、工作回顾', '（一）抓建设', '（二）抓管理', '二、工作打算', '（一）抓服务', '（二）抓保障'),
    document('一、工作回顾', '1.抓建设', '2.抓管理', '二、工作打算'),
    document('一、工作回顾', '（一）抓建设', '（二）抓管理', '二、工作打算', '（三）抓服务'),
    `一、工作回顾\n\n${body}一、二、三产业融合发展。\n\n二、工作打算\n\n重点做好以下工作：（一）抓建设\n\n${body}\n\n（二）抓管理\n\n${body}`,
    `四、抓建设\n\n${body}双向流通。 五、抓管理\n\n${body}\n\n六、抓服务\n\n${body}`,
    document('1', '甲县抓建设', '一、做法', '二、成效', '2', '乙县抓管理', '一、做法', '二、成效'),
  ],
});
