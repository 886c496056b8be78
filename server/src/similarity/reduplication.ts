/**
 * Doubling that the language itself asks for, told by its pattern, so that no list of reduplicated words is needed:
 * 高高兴兴 (AABB), 一步一步 (一 and a classifier), 很多很多 (degree), 研究研究再定 (a verb done a little), 哗啦哗啦 (sounds).
 */

/** A doubled unit with what stands around it in its clause. */
export interface DoubledUnit {
  /** What is doubled: 研究. */
  readonly unit: string;
  /** The clause before the doubling, without its mark. */
  readonly before: string;
  /** The text after the doubling. */
  readonly after: string;
}

/** Words that begin with 一 and count nothing, so that 一些一些 is a slip. */
const notCounting = /^一(?:是|些|定|直|般|样|起|致|律|切|体|流|线)/;
const degree = /^(?:[很太].|好[多久几]|非常|特别|十分|千万|永远|真的)$/;
const sounds = /^[啊哦呵哈嘿嘻哗啦叮当咚滴答嘀嗒咕噜轰隆噼啪呼唰嗡吱喳咔嚓哔哩啵汪喵咩呱布谷]+$/;

/**
 * Verbs that are doubled to say “do it a little”. The pattern is alive in speech and takes verbs of thinking, talking,
 * looking after and passing time; verbs of management (推进, 加强, 引进) never enter it.
 */
const delimitative = new Set(
  (
    '研究 商量 讨论 考虑 了解 琢磨 合计 打听 沟通 交流 学习 检查 收拾 打扫 整理 锻炼 休息 放松 活动 体验 感受 品尝 观察 比较 ' +
    '试验 尝试 思考 反思 反省 总结 回顾 回忆 分析 准备 安排 调整 教育 批评 提醒 关心 照顾 帮助 支持 鼓励 表扬 介绍 解释 宣传 ' +
    '联系 走动 请教 指导 指点 参考 参观 看望 慰问 庆祝 表示 意思 权衡 斟酌 推敲 掂量 盘算 核对 对照 合作 切磋 练习 演练 温习 ' +
    '复习 打磨 敲打 警醒 劝说 开导 疏导 协调 问候 打量 端详 欣赏 品味 回味 散步 轻松 高兴 热闹 凉快 清静 暖和 钻研 调查'
  ).split(' '),
);
const invitesDelimitative =
  /(?:好好|多|再|先|去|来|一起|共同|互相|相互|大家|大伙儿?|要|得|能|可以|应该|不妨|请|帮|给|让|常|把.{1,8}|将.{1,8}|对.{1,8})$/;
/** After these a verb stands as a noun, and a noun is not doubled. */
const makesNoun =
  /(?:[的为]|加强|强化|进行|开展|推进|推动|促进|深化|抓好|做好|搞好|加大|加快|注重|重视|予以|给予|实施|深入|认真|全面|积极)$/;
const closesDelimitative = /^(?:$|[，。；：！？、）”’]|再|吧|看|才|就|后|以后)/;

/** True when the doubling is one of the patterns of the language. */
export function isReduplication(doubling: DoubledUnit): boolean {
  const { unit } = doubling;
  return countsOneByOne(doubling) || degree.test(unit) || sounds.test(unit) || isDelimitative(doubling);
}

/** 逐条逐条 and 入户逐户逐户 go through things one by one; 逐步逐步 is a slip. */
const oneAfterAnother = /^(?:逐[^步渐年月日]|[^步渐年月日]逐)$/;

/** 一项一项, 一件事一件事, 逐条逐条; other numbers only before 地: 两个两个地. */
function countsOneByOne({ unit, after }: DoubledUnit): boolean {
  if (unit.length > 3) return false;
  if (oneAfterAnother.test(unit)) return true;
  if (unit.startsWith('一')) return !notCounting.test(unit);
  return /^[两二三四五六七八九十几]/.test(unit) && after.startsWith('地');
}

function isDelimitative({ unit, before, after }: DoubledUnit): boolean {
  if (!delimitative.has(unit) || makesNoun.test(before)) return false;
  return closesDelimitative.test(after) || invitesDelimitative.test(before);
}

const aabb = /^(\p{Script=Han})\1$/u;

/** For 实⟦实在⟧在 and ⟦的的⟧确确: the doubled character is half of an AABB word. */
export function isHalfOfAabb(text: string, at: number): boolean {
  const pair = (from: number): boolean => from >= 0 && aabb.test(text.slice(from, from + 2));
  return pair(at - 2) || pair(at + 2);
}
