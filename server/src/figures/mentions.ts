import type { Decimal } from 'decimal.js';
import type { Passage } from '../parse/report';
import type { Figure } from './figure';
import type { Interval, Rounding } from './interval';
import { writtenInterval } from './interval';

/** A claim with the words that lead to it: what relations are read from. */
export interface Mention {
  readonly figure: Figure;
  readonly value: Decimal;
  readonly interval: Interval;
  /** From the end of the claim before, or the beginning of the sentence, to this one: `，⟦占编制数的⟧78.33%`. */
  readonly lead: string;
  /** From the end of this claim to the next, or to the end of the sentence. */
  readonly tail: string;
  /** An aside: 在校学生516.9万人（含技工学校⟦104.6万人⟧）. */
  readonly bracketed: boolean;
}

/** The claims of a passage that have a value, in text order, parted by sentence. */
export function mentionsBySentence(
  passage: Passage,
  figures: readonly Figure[],
  rounding: Rounding,
): readonly (readonly Mention[])[] {
  const { flow, sentences } = passage.content;
  const rows: Mention[][] = sentences.map(() => []);
  const claims = figures.filter(({ claim, value }) => claim && value !== null && typeof value !== 'string');
  claims.forEach((figure, order) => {
    const sentence = sentences[figure.sentence];
    if (!sentence || figure.value === null || typeof figure.value === 'string') return;
    const before = claims[order - 1];
    const after = claims[order + 1];
    const from = before?.sentence === figure.sentence ? before.flowSpan.end : sentence.span.start;
    const to = after?.sentence === figure.sentence ? after.flowSpan.start : sentence.span.end;
    const interval = writtenInterval(figure, rounding);
    if (!interval) return;
    rows[figure.sentence]?.push({
      figure,
      value: figure.value,
      interval,
      lead: flow.text.slice(from, figure.flowSpan.start),
      tail: flow.text.slice(figure.flowSpan.end, to),
      bracketed: isBracketed(flow.text, sentence.span.start, figure.flowSpan.start),
    });
  });
  return rows;
}

/** An aside is not longer than this; looking for its beginning any further back would take long in a long text. */
const longestAside = 300;

function isBracketed(text: string, sentence: number, at: number): boolean {
  const before = text.slice(Math.max(sentence, at - longestAside), at);
  return before.lastIndexOf('（') > before.lastIndexOf('）');
}

const classifierClasses: readonly (readonly string[])[] = [
  ['人', '名', '位', '个人'],
  ['家', '个', '户', '所', '座', '处', '项', '件'],
];

/** True when the values of the two can be added and compared: one kind, one unit (家 and 个 count the same things). */
export function sameMeasure(a: Figure, b: Figure): boolean {
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
