import { repeatedFromEarlier } from '../../server/src/checks/repeated-from-earlier';
import { testCheck } from '../helpers/testCheck';

const measures =
  '完善县乡村三级物流体系，整合邮政、供销和快递网点，推行共同配送，乡镇寄递站点实现全覆盖，农产品出村更加便捷。';
const service =
  '深化“一窗受理”改革，推行帮办代办和预约服务，公布办事指南和容缺清单，企业开办实现一日办结，群众办事少跑腿、不跑腿。';
const invested =
  '2030年，全县固定资产投资完成126.5亿元，增长8.1%，新开工项目35个，竣工项目28个，重点项目建设取得明显进展。';
const opening = '现在，我代表县人民政府，向大会报告工作，请予审议，并请各位政协委员和列席会议的同志提出意见。';

testCheck(repeatedFromEarlier, {
  others: [
    { path: 'reports/2029年总结.md', text: '各项工作稳步推进，成效明显。', role: 'earlier' },
    {
      path: 'reports/2030年总结.md',
      text: `${opening}\n\n一、商贸\n\n${measures}\n\n二、营商环境\n\n${service}\n\n${invested}\n`,
      role: 'earlier',
    },
    {
      path: '分稿.md',
      text: '推进水系连通，治理河道18公里，完成小型水库除险加固3座，防汛能力明显增强。',
      role: 'open',
    },
  ],
  flags: [
    {
      text: `各项工作稳步推进。\n\n⟦${measures}⟧\n\n二、其他`,
      message: /本段与往年报告“2030年总结\.md”中“完善县乡村三级物流体系，…”一段完全相同/,
    },
    { text: `⟦${measures}\n\n二、营商环境\n\n${service}⟧`, message: /自此连续3段与往年报告/ },
    {
      text: `⟦${service.replace('推行', '实行全程')}⟧`,
      message: /沿用往年报告“2030年总结\.md”中“深化“一窗受理”改革，推…”一段（9\d%相同）：“推行”改为“实行全程”。请核对/,
    },
    { text: `⟦${measures.replace('农产品', '实施冷链补短板工程，农产品')}⟧`, message: /多出“实施冷链补短板工程”/ },
  ],
  accepts: [
    invested.replace('2030', '2031').replace('126.5', '141.2').replace('8.1', '11.6').replace('35', '42'),
    opening,
    '推进水系连通，治理河道18公里，完成小型水库除险加固3座，防汛能力明显增强。',
    '完善县乡公路养护体系，落实养护资金，推行路长制，农村公路列养率稳步提高，群众出行更加便捷。',
  ],
});
