import { unpairedMark } from '../../server/src/checks/unpaired-mark';
import { testCheck } from '../helpers/testCheck';

testCheck(unpairedMark, {
  flags: [
    '⟦[⟧17固定资产投资按地区分组。',
    '在⟦《⟧工作交流刊发经验材料。',
    '建立⟦“⟧揭榜挂帅机制，成效明显。',
    '完成投资5亿元⟦）⟧，增长8%。',
    '推行“一站式”服务⟦”⟧，群众满意。',
    '印发《关于加强管理的通知⟦（⟧青政〔2026〕3号》。',
  ],
  accepts: [
    '全年新增12户[3]，比上年多2户[4]。',
    '1）落实责任；2）强化考核。',
    '他说：“今年要办好三件事。\n\n“明年再办三件事。”',
    '参加Children’s Day活动，印发《关于〈办法〉的通知》（试行）。',
    '“第一段没有说完，\n\n还要接着说。”',
  ],
});
