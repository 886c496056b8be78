import { setBits } from '../../text/characters';
import type { Quantity } from '../figure';

/**
 * What stands in the lead of a claim, as bits: most finders of relations need a word that few leads have, and are asked
 * only where one of its characters stands.
 */
export const signs = {
  /** 由A增至B, 由干部40名、教师28名组成 */
  from: 1,
  /** 比上年增加, 较上年, 同比 */
  compared: 1 << 1,
  /** 上年同期为, 1990年 */
  year: 1 << 2,
  /** 每人300元 */
  each: 1 << 3,
  /** 1—5月 */
  month: 1 << 4,
  /** 合计, 共, 总数达, 累计, 其余, 剩余 */
  total: 1 << 5,
  /** 占, 比重, 接种率, 存贷比 */
  share: 1 << 6,
  /** 其中, 按…分, 包括, 分别 */
  parts: 1 << 7,
  /** ； between the items of a series */
  series: 1 << 8,
  /** 完成任务的 */
  of: 1 << 9,
  /** The claim is one of per cent, or of per mille. */
  percentage: 1 << 10,
  /** It is one of so many times as much. */
  multiple: 1 << 11,
} as const;

const ofCharacter = new Uint16Array(0x10000);
setBits(ofCharacter, '由从自', signs.from);
setBits(ofCharacter, '比较', signs.compared);
setBits(ofCharacter, '年', signs.year);
setBits(ofCharacter, '每', signs.each);
setBits(ofCharacter, '月', signs.month);
setBits(ofCharacter, '共计总余', signs.total);
setBits(ofCharacter, '占重率存', signs.share);
setBits(ofCharacter, '其按包别', signs.parts);
setBits(ofCharacter, '；', signs.series);
setBits(ofCharacter, '的', signs.of);

/** Whether the claim may be led to by one of these signs. */
export function shows(mention: { readonly signs: number } | undefined, sought: number): boolean {
  return mention !== undefined && (mention.signs & sought) !== 0;
}

/** What stands in [from, to) of a text, which leads to the claim. */
export function signsOf(text: string, from: number, to: number, { kind }: Pick<Quantity, 'kind'>): number {
  let found = kind === 'percentage' ? signs.percentage : kind === 'multiple' ? signs.multiple : 0;
  for (let at = from; at < to; at += 1) found |= ofCharacter[text.charCodeAt(at)] ?? 0;
  return found;
}
