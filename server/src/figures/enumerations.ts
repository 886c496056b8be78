import type { FigurePlace } from './claims';

const alwaysNames: ReadonlySet<string> = new Set(['大', '级', '端', '重', '方', '层']);
const abstractNoun =
  /^(?:重点|主要|重大|关键|基本|核心)?(?:方面|阶段|举措|措施|任务|工作|制度|工程|战略|坚持|关系|环节|体系|机制|行动|清单|原则|目标|要求|问题|意识|自信|维护|确保|强化|提升|转变|层面|维度|领域|抓手|主线|主题|支柱|特点|特征|亮点|突破|专项|计划|步骤|方向|统筹|文明|结合|同步|统一|理念|优势|保障|规范|严禁|必须|全覆盖|事项|改革|指标|着力点|攻坚战|大局|革命|伟大|不)/;

/** True when a Chinese numeral with its classifier names a list or a slogan, not a number of things: 五项⟦任务⟧, 省、市⟦两级⟧. */
export function isEnumeration({ text, start, end, numeral, unit }: FigurePlace): boolean {
  if (numeral.script !== 'chinese' || unit === null || numeral.isApproximate) return false;
  if (alwaysNames.has(unit) || /[“"「『]/.test(text.charAt(start - 1))) return true;
  if (/[一-鿿]、[^、，。；：\d]{1,8}$/.test(text.slice(Math.max(0, start - 11), start)) && !/\d/.test(text.charAt(end)))
    return true;
  return abstractNoun.test(text.slice(end, end + 8));
}
