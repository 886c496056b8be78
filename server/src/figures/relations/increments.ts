import { Decimal } from 'decimal.js';
import type { Relation } from '../figure';
import type { Interval } from '../interval';
import { divide, meet, scale, subtract } from '../interval';
import type { Mention } from '../mentions';
import { onAnotherBase, sameMeasure, saysChange } from '../mentions';
import { basis, difference, fall, followLead, growth, hundred, rateInterval, rise, yearlyWord } from './changes';
import { shows, signs } from './signs';
import { judged, member } from './verdict';

const one = new Decimal(1);
const changeLead = new RegExp(
  `^[，、（；]?(?:同比|环比|(?:比|较)[^，。；、]{1,10}?)(?:净)?(增加|增长|新增|净增|多|提高|减少|下降|降低|少|增|减)(?:了)?$`,
);
const baseLead = /^[，、（]?(?:比|较)(?:上年|去年|前年|上年同期|去年同期|[12]\d{3}年)(?:同期)?的?$/;
const rateLead = new RegExp(`^(?:同比)?(?:净)?(${rise}|${fall}|[多少高低])(?:了|出)?$`);
/** 快递业务量840万件，上年同期为700万件，同比增长20%: the base stands in a clause of its own. */
const ownBaseLead = /^[，（](?:上年|去年)(?:同期)?(?:为|是|仅为|只有)?$/;
const ownRateLead = new RegExp(`^[，）]+(?:同比|比(?:上年|去年)(?:同期)?)(?:净)?(${rise}|${fall})(?:了)?$`);

/** Growth from a value with its increase, its base or its multiple: V，比上年增加d，增长x%; V，比上年U增长x%. */
export function findIncrements(mentions: readonly Mention[]): readonly Relation[] {
  const relations: Relation[] = [];
  mentions.forEach((mention, at) => {
    const [next, third] = [mentions[at + 1], mentions[at + 2]];
    if (third && shows(next, signs.compared | signs.year)) {
      relations.push(...valueWithIncrement(mentions, at), ...valueWithBase(mention, next, third));
    }
    if (shows(mention, signs.multiple)) relations.push(...multiplesWithRates(mentions, at));
  });
  return relations;
}

/** 存款余额3075亿元，比上年末增加838亿元，增长37.5%: the rate follows from value and increase. */
function valueWithIncrement(mentions: readonly Mention[], at: number): Relation[] {
  const value = mentions[at];
  const change = mentions[at + 1];
  const rate = mentions[at + 2];
  const verb = change && changeLead.exec(change.lead)?.[1];
  if (!value || !change || !verb || !sameMeasure(value.figure, change.figure)) return [];
  if (value.figure.kind === 'percentage') return [];
  if (!rate || rate.figure.kind !== 'percentage' || !followLead.test(rate.lead)) return [];
  const own = basis(rate.lead);
  if (own !== undefined && own !== (basis(change.lead) ?? own)) return [];
  const members = [member(value, 'to'), member(change, 'change'), member(rate, 'rate')];
  if (onAnotherBase(value.lead + change.lead + rate.lead + rate.tail.slice(0, 12))) {
    return [{ type: 'growth', members, holds: null }];
  }
  const falling = /减|下降|降低|少/.test(verb);
  const base = falling
    ? { low: value.interval.low.plus(change.interval.low), high: value.interval.high.plus(change.interval.high) }
    : subtract(value.interval, change.interval);
  const share = divide(change.interval, base);
  if (!share) return [];
  const point = falling ? value.value.plus(change.value) : value.value.minus(change.value);
  return [
    judged('growth', members, {
      mention: rate,
      written: rateInterval(rate),
      given: scale(share, hundred),
      expected: change.value.div(point).times(hundred),
      formula: `${change.figure.text} ÷ (${value.figure.text} ${falling ? '+' : '-'} ${change.figure.text})`,
    }),
  ];
}

/** 完成30亿元，比上年25亿元增长20%; 覆盖率95.2%，比上年的91.0%提高4.2个百分点. */
function valueWithBase(value: Mention, base: Mention | undefined, change: Mention | undefined): Relation[] {
  if (!base || !change || !sameMeasure(value.figure, base.figure) || saysChange(value)) return [];
  const beside = baseLead.test(base.lead) && rateLead.test(change.lead);
  if (!beside && !(ownBaseLead.test(base.lead) && ownRateLead.test(change.lead))) return [];
  const points = change.figure.kind === 'percentage-point' && value.figure.kind === 'percentage';
  const amount = sameMeasure(change.figure, value.figure) && value.figure.kind !== 'percentage';
  if (points || amount) return [difference(base, value, change)];
  if (change.figure.kind !== 'percentage' || value.figure.kind === 'percentage') return [];
  const relation = growth(base, value, change);
  return relation ? [relation] : [];
}

const growsBy = /(?:增长|增加|提高)(?:了)?$/;
const isTimes = /(?:是|为|相当于|达到?)[^，。；]{0,12}的$/;
const joined = /^(?:和|、|及|与)$/;

/** 比1990年增长1.17倍，年均增长16.7%; several of them with 分别, in the same order. */
function multiplesWithRates(mentions: readonly Mention[], at: number): Relation[] {
  const first = mentions[at];
  if (!first || !isMultiple(first) || joined.test(first.lead)) return [];
  const added = growsBy.test(first.lead);
  if (!added && !isTimes.test(first.lead)) return [];
  const multiples = run(mentions, at, isMultiple);
  const rates = run(mentions, at + multiples.length, ({ figure }) => figure.kind === 'percentage');
  if (rates.length !== multiples.length || !rates[0] || !yearlyWord.test(rates[0].lead)) return [];
  return multiples.flatMap((multiple, order) => {
    const rate = rates[order];
    return rate ? [compounded(multiple, rate, added)] : [];
  });
}

function isMultiple({ figure }: Mention): boolean {
  return figure.kind === 'multiple' && figure.unit === '倍';
}

/** The claim at `from` and those that 和 or 、 join to it. */
function run(mentions: readonly Mention[], from: number, belongs: (mention: Mention) => boolean): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = from; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (!mention || !belongs(mention) || (at > from && !joined.test(mention.lead))) break;
    found.push(mention);
  }
  return found;
}

/** The years are seldom written: that some number of years fits can be told, that none does proves little. */
function compounded(multiple: Mention, rate: Mention, added: boolean): Relation {
  const ratio: Interval = added
    ? { low: multiple.interval.low.plus(one), high: multiple.interval.high.plus(one) }
    : multiple.interval;
  const yearly = scale(rateInterval(rate), new Decimal('0.01'));
  const fits = Array.from({ length: 14 }, (_, step) => step + 2).some((years) =>
    meet(ratio, { low: yearly.low.plus(one).pow(years), high: yearly.high.plus(one).pow(years) }),
  );
  return { type: 'growth', members: [member(multiple, 'ratio'), member(rate, 'rate')], holds: fits ? true : null };
}
