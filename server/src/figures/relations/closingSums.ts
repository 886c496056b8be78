import type { Decimal } from 'decimal.js';
import { halfUnit } from '../../text/decimal';
import type { Relation } from '../figure';
import { meet, widen } from '../interval';
import type { Mention } from '../mentions';
import { sameMeasure, saysChange } from '../mentions';
import { shows, signs } from './signs';
import { slipExplains, sumOfParts } from './sums';
import { judged, member } from './verdict';

/** 小学12所、初中8所，合计20所: nothing but the word stands before the total. */
const totalLead = /^[，、；](?:[两三四五六]项|[两三]者|以上)?(?:合计|共计|总计|总数(?:为|达)|共)(?:为|达|达到)?$/;
/** 共有隐患50处，已整改40处，其余10处正在整改. */
const restLead = /^[，、；。]?(?:其余|剩余|余下)的?(?:均?为)?[^，。；：、\d]{0,10}$/;
/** Words that make of a number no sibling of the others: a change, an average, a part of the one before. */
const noSibling = /其中|包括|含|同比|增加(?!值)|新增|增长|减少|下降|平均|人均|户均|每|累计|上年|去年/;

/** Totals and rests that stand behind the parts: A12所、B8所，合计20所; T50处，整改40处，其余10处. */
export function findClosingSums(mentions: readonly Mention[]): readonly Relation[] {
  return mentions.flatMap((mention, at) => {
    if (!shows(mention, signs.total)) return [];
    if (totalLead.test(mention.lead)) return trailingTotal(mention, runBefore(mentions.slice(0, at), mention));
    if (restLead.test(mention.lead)) return rest(restOf(mentions, at), runBefore(counts(mentions, at), mention));
    return [];
  });
}

/** 已整改40处，整改率80%，其余10处: what stands before, without the rates between. */
function counts(mentions: readonly Mention[], at: number): readonly Mention[] {
  return mentions.slice(0, at).filter(({ figure }) => figure.kind !== 'percentage');
}

/** The last of the claims that can be added to the closing one, up to one of another measure. */
function runBefore(earlier: readonly Mention[], closing: Mention): readonly Mention[] {
  const end = earlier.findLastIndex(
    ({ figure, bracketed }) =>
      !sameMeasure(figure, closing.figure) || bracketed !== closing.bracketed || figure.bound === 'range',
  );
  return earlier.slice(end + 1);
}

/**
 * The last ones of the run that make the total are its parts. Where none do, all of them are, if the sentence has no other
 * claim in front, or if one slip of a digit explains the difference.
 */
function trailingTotal(total: Mention, run: readonly Mention[]): Relation[] {
  if (total.figure.kind.startsWith('percentage') || total.figure.kind === 'multiple') return [];
  if (run.length < 2 || run.some((part) => saysChange(part) || noSibling.test(part.lead))) return [];
  const fitting = run.findLastIndex((_, from) => run.length - from > 1 && makes(total, run.slice(from)));
  const parts = fitting < 0 ? run : run.slice(fitting);
  const { interval: given, point } = sumOfParts(parts);
  const alone = parts[0]?.sentence === total.sentence && opens(parts[0]);
  if (fitting < 0 && !alone && !slipExplains(total, parts, point)) return [];
  const members = [member(total, 'total'), ...parts.map((part) => member(part, 'part'))];
  const written = widen(total.interval, slack(parts));
  const formula = parts.map(({ figure }) => figure.text).join(' + ');
  return [judged('sum', members, { mention: total, written, given, expected: point, formula, uncertain: !alone })];
}

/** No claim of another measure stands before it in its sentence: the lead is the beginning of the sentence. */
function opens({ lead }: Mention): boolean {
  return !/^[，、；）]/.test(lead);
}

function makes(total: Mention, parts: readonly Mention[]): boolean {
  return meet(widen(total.interval, slack(parts)), sumOfParts(parts).interval);
}

/** Half a unit of the last place where the parts are rounded: counts that are exact add nothing. */
function slack(parts: readonly Mention[]): Decimal {
  const rough = parts.find(({ interval }) => interval.low.lt(interval.high));
  return halfUnit(rough?.figure.precision ?? null);
}

/** 其余为初中12所、小学8所: the rest may have parts of its own. */
function restOf(mentions: readonly Mention[], at: number): readonly Mention[] {
  const first = mentions[at];
  const end = mentions.findIndex(
    ({ lead, figure }, next) =>
      next > at && !(/^(?:、|和|及)/.test(lead) && first && sameMeasure(figure, first.figure)),
  );
  return mentions.slice(at, end < 0 ? undefined : end);
}

/** Whole, part and rest; where more claims stand before it, only what fits is told. */
function rest(remaining: readonly Mention[], run: readonly Mention[]): Relation[] {
  const wholeOf = (from: number): Mention | undefined =>
    run.slice(0, from).findLast((each) => makes(each, [...run.slice(from), ...remaining]));
  const fitting = run.findLastIndex((_, from) => wholeOf(from) !== undefined);
  const plain = run.length === 2 && run[0] && run[1] && run[0].value.gt(run[1].value);
  if (fitting < 0 && (!plain || run.some(saysChange))) return [];
  const whole = fitting < 0 ? run[0] : wholeOf(fitting);
  if (!whole) return [];
  const all = [...run.slice(fitting < 0 ? 1 : fitting), ...remaining];
  const { interval: given, point } = sumOfParts(all);
  return [
    judged('sum', [member(whole, 'total'), ...all.map((part) => member(part, 'part'))], {
      mention: whole,
      written: widen(whole.interval, slack(all)),
      given,
      expected: point,
      formula: all.map(({ figure }) => figure.text).join(' + '),
    }),
  ];
}
