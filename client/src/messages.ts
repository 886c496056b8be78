import { env, workspace } from 'vscode';
import { fillIn } from './fillIn';

/** One text for people in both languages. */
type Message = Readonly<Record<'zh-cn' | 'en', string>>;

/** In Chinese unless English was chosen, or the choice was left to an editor that is not in Chinese. */
export function speaksChinese(): boolean {
  const chosen = workspace.getConfiguration('hegao').get<string>('locale', 'zh-cn');
  return chosen === 'auto' ? /^zh\b/i.test(env.language) : chosen === 'zh-cn';
}

/** The text in the language of the person, with its values as {@link fillIn} puts them in. */
export function say(message: Message, ...values: readonly (string | number)[]): string {
  return fillIn(message[speaksChinese() ? 'zh-cn' : 'en'], values);
}

export const messages = {
  name: { 'zh-cn': '核稿', en: 'Hegao' },
  summary: {
    'zh-cn': '核稿 {0} 个数字 · {1} 处问题 · {2} 字',
    en: 'Hegao {0} {0:figure|figures} · {1} {1:problem|problems} · {2} characters',
  },
  summaryTooltip: {
    'zh-cn': '核稿：可核对的数字、发现的问题、字数。点击打开“问题”面板。',
    en: 'Hegao: figures that can be checked, problems found, length. Click to open Problems.',
  },
  coverage: {
    'zh-cn': '共 {0} 个数据：{1} 个经比对一致，{2} 个有矛盾，{3} 个无法判断，{4} 个没有可比对的。',
    en: '{0} {0:figure|figures}: {1} in agreement, {2} contradicted, {3} undecided, {4} with nothing to compare.',
  },
  noProblems: {
    'zh-cn': '核稿：核对了 {0} 个数字，没有发现问题。',
    en: 'Hegao: {0} {0:figure|figures} checked, no problems found.',
  },
  noReport: {
    'zh-cn': '请先打开一份中文报告（.report、.gongwen、Markdown 或纯文本）。',
    en: 'Open a report in Chinese first (.report, .gongwen, Markdown or plain text).',
  },
  crashed: {
    'zh-cn': '核稿的分析服务意外退出，已自动重新启动。',
    en: "Hegao's analysis stopped unexpectedly and has been started again.",
  },
  crashedForGood: {
    'zh-cn': '核稿的分析服务反复退出，已停止。',
    en: "Hegao's analysis keeps stopping and has been switched off.",
  },
  showOutput: { 'zh-cn': '显示日志', en: 'Show Log' },
  restart: { 'zh-cn': '重新启动', en: 'Restart' },
  restarted: { 'zh-cn': '核稿的分析服务已重新启动。', en: "Hegao's analysis has been started again." },
  chooseSnippet: {
    'zh-cn': '选择要插入的片段，可打名称、拼音或说明中的字',
    en: 'Choose a snippet: type its name, pinyin or words of its description',
  },
  chooseKind: { 'zh-cn': '新建哪一种报告', en: 'What kind of report' },
  chooseTemplate: { 'zh-cn': '按哪一种模板核对章节', en: 'The template that sections are checked against' },
  askYear: { 'zh-cn': '报告写的是哪一年', en: 'The year that the report is about' },
  noYear: { 'zh-cn': '请写四位数的年份，如 2031', en: 'A year of four digits, such as 2031' },
  noYearInReport: {
    'zh-cn': '请先打开一份写明年份的报告（标题如“2031年工作总结”）。',
    en: 'Open a report first that says what year it is about, in its title for example.',
  },
  askUnit: { 'zh-cn': '单位全称（可以留空，以后再填）', en: 'Full name of the unit (may stay empty for now)' },
  fittingSnippets: { 'zh-cn': '适合这里', en: 'Fits here' },
  otherSnippets: { 'zh-cn': '其他', en: 'Others' },
  noPage: { 'zh-cn': '没有“{0}”的说明。', en: 'There is no page about "{0}".' },
  filterPrompt: {
    'zh-cn': '只显示含有这些字的数字：数值、指标、章节、范围',
    en: 'Show figures with these words: text, indicator, section, scope',
  },
  filtered: { 'zh-cn': '筛选“{0}”：{1} / {2} 个数字', en: 'Filter "{0}": {1} of {2} figures' },
  problemsOnly: { 'zh-cn': '只看有问题的：{0} / {1} 个数字', en: 'With problems only: {0} of {1} figures' },
  beforeFirstSection: { 'zh-cn': '（第一个标题之前）', en: '(before the first heading)' },
  noIndicator: { 'zh-cn': '（指标未识别）', en: '(indicator not read)' },
  figureCount: { 'zh-cn': '{0} 个数字', en: '{0} {0:figure|figures}' },
  nothingCarried: { 'zh-cn': '没有沿用', en: 'nothing carried over' },
  sameAsEarlier: { 'zh-cn': '完全相同', en: 'the same' },
  alikeEarlier: { 'zh-cn': '相同 {0}%', en: '{0}% the same' },
  figuresUpdated: { 'zh-cn': '数字已更新', en: 'new figures' },
  carriedFrom: { 'zh-cn': '来自往年报告“{0}”', en: 'from the earlier report {0}' },
  earlierReports: { 'zh-cn': '{0}等 {1} 份往年报告', en: '{1} earlier reports ({0} …)' },
  carriedShare: { 'zh-cn': '全文 {0} 沿用往年报告（{1}）', en: '{0} carried over from {1}' },
  carriedNothing: { 'zh-cn': '没有沿用往年报告的段落（{0}）', en: 'Nothing carried over from {0}' },
  noneToCompare: {
    'zh-cn': '当前文稿本身就是往年报告，或者指定的往年报告无法读取。',
    en: 'This is an earlier report itself, or the earlier reports cannot be read.',
  },
  chooseEarlier: { 'zh-cn': '选择往年报告', en: 'Choose Earlier Reports' },
  compareWith: { 'zh-cn': '与之对照', en: 'Compare' },
  reportFiles: { 'zh-cn': '报告', en: 'Reports' },
  line: { 'zh-cn': '第 {0} 行', en: 'line {0}' },
  target: { 'zh-cn': '目标', en: 'target' },
  result: { 'zh-cn': '已完成', en: 'result' },
  copied: {
    'zh-cn': '已复制 {0} 个数字，可粘贴到 Excel。',
    en: '{0} {0:figure|figures} copied, to be pasted into Excel.',
  },
  exported: { 'zh-cn': '已导出：{0}', en: 'Exported: {0}' },
  open: { 'zh-cn': '打开', en: 'Open' },
  checkingFolder: { 'zh-cn': '核稿：正在检查文件夹里的报告', en: 'Hegao: checking the reports in the folder' },
  noFolder: {
    'zh-cn': '请先打开存放报告的文件夹，再检查其中的全部报告。',
    en: 'Open the folder that holds the reports first.',
  },
  openFolder: { 'zh-cn': '打开文件夹', en: 'Open Folder' },
  emptyFolder: {
    'zh-cn': '文件夹里没有可检查的报告（.report、.gongwen、.md、.txt）。',
    en: 'The folder holds no report to check (.report, .gongwen, .md, .txt).',
  },
  folderChecked: {
    'zh-cn': '共 {0} 份文稿，本次检查 {1} 份，现有 {2} 处问题。',
    en: '{0} {0:document|documents}, {1} checked now, {2} {2:problem|problems} in all.',
  },
  folderUnchanged: {
    'zh-cn': '共 {0} 份文稿，检查过以后都没有变化，现有 {1} 处问题。',
    en: '{0} {0:document|documents}, unchanged since they were checked, {1} {1:problem|problems} in all.',
  },
  folderCancelled: {
    'zh-cn': '已停止：检查了 {0} 份，共 {1} 份。再次检查时从停下的地方继续。',
    en: 'Stopped after {0} of {1} {1:document|documents}. The next check goes on from there.',
  },
  unread: { 'zh-cn': '有 {0} 个文件没能读取', en: '{0} {0:file|files} could not be read' },
  showUnread: { 'zh-cn': '查看是哪些', en: 'Show Which' },
  findingCount: { 'zh-cn': '{0} 处问题', en: '{0} {0:problem|problems}' },
  findingsFilterPrompt: {
    'zh-cn': '只显示含有这些字的问题：说明、原文、检查项、文件名',
    en: 'Show problems with these words: message, text, check, file name',
  },
  findingsFiltered: { 'zh-cn': '筛选“{0}”：{1} / {2} 处问题', en: 'Filter "{0}": {1} of {2} problems' },
  noFindings: { 'zh-cn': '没有问题了。', en: 'There are no problems left.' },
  openCount: { 'zh-cn': '{0} 处问题待处理', en: '{0} {0:problem|problems} to deal with' },
  dismissedHidden: { 'zh-cn': '另有 {0} 处已决定不再提示', en: '{0} more {0:is|are} dismissed' },
  chooseFinding: {
    'zh-cn': '请先在“问题”列表里选中一处，或把光标放在有问题的地方。',
    en: 'Select a problem in the list first, or put the cursor on one.',
  },
  dismissTitle: { 'zh-cn': '不再提示（{0} 处）', en: 'Do not report again ({0})' },
  chooseReason: { 'zh-cn': '为什么不用改？', en: 'Why need it not be changed?' },
  reasonPrompt: { 'zh-cn': '写明原因，同事会看到', en: 'The reason, for your colleagues to read' },
  reasonMissing: { 'zh-cn': '请写一句原因', en: 'Please give a reason' },
  noDecisions: { 'zh-cn': '还没有记录任何决定。', en: 'No decisions have been recorded yet.' },
  decisionsTitle: { 'zh-cn': '全部决定（{0} 条）', en: 'All decisions ({0})' },
  nothingStale: {
    'zh-cn': '共 {0} 条决定，没有失效的。',
    en: 'None of the {0} {0:decision|decisions} is out of date.',
  },
  staleDecisions: { 'zh-cn': '原文已不在的决定', en: 'Decisions Whose Text Is Gone' },
  decisionCount: { 'zh-cn': '{0} 条', en: '{0}' },
  staleDecisionsDetail: {
    'zh-cn': '这些决定所说的文字已改掉或删去，决定不再起作用，可以清理。',
    en: 'The text of these decisions was changed or deleted; they have no effect any more and can be cleaned up.',
  },
  pruneStale: {
    'zh-cn': '有 {0} 条决定的原文已经不在，要删去吗？',
    en: 'The text of {0} {0:decision|decisions} is gone. Remove {0:it|them}?',
  },
  pruneMoved: {
    'zh-cn': '有 {1} 条决定的文件换了名字，要更新文件名吗？',
    en: '{1} {1:decision is about a file|decisions are about files} with a new name. Update {1:it|them}?',
  },
  pruneBoth: {
    'zh-cn': '有 {0} 条决定的原文已经不在，另有 {1} 条的文件换了名字。要删去前者、更新后者吗？',
    en: 'The text of {0} {0:decision|decisions} is gone, and {1} {1:is|are} about files with a new name. Remove and update them?',
  },
  prune: { 'zh-cn': '清理', en: 'Clean Up' },
  pruned: {
    'zh-cn': '已删去 {0} 条失效的决定，更新 {1} 条的文件名。',
    en: '{0} {0:decision|decisions} removed, {1} given {1:its|their} new file name.',
  },
  columns: {
    'zh-cn': '章节\t指标\t数字\t数值\t时间\t范围\t状态\t行\t问题',
    en: 'Section\tIndicator\tFigure\tValue\tPeriod\tScope\tStatus\tLine\tProblems',
  },
  reasons: {
    'other-scope': { 'zh-cn': '口径不同', en: 'Another scope or basis' },
    'as-written': { 'zh-cn': '原文如此', en: 'So in the original' },
    'false-alarm': { 'zh-cn': '误报', en: 'False alarm' },
    other: { 'zh-cn': '其他原因…', en: 'Another reason…' },
  },
  reasonDetails: {
    'other-scope': { 'zh-cn': '两个数字统计的范围或方法不一样', en: 'The figures do not count the same thing' },
    'as-written': { 'zh-cn': '引用的文件、讲话就是这样写的', en: 'The quoted document has it so' },
    'false-alarm': { 'zh-cn': '本来就没有问题', en: 'There is nothing wrong' },
    other: { 'zh-cn': '自己写一句', en: 'In your own words' },
  },
  standings: {
    found: { 'zh-cn': '原文仍在', en: 'still in the text' },
    moved: { 'zh-cn': '文件换了名字', en: 'the file has a new name' },
    stale: { 'zh-cn': '原文已不在', en: 'the text is gone' },
    silent: { 'zh-cn': '现在不再报', en: 'no longer reported' },
  },
  levels: {
    error: { 'zh-cn': '错误', en: 'Errors' },
    warning: { 'zh-cn': '警告', en: 'Warnings' },
    information: { 'zh-cn': '信息', en: 'Information' },
    hint: { 'zh-cn': '提示', en: 'Hints' },
  },
} as const satisfies Record<string, Message | Record<string, Message>>;
