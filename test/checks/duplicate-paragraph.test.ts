import { duplicateParagraph } from '../../server/src/checks/duplicate-paragraph';
import { testCheck } from '../helpers/testCheck';

const roads = '全年新建农村公路36公里，改造危桥5座，群众出行更加便利，特色产品出山的路更加顺畅。';
const schools = '改善办学条件，新建幼儿园2所，维修校舍1.2万平方米，城区学校大班额问题基本解决。';
const water = '推进水系连通，治理河道18公里，完成小型水库除险加固3座，防汛能力明显增强。';

testCheck(duplicateParagraph, {
  flags: [
    { text: `${roads}\n${schools}\n⟦${roads}⟧\n${water}`, message: /与前文“全年新建农村公路36公里…”一段重复/ },
    `${roads}\n\n⟦全年新建农村公路３６公里,改造危桥５座,群众出行更加便利,特色产品出山的路更加顺畅.⟧\n\n${water}`,
    `（一）${roads}\n（二）${schools}\n（三）⟦${roads}⟧`.replace('（三）⟦', '⟦（三）'),
    { text: `${roads}\n${schools}\n${water}\n⟦${roads}\n${schools}⟧`, message: /自此连续2段/ },
    {
      text: `⟦全年新建农村公路36公里，改造危桥5座，群众出行更加便利，特色产品出山的⟧\n\n一、交通建设\n\n${roads}`,
      message: /不完整重复/,
    },
    { text: `${roads}${schools}${water}\n\n⟦${roads}${schools}⟧`, message: /不完整重复/ },
    `${schools}${water.slice(0, 10)}⟦${roads.slice(0, 30)}⟧\n二、交通\n${roads}${water}`,
  ],
  accepts: [
    `${roads}\n${schools}\n${water}`,
    `一、强化组织领导，压实工作责任\n${roads}\n二、强化组织领导，压实工作责任\n${schools}`,
    `各位代表，同志们！\n${roads}\n各位代表，同志们！\n${schools}`,
    `${roads}\n注：本表数据由各乡镇人民政府统计站提供，最终数据以年鉴为准。\n${schools}\n注：本表数据由各乡镇人民政府统计站提供，最终数据以年鉴为准。`,
    `交通建设成效明显，群众出行更加便利。\n交通建设成效明显，群众出行更加便利。${roads}${schools}`,
    `全年新建农村公路36公里，改造危桥5座，群众出行更加便利，特色产品出山的路更加顺畅。\n\n全年新建农村公路42公里，改造危桥7座，群众出行更加便利，特色产品出山的路更加顺畅。`,
    '某县人民政府办公室\n某县卫生健康委员会\n某县人民政府办公室\n某县卫生健康委员会',
  ],
});

testCheck(duplicateParagraph, {
  kind: 'markdown',
  flags: [`- ${roads}\n- ${schools}\n- ⟦${roads}⟧\n`, `**${roads}**${schools}\n\n${water}\n\n⟦${roads}${schools}⟧\n`],
  accepts: [`| 指标 | 完成情况 |\n|---|---|\n| 公路 | ${roads} |\n| 公路 | ${roads} |\n`],
});

testCheck(duplicateParagraph, {
  others: [
    { path: 'file:///d/%E5%88%86%E7%A8%BF.md', text: `一、分稿\n\n${schools}\n\n${roads}\n\n${water}\n`, role: 'open' },
    { path: '去年.md', text: '坚持问题导向，开展作风整治专项行动，群众反映的突出问题逐件办结。', role: 'earlier' },
  ],
  flags: [
    {
      text: `一、交通\n\n⟦${roads}⟧\n\n二、其他\n\n各项工作有序推进。`,
      message: /本段与“分稿\.md”中“全年新建农村公路36公里…”一段重复/,
    },
    { text: `${water.slice(0, 12)}。\n\n⟦${roads}\n\n${water}⟧`, message: /自此连续2段与“分稿\.md”中/ },
  ],
  accepts: [
    '坚持问题导向，开展作风整治专项行动，群众反映的突出问题逐件办结。',
    '全年新建农村公路42公里，改造危桥7座，群众出行更加便利，特色产品出山的路更加顺畅。',
    '一、分稿\n\n各项工作有序推进。',
  ],
});
