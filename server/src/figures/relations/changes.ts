import { Decimal } from 'decimal.js';
import { halfUnit } from '../../text/decimal';
import type { Relation } from '../figure';
import type { Interval } from '../interval';
import { divide, meet, subtract, widen } from '../interval';
import type { Mention } from '../mentions';
import { onAnotherBase, sameMeasure } from '../mentions';
import { shows, signs } from './signs';
import { judged, member } from './verdict';

const one = new Decimal(1);
export const hundred = new Decimal(100);

export const rise = '增加|增长|提高|提升|上升|扩大|扩展|拓展|跃升|攀升|发展|壮大|上涨|延长|增|升|涨|扩|提';
export const fall = '减少|下降|降低|缩小|压缩|压减|回落|缩短|下调|降|减';
const turn = '调整|优化|改善|变化|转变|变|改';
const fromLead = /(?:由|从|自)[^，。；、由从]{0,18}$/;
const toLead = new RegExp(`^[^。；！？]{0,16}?(?:${rise}|${fall}|${turn})(?:到|至|为|成)[^，。；、]{0,12}$`);
const fallsTo = new RegExp(`(?:${fall})(?:到|至|为)`);
const risesTo = new RegExp(`(?:${rise})(?:到|至|为)`);
const compare = '(?:(?:同比|环比|(?:比|较)[^，。；、]{1,10}?))';
export const followLead = new RegExp(
  `^[，、（；]?(?:${compare})?(?:累计|共|净|实现|总共|五年|三年)*(年均|平均每年|年平均|每年平均)?(?:复合)?` +
    `(?:${rise}|${fall}|新增|净增|增速|增幅|降幅|递增|递减)(?:率|速度)?(?:了|达到|达|为|约|近|超过|超|逾)*$`,
);
export const yearlyWord = /年均|平均每年|年平均|每年/;
/** 由-13.1%回升到1.5%: the sign stands in front of the figure. */
const negative = /[-－−负]$/;
const doublingLead = /^[，、（；]?(?:共|整整|实现|总量)?翻了?$/;

/** Growth, increase, decrease and doubling between two values of one sentence: 由A增至B，增长x%. */
export function findChanges(mentions: readonly Mention[]): readonly Relation[] {
  return mentions.flatMap((from, at) => (shows(from, signs.from) ? fromTo(mentions, at) : nothing));
}

const nothing: readonly Relation[] = [];

function fromTo(mentions: readonly Mention[], at: number): readonly Relation[] {
  const from = mentions[at];
  const to = mentions[at + 1];
  if (!from || !to) return nothing;
  if (to.figure.unit === '番') return doubledTo(from, to, mentions[at + 2]);
  if (!sameMeasure(from.figure, to.figure)) return nothing;
  if (!fromLead.test(from.lead) || !toLead.test(to.lead) || /分别/.test(from.lead)) return nothing;
  const relations: Relation[] = [direction(from, to)];
  for (const follower of followers(mentions, at + 2)) {
    const relation = followed(from, to, follower);
    if (relation) relations.push(relation);
  }
  return relations;
}

/** 由2万人翻两番达到8万人. */
function doubledTo(from: Mention, times: Mention, to: Mention | undefined): Relation[] {
  if (!to || !sameMeasure(from.figure, to.figure)) return [];
  if (!fromLead.test(from.lead) || !/^翻了?$/.test(times.lead) || !/^，?(?:达到|增加到|增至|达|到)$/.test(to.lead))
    return [];
  const relation = doubling(from, to, times);
  return relation ? [relation] : [];
}

const bases: readonly (readonly [RegExp, string])[] = [
  [/年初|[上去]年(?:年)?[末底]/, 'beginning of the year'],
  [/同比|同期|[上去]年/, 'year before'],
  [/环比|[上前]个?月|上(?:个?季|期)/, 'period before'],
];

/** What a change is counted from, where words that are always used alike tell it: 比年初, 同比, 环比. */
export function basis(words: string): string | undefined {
  return bases.find(([pattern]) => pattern.test(words))?.[1];
}

/** The claims right behind that say by how much, without a subject of their own and from the same base. */
function followers(mentions: readonly Mention[], from: number): readonly Mention[] {
  const found: Mention[] = [];
  const since = basis(mentions[from - 2]?.lead ?? '');
  for (const mention of mentions.slice(from, from + 3)) {
    const own = basis(mention.lead);
    if (since !== undefined && own !== undefined && own !== since) break;
    if (!followLead.test(mention.lead) && !doublingLead.test(mention.lead)) break;
    found.push(mention);
  }
  return found;
}

/** 由85.7%提高到83.2%: the words say up, the values go down. */
function direction(from: Mention, to: Mention): Relation {
  const members = [member(from, 'from'), member(to, 'to')];
  const up = risesTo.test(to.lead);
  const down = fallsTo.test(to.lead);
  const simple =
    up !== down &&
    !negative.test(from.lead) &&
    !negative.test(to.lead) &&
    to.figure.kind !== 'multiple' &&
    !/[:：∶]/.test(to.figure.text);
  if (!simple) return { type: 'increment', members, holds: null };
  const written = to.interval;
  const given = up
    ? { low: from.interval.low, high: new Decimal(Infinity) }
    : { low: new Decimal(-Infinity), high: from.interval.high };
  return judged('increment', members, {
    mention: to,
    written,
    given,
    expected: from.value,
    formula: `${from.figure.text} ${up ? '<' : '>'} ${to.figure.text}`,
  });
}

function followed(from: Mention, to: Mention, follower: Mention): Relation | undefined {
  const { figure } = follower;
  if (yearlyWord.test(follower.lead) && figure.kind !== 'percentage') return undefined;
  if (figure.kind === 'percentage' && to.figure.kind !== 'percentage') return growth(from, to, follower);
  if (figure.kind === 'percentage-point' && to.figure.kind === 'percentage') return difference(from, to, follower);
  if (figure.kind === 'multiple' && figure.unit === '番') return doubling(from, to, follower);
  if (sameMeasure(figure, to.figure) && figure.kind !== 'percentage') return difference(from, to, follower);
  return undefined;
}

/** 由1200张增至1350张，新增150张. */
export function difference(from: Mention, to: Mention, change: Mention): Relation {
  const falling = to.value.lt(from.value);
  const given = falling ? subtract(from.interval, to.interval) : subtract(to.interval, from.interval);
  const [large, small] = falling ? [from, to] : [to, from];
  return judged('increment', [member(from, 'from'), member(to, 'to'), member(change, 'change')], {
    mention: change,
    written: change.interval,
    given,
    expected: large.value.minus(small.value),
    formula: `${large.figure.text} - ${small.figure.text}`,
  });
}

/** 由20.0万人次增至23.0万人次，增长15%; with 年均 the yearly rate of the years between. */
export function growth(from: Mention, to: Mention, rate: Mention): Relation | undefined {
  const members = [member(from, 'from'), member(to, 'to'), member(rate, 'rate')];
  const words = from.lead + to.lead + rate.lead + rate.tail.slice(0, 12);
  if (onAnotherBase(words)) return { type: 'growth', members, holds: null };
  const falling = to.value.lt(from.value);
  const ratio = falling ? divide(from.interval, to.interval) : divide(to.interval, from.interval);
  if (!ratio || ratio.low.lte(0)) return undefined;
  const yearly = yearlyWord.test(rate.lead);
  if (yearly)
    return yearlyGrowth(members, rate, ratio, yearsBetween(from, to), `${to.figure.text} ÷ ${from.figure.text}`);
  const change = (span: Interval): Interval =>
    falling
      ? { low: one.minus(one.div(span.low)).times(hundred), high: one.minus(one.div(span.high)).times(hundred) }
      : { low: span.low.minus(one).times(hundred), high: span.high.minus(one).times(hundred) };
  return judged('growth', members, {
    mention: rate,
    written: rateInterval(rate),
    given: change(ratio),
    expected: to.value.minus(from.value).abs().div(from.value).times(hundred),
    formula: `(${to.figure.text} - ${from.figure.text}) ÷ ${from.figure.text}`,
  });
}

/** Published rates are sometimes cut off rather than rounded: one whole unit of the last place either side. */
export function rateInterval(rate: Mention): Interval {
  return widen(rate.interval, halfUnit(rate.figure.precision));
}

function yearsBetween(from: Mention, to: Mention): number | undefined {
  const years = [...`${from.lead}${to.lead}`.matchAll(/([12]\d{3})年/g)].map((match) => Number(match[1]));
  const [first, last] = years;
  if (first === undefined || last === undefined || last <= first || last - first > 30) return undefined;
  return last - first;
}

/**
 * Without two years in the text any whole number of years from 2 to 15 may be meant. With them the number is known, but
 * some writers count the first year too: a rate that fits then is questioned, not refused.
 */
function yearlyGrowth(
  members: Relation['members'],
  rate: Mention,
  ratio: Interval,
  years: number | undefined,
  formula: string,
): Relation {
  const written = rateInterval(rate);
  const fits = ({ given }: YearlyRate): boolean => meet(given, written);
  const rates = (years === undefined ? range(2, 15) : [years]).map((count) => ({
    count,
    given: yearlyRate(ratio, count),
  }));
  const nearest = rates.find(fits) ?? nearestTo(rates, rate.value);
  const beside = years === undefined ? [] : [years - 1, years + 1].filter((count) => count > 0);
  return judged('growth', members, {
    mention: rate,
    written,
    given: nearest.given,
    expected: nearest.given.low.plus(nearest.given.high).div(2),
    formula: `(${formula})^(1/${String(nearest.count)}) - 1`,
    uncertain: years === undefined || beside.some((count) => fits({ count, given: yearlyRate(ratio, count) })),
  });
}

interface YearlyRate {
  readonly count: number;
  readonly given: Interval;
}

function nearestTo(rates: readonly YearlyRate[], value: Decimal): YearlyRate {
  return rates.reduce((best, next) =>
    next.given.low.minus(value).abs().lt(best.given.low.minus(value).abs()) ? next : best,
  );
}

function yearlyRate(ratio: Interval, years: number): Interval {
  const root = (value: Decimal): Decimal => value.pow(one.div(years)).minus(one).times(hundred);
  return { low: root(ratio.low), high: root(ratio.high) };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** 由2万人翻两番达到8万人: n doublings multiply by two to the n-th. */
function doubling(from: Mention, to: Mention, times: Mention): Relation | undefined {
  const ratio = divide(to.interval, from.interval);
  if (!ratio) return undefined;
  const factor = new Decimal(2).pow(times.value);
  const slack = factor.times('0.05');
  const open = /多|余|以上|超/.test(times.figure.text + times.tail.slice(0, 2)) || times.figure.bound !== 'exact';
  return judged('doubling', [member(from, 'from'), member(to, 'to'), member(times, 'ratio')], {
    mention: times,
    written: { low: factor.minus(slack), high: open ? factor.times(2) : factor.plus(slack) },
    given: ratio,
    expected: to.value.div(from.value),
    formula: `${to.figure.text} ÷ ${from.figure.text}`,
  });
}
