import { nearDuplicateParagraph } from '../../server/src/checks/near-duplicate-paragraph';
import { testCheck } from '../helpers/testCheck';

const first =
  '深化医药卫生体制改革。加快建设紧密型医共体，组织县级医师下沉坐诊1260人次，乡镇卫生院诊疗能力明显提升。' +
  '完善药品集中采购机制，降低群众用药负担。推进互联网医院建设，群众足不出户即可复诊开药。';
const other = '改善办学条件，新建幼儿园2所，维修校舍1.2万平方米，城区学校大班额问题基本解决，群众满意度逐年提升。';

const reworded = first.replace('加快', '加速').replace('明显提升', '显著提升').replace('降低', '减轻');
const recounted = first.replace('1260', '1620');
const reordered =
  '深化医药卫生体制改革。推进互联网医院建设，群众足不出户即可复诊开药。完善药品集中采购机制，降低群众用药负担。' +
  '加快建设紧密型医共体，组织县级医师下沉坐诊1260人次，乡镇卫生院诊疗能力明显提升。';

const throughout = first
  .replace('深化', '推进')
  .replace('加快', '着力')
  .replace('坐诊', '帮扶')
  .replace('明显', '显著')
  .replace('完善', '健全')
  .replace('降低', '减轻')
  .replace('足不出户', '居家')
  .replace('开药', '购药');

testCheck(nearDuplicateParagraph, {
  flags: [
    {
      text: `${first}\n${other}\n⟦${throughout}⟧`,
      message: /“深化”改为“推进”；“加快”改为“着力”；“坐诊”改为“帮扶”；另有5处不同/,
    },
    { text: `${first}\n${other}\n⟦${recounted}⟧`, message: /97%相同）：“1260”改为“1620”。/ },
    { text: `${first}\n${other}\n⟦${reworded}⟧`, message: /“加快”改为“加速”；“明显”改为“显著”；“降低”改为“减轻”/ },
    {
      text: `${first}\n${other}\n⟦${reordered}⟧`,
      message: /次序不同）：“推进互联网医院建设，群…”位置不同；“完善药品集中采购机制，…”位置不同/,
    },
    {
      text: `${first}\n⟦${first.replace('完善药品集中采购机制，降低群众用药负担。', '')}⟧\n${other}`,
      message: /缺少“完善药品集中采购机制，…”/,
    },
    {
      text: `${first}\n${other}\n⟦${first.replace('推进互联网', '全面推行先诊疗后付费。推进互联网')}⟧`,
      message: /多出“全面推行先诊疗后付费”/,
    },
  ],
  accepts: [
    `${first}\n${other}`,
    `${first}\n${other}\n${first}`,
    ['甲', '乙', '丙', '丁']
      .map(
        (name, at) =>
          `${name}县坚持党政同责，投入资金${120 + 37 * at}万元，新建村卫生室${35 + 9 * at}个，招录村医${28 + 5 * at}名，服务群众${2 + at}.${7 - at}万人次，基层服务能力进一步增强。`,
      )
      .join('\n'),
    '2023年，全市固定资产投资完成126.5亿元，增长8.1%，新开工项目35个，竣工项目28个，为经济发展提供了支撑。\n' +
      '2024年，全市固定资产投资完成141.2亿元，增长11.6%，新开工项目42个，竣工项目31个，为经济发展提供了支撑。',
    '坚持以人民健康为中心，深化医药卫生体制改革，加快优质医疗资源扩容，推动县域医疗服务能力整体提升，让群众就近看好病。\n' +
      '坚持以人民健康为中心，广泛开展爱国卫生运动，加强慢性病综合防治，做好老年人健康管理，倡导文明健康的生活方式。',
  ],
});

testCheck(nearDuplicateParagraph, {
  kind: 'markdown',
  flags: [`- ${first}\n- ${other}\n- ⟦${recounted}⟧\n`],
  accepts: [`| 内容 |\n|---|\n| ${first} |\n| ${recounted} |\n`],
});

testCheck(nearDuplicateParagraph, {
  others: [
    { path: '分稿/卫生.md', text: `${other}\n\n${first}`, role: 'workspace' },
    { path: '2030年.md', text: reordered.replace('深化', '推进'), role: 'earlier' },
  ],
  flags: [
    {
      text: `⟦${recounted}⟧`,
      message: /本段与“卫生\.md”中“深化医药卫生体制改革。加…”一段近似重复（97%相同）：“1260”改为“1620”。/,
    },
    { text: `${other.slice(0, 20)}。\n⟦${throughout}⟧`, message: /另有5处不同/ },
  ],
  accepts: [
    first,
    '持续改善办学条件，新建小学3所，维修校舍2.6万平方米，农村学校寄宿条件得到改善，师资配备更加均衡。',
    '坚持以人民健康为中心，广泛开展爱国卫生运动，加强慢性病综合防治，做好老年人健康管理。',
  ],
});
