import { missingSection } from '../../server/src/checks/missing-section';
import { testCheck } from '../helpers/testCheck';

const done = '一、主要成效\n\n全年新建阅览室20个。\n\n';
const problems = '二、短板弱项\n\n管理还不够规范。\n\n';
const plan = '三、2032年工作思路\n\n再建10个。\n';

testCheck(missingSection, {
  team: { template: { '*述职*': '述职报告', '*总结*': '年度工作总结' }, fileName: '青石县文化局总结.md' },
  flags: [
    { text: `⟦青石县文化局2031年工作总结⟧\n\n${done}${plan}`, message: /还缺：“存在的问题”。/ },
    { text: `⟦青石县文化局2031年工作总结⟧\n\n${done}`, message: /“存在的问题”、“下一步打算”/ },
    {
      text: `核稿模板: 述职报告\n\n⟦青石县文化局2031年工作总结⟧\n\n${done}${problems}${plan}`,
      message: /模板“述职报告”，还缺：/,
    },
    {
      text: `<!-- 核稿模板：⟦年终总结⟧ -->\n\n青石县文化局2031年工作总结\n\n${done}`,
      message: /没有名为“年终总结”的模板/,
    },
  ],
  accepts: [
    `青石县文化局2031年工作总结\n\n${done}${problems}${plan}`,
    `青石县文化局2031年工作总结\n\n${done}（二）存在的问题。一是管理不够规范，二是人手不足。\n\n${plan}`,
    '',
  ],
});

testCheck(missingSection, {
  kind: 'markdown',
  team: {
    templates: [
      {
        name: '周报',
        sections: [
          { name: '本周', words: ['本周'] },
          { name: '下周', words: ['下周'] },
        ],
      },
    ],
    template: '周报',
  },
  flags: [
    '# ⟦阅览室周报⟧\n\n## 本周工作\n\n新建20个。\n',
    {
      text: '---\nhegao-template: "⟦月报⟧"\n---\n\n# 阅览室周报\n\n## 本周工作\n\n新建20个。\n',
      message: /可用：年度工作总结、/,
    },
  ],
  accepts: [
    '# 阅览室周报\n\n## 本周工作\n\n新建20个。\n\n## 下周安排\n\n再建10个。\n',
    '---\n核稿模板: 政务信息\n---\n\n# 阅览室简讯\n\n## 主要做法\n\n新建20个。\n\n## 成效\n\n读者增加。\n',
  ],
});

testCheck(missingSection, {
  team: { fileName: '工作总结.md' },
  flags: [],
  accepts: [`青石县2031年工作总结\n\n${done}`],
});
