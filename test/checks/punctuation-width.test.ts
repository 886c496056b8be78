import { punctuationWidth } from '../../server/src/checks/punctuation-width';
import { testCheck } from '../helpers/testCheck';

testCheck(punctuationWidth, {
  flags: [
    { text: '坚持统筹推进⟦,⟧加快建设;完善机制.', fixed: '坚持统筹推进，加快建设；完善机制。' },
    { text: '给予一次性补偿⟦,⟧ 引导就业。', fixed: '给予一次性补偿，引导就业。' },
    { text: '培育企业100家左右⟦.⟧加强品牌建设。', fixed: '培育企业100家左右。加强品牌建设。' },
    { text: '建设⟦"⟧数字乡村"(试点)。', fixed: '建设“数字乡村”（试点）。' },
    { text: '工作总结⟦(⟧13篇)', fixed: '工作总结（13篇）' },
  ],
  accepts: [
    '共1,234人，比例为3:2，10:30开始，增长3.5%。',
    '1.加强领导\n一.总体要求',
    'The GDP, CPI and PPI (all three) rose.',
    '见 https://example.org/a?b=1 一节，完成。',
  ],
});
