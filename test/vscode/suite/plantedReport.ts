/** A report in which each kind of slip stands once; `text` is what the problem lies in. */
export const plantedDefects = [
  { check: 'total-mismatch', text: '全年新建村级阅览室共40个，其中：东岭镇12个、西河镇14个、南坪乡18个' },
  { check: 'share-over-whole', text: '阅览室覆盖率达到103%' },
  { check: 'repeated-word', text: '基层人员的的业务能力' },
] as const;

/** The report itself, as somebody would write it in Markdown. */
export const plantedReport = `# 青石县2031年文化工作总结

## 一、主要成效

${plantedDefects[0].text}。阅览室藏书由1.2万册增至1.8万册，增长50%。

## 二、存在问题

${plantedDefects[1].text}，管理力量不足。开展培训以后，${plantedDefects[2].text}有所提高。
`;
