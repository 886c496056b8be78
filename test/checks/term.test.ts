import { term } from '../../server/src/checks/term';
import type { WordRule } from '../../server/src/team/wordList';
import { testCheck } from '../helpers/testCheck';

const rules: readonly WordRule[] = [
  { kind: 'term', say: '智慧医疗', not: ['智能医疗'], sure: true },
  { kind: 'term', say: '老年人', not: ['老人家', '老头'], sure: false, note: '民政局2031年通知' },
  { kind: 'term', not: ['AI+'], sure: false },
  { kind: 'term', say: '云服务', not: ['YFW'], sure: true },
  { kind: 'short', full: '县域医疗卫生共同体', short: '医共体' },
  { kind: 'order', order: ['县委', '县人大常委会', '县政府', '县政协'], sure: false },
  { kind: 'order', order: ['陈甲一', '李乙二'], sure: true },
];

testCheck(term, {
  team: { words: { rules } },
  flags: [
    {
      text: '全县大力发展⟦智能医疗⟧，建成平台3个。',
      fixed: '全县大力发展智慧医疗，建成平台3个。',
      message: /词表规定用“智慧医疗”，不用“智能医疗”。/,
    },
    { text: '一、⟦智能医疗⟧建设\n\n完成投资3亿元。', fixed: '一、智慧医疗建设\n\n完成投资3亿元。' },
    { text: '走访⟦老人家⟧300名。', message: /（民政局2031年通知）/ },
    { text: '推进“⟦AI+⟧”行动，覆盖20个村。', message: /不用“AI\+”/ },
    {
      text: '推进⟦医共体⟧建设，成立县域医疗卫生共同体3个，医共体运行平稳。',
      message: /第一次出现时应写全称“县域医疗卫生共同体”/,
    },
    {
      text: '会议传达⟦县政府、县委⟧有关部署。',
      message: /应为：县委、县政府。/,
    },
    '⟦县委、县政府、县纪委、县人大常委会⟧负责同志出席。',
    { text: '⟦李乙二、陈甲一⟧到会指导。', fixed: '陈甲一、李乙二到会指导。' },
    '县长⟦李乙二、县委书记陈甲一⟧到会指导。',
  ],
  accepts: [
    '全县大力发展智慧医疗，建成平台3个。',
    '印发《青石县智能医疗实施方案》，建成平台3个。',
    '接入YFWX系统20套。',
    '推进县域医疗卫生共同体（以下简称“医共体”）建设，医共体覆盖20个乡镇。',
    '推进医共体（县域医疗卫生共同体）建设，医共体覆盖20个乡镇。',
    '一、医共体建设情况\n\n全县组建县域医疗卫生共同体2个，医共体运行平稳。',
    '在县委、县政府的坚强领导下，全县上下共同努力。',
    '县委、县纪委、县人大常委会和县政协负责同志出席。',
    '县政府印发实施方案，县委召开会议部署。',
    '县政府安排部署、县委要求的事项全部完成。',
  ],
});

testCheck(term, { team: {}, flags: [], accepts: ['全县大力发展智能医疗。'] });
