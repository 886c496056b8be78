import type { Decimal } from 'decimal.js';
import type { Quantity } from './figure';
import type { Interval } from './interval';

/** A claim with the words that lead to it: what relations are read from. */
export interface Mention {
  /** Of the figure: in prose among those of its passage, in a table among those of the report. */
  readonly index: number;
  /** As it is written. */
  readonly figure: Omit<Quantity, 'span'>;
  readonly value: Decimal;
  readonly interval: Interval;
  /** Index into the passage's sentences. */
  readonly sentence: number;
  /** From the end of the claim before, or the beginning of the sentence, to this one: `，⟦占编制数的⟧78.33%`. */
  readonly lead: string;
  /** From the end of this claim to the next, or to the end of the sentence. */
  readonly tail: string;
  /** An aside: 在校学生516.9万人（含技工学校⟦104.6万人⟧）. */
  readonly bracketed: boolean;
  /** What its lead may say, see `relations/signs.ts`. */
  readonly signs: number;
}

const classifierClasses: readonly (readonly string[])[] = [
  ['人', '名', '位', '个人'],
  ['家', '个', '户', '所', '座', '处', '项', '件'],
];

type Measured = Pick<Quantity, 'kind' | 'unit'>;

/** True when the values of the two can be added and compared: one kind, one unit (家 and 个 count the same things). */
export function sameMeasure(a: Measured, b: Measured): boolean {
  if (a.kind !== b.kind) return false;
  if (a.unit === b.unit) return true;
  if (a.kind !== 'count') return false;
  return classifierClasses.some((units) => units.includes(a.unit ?? '') && units.includes(b.unit ?? ''));
}

const changeLead =
  /^[，、（；）]*(?:(?:同比|比|较)[^，。；]*)?(?:增加|减少|增产|减产|净增|增长|下降|提高|降低|多|少)了?$/;

/** A claim that says by how much something changed, not how much there is: ，比上年增加⟦838亿元⟧. */
export function saysChange({ lead }: Mention): boolean {
  return changeLead.test(lead);
}

const comparableBasis = /可比|不变价|同口径|口径调整|扣除|价格因素|实际(?:增长|增速|下降)|名义|剔除/;
const constantPriceIndicator = /生产总值|增加值|总产值|国民收入|GDP|国民总收入|产出/i;

/** Growth that statistics give on another base than the written values: at constant prices, on a comparable basis. */
export function onAnotherBase(words: string): boolean {
  return comparableBasis.test(words) || constantPriceIndicator.test(words);
}
