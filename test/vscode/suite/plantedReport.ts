/** A report in which each kind of slip stands once; `text` is what the problem lies in. */
export const plantedDefects = [
  { check: 'total-mismatch', text: '全年新建村级阅览室共46个，其中：东岭镇12个、西河镇14个、南坪乡18个' },
  { check: 'impossible-date', text: '2月30日' },
  { check: 'repeated-mark', text: '培训，，' },
] as const;

/** The report itself, as somebody would write it in Markdown. */
export const plantedReport = `# 青石县2031年文化工作总结

## 一、主要成效

${plantedDefects[0].text}。阅览室藏书由1.2万册增至1.8万册，增长50%。

## 二、存在问题

专题会议于${plantedDefects[1].text}召开，随后组织${plantedDefects[2].text}基层人员业务能力有所提高。
`;
