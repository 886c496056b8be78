import type { FigurePlace } from './claims';

const alwaysNames: ReadonlySet<string> = new Set(['大', '级', '端', '重', '方', '方面', '层', '字', '章']);
/** With these a small number in Chinese numerals names a known list (八项规定, 两个市场, 东北三省) unless a verb counts. */
const generalClassifiers: ReadonlySet<string> = new Set([
  '个',
  '项',
  '条',
  '件',
  '种',
  '类',
  '国',
  '省',
  '市',
  '区',
  '县',
  '州',
  '县（市）',
  '县（区）',
  '篇',
  '档',
  '道',
  '副',
  '批',
  '则',
  '单',
  '部',
  '家庭',
]);
/** Verbs whose object is counted: 新建⟦三个⟧卫生室. */
const countingVerb =
  /(?:新建|新增|新设|新开|增建|扩建|改建|建成|建有|引进|获|获得|荣获|取得|开通|设立|成立|组建|投产|开工|竣工|投用|签约|创成|创建成|共有|现有|拥有|增加|减少|查处|举办|承办|落户|收治|救治|命名|培育出|下辖|辖)(?:了|到|至)?$/;
const abstractNoun =
  /^(?:重点|主要|重大|关键|基本|核心)?(?:方面|阶段|举措|措施|任务|工作|制度|工程|战略|坚持|关系|环节|体系|机制|行动|清单|原则|目标|要求|问题|意识|自信|维护|确保|强化|提升|转变|层面|维度|领域|抓手|主线|主题|支柱|特点|特征|亮点|突破|专项|计划|步骤|方向|统筹|文明|结合|同步|统一|理念|优势|保障|规范|严禁|必须|全覆盖|事项|改革|指标|着力点|攻坚战|大局|革命|伟大|不)/;

/** True when a Chinese numeral with its classifier names a list or a slogan, not a number of things: 五项⟦任务⟧, 省、市⟦两级⟧. */
export function isEnumeration({ text, start, end, numeral, unit }: FigurePlace): boolean {
  if (numeral.script !== 'chinese' || unit === null || numeral.isApproximate) return false;
  if (alwaysNames.has(unit) || /[“"「『]/.test(text.charAt(start - 1))) return true;
  if (/[一-鿿]、[^、，。；：\d]{1,8}$/.test(text.slice(Math.max(0, start - 11), start)) && !/\d/.test(text.charAt(end)))
    return true;
  if (abstractNoun.test(text.slice(end, end + 8))) return true;
  if (!generalClassifiers.has(unit) || numeral.value.gt(20) || /\d/.test(text.charAt(end))) return false;
  return !countingVerb.test(text.slice(Math.max(0, start - 5), start));
}
