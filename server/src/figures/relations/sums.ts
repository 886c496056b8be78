import { Decimal } from 'decimal.js';
import { halfUnit } from '../../text/decimal';
import { plus } from '../../text/shortDecimal';
import type { Relation } from '../figure';
import type { Interval } from '../interval';
import { add, meet, widen } from '../interval';
import type { Mention } from '../mentions';
import { sameMeasure, saysChange } from '../mentions';
import { isSlipOf } from '../slips';
import type { PassageClaims } from './passageClaims';
import { shows, signs } from './signs';
import { judged, member } from './verdict';

const hundred = new Decimal(100);
const ofWhich = /其中|^[，；]?按[^，。；]{2,8}分，|包括|包含|分别(?:是|为)|由[^，。；]{0,12}组成/;
const exhaustive = /分别|包括|由[^，。；]{0,12}组成|两部分|三部分/;
const open = /等|主要|以及其他/;
/** 由干部40名、教师28名组成: the words stand on both sides of the parts. */
const composedOf = /(?:^|，)(?:分别)?由[^，。；]*$/;
const composing = /^(?:共同)?[组构]成/;
const tightLink = /^(?:、|和|及|与|以及|，)[^；。]*$/;
/** Words in front of a part that make it no sibling of the others. */
const aside = /同比|比上年|比去年|增加(?!值)|新增|增长|减少|下降/;
/** ，控制在限额47.6亿元以内: what the total is held against. */
const limit = /控制在|限额|上限/;
const average = /[人户生亩村校班日月年]均(?!衡)|平均|每/;
const opensSentence = /^(?:其中|按[^，。；]{2,8}分，|包括|分别)/;

/** Ways of dividing people up: parts by different ones of them overlap, 硕士以上120名、女教师210名. */
const divisions = [
  /博士|硕士|研究生|本科|专科|大专|学历|学位/,
  /[男女]/,
  /少数民族|汉族/,
  /岁|青年|老年/,
  /党员|团员/,
  /职称/,
];
/** Several answers of one person are counted: the shares may make more than a whole. */
const severalAnswers = /多选|复选|多项选择|不止一项/;

/** 其他类占18.4%: what is left makes the whole. */
const restOfWhole = /^[，、；](?:其他|其它|其余)[^，。；、\d]{0,8}占$/;

/** Totals with their parts, and shares of one whole. */
export function findSums(claims: PassageClaims): readonly Relation[] {
  const { all, sentences } = claims;
  const relations: Relation[] = [];
  if (shows(claims, bringParts)) relations.push(...all.flatMap((total, at) => partsAfter(all, total, at)));
  if (shows(claims, signs.total)) relations.push(...all.flatMap((mention, at) => newAndAll(mention, all[at + 1])));
  for (const sentence of sentences) {
    if (shows(sentence, signs.share) && shows(sentence, signs.percentage))
      relations.push(...sharesOfOneWhole(sentence.mentions));
  }
  return relations;
}

const bringParts = signs.parts | signs.from;
/** How many claims after its total the first part stands. */
const reach = 4;

/** 共引进315名，其中硕士以上120名、本科180名、专科25名. */
function partsAfter(all: readonly Mention[], total: Mention, at: number): Relation[] {
  if (!arePartsBrought(all, at)) return [];
  if (total.figure.kind.startsWith('percentage') || total.figure.kind === 'multiple') return [];
  const first = firstPart(all, total, at);
  if (first === undefined || isOneOfEach(all, at, first)) return [];
  if (saysChange(total) || isBase(total) || comparedWith.test(total.lead)) return [];
  const parts = oneDivision(total, siblings(all, total, first));
  const [only] = parts;
  if (!only) return [];
  if (parts.length === 1) return [subset(total, only)];
  return sumOf(total, parts, introduction(all, at, first));
}

function arePartsBrought(all: readonly Mention[], at: number): boolean {
  for (let next = at + 1; next <= at + reach; next += 1) if (shows(all[next], bringParts)) return true;
  return false;
}

/** 模范40名、奖章60名，其中一线职工分别为26名和41名: each part is one of its own total. */
function isOneOfEach(all: readonly Mention[], at: number, first: number): boolean {
  const [before, total, part] = [all[at - 1], all[at], all[first]];
  if (!before || !total || !part || !/其中[^、和及与]*分别/.test(part.lead)) return false;
  return before.sentence === total.sentence && /^[、和及与，]/.test(total.lead);
}

/** 新增金融机构4家，总数达127家: what is new is part of what there is. */
function newAndAll(added: Mention, all: Mention | undefined): Relation[] {
  if (
    !all ||
    !shows(all, signs.total) ||
    !sameMeasure(added.figure, all.figure) ||
    added.figure.kind.startsWith('percentage')
  )
    return [];
  const told =
    /新增|新建|净增|新设/.test(added.lead) && /^，?(?:总数|总量|累计|总计)(?:达到|达|增至|为|已达)?$/.test(all.lead);
  return told ? [subset(all, added)] : [];
}

/** The claim that 其中 introduces; growth rates between total and 其中 are passed over. */
function firstPart(all: readonly Mention[], total: Mention, at: number): number | undefined {
  for (let next = at + 1; next < Math.min(all.length, at + reach + 1); next += 1) {
    const mention = all[next];
    if (!mention || mention.sentence > total.sentence + 1) return undefined;
    if (total.bracketed && !mention.bracketed) return undefined;
    const later = mention.sentence !== total.sentence;
    if (later && !opensSentence.test(mention.lead)) return undefined;
    if (ofWhich.test(mention.lead) || isComposed(all, next))
      return sameMeasure(mention.figure, total.figure) && !average.test(mention.lead) ? next : undefined;
    const passed = mention.figure.kind.startsWith('percentage') || isAside(mention) || isBase(mention);
    if (later || !passed) return undefined;
  }
  return undefined;
}

/** 到位8650万元，比上年的⟦7520万元⟧增长15%: what follows divides up the value, not what it is compared with. */
const comparedWith = /(?:比|较)(?:上年|去年|前年|\d{4}年)[^，。；]{0,8}$/;

/** 完成任务数⟦5.4万人⟧的105%: what a share is taken of, named for the share's sake. */
function isBase({ tail }: Mention): boolean {
  return tail === '的';
}

function isAside({ lead }: Mention): boolean {
  return aside.test(lead) || average.test(lead);
}

function isComposed(all: readonly Mention[], first: number): boolean {
  const opening = all[first];
  if (!opening || !composedOf.test(opening.lead)) return false;
  return all.slice(first).some(({ sentence, tail }) => sentence === opening.sentence && composing.test(tail));
}

function overlap(parts: readonly Mention[]): boolean {
  return divisions.filter((division) => parts.some(({ lead }) => division.test(lead))).length > 1;
}

/** Parts run on, with their rates between, until another unit, an own 其中, or the end of the sentence. */
function siblings(all: readonly Mention[], total: Mention, first: number): readonly Mention[] {
  const parts: Mention[] = [];
  const opening = all[first];
  for (let next = first; next < all.length; next += 1) {
    const mention = all[next];
    if (!mention || mention.sentence !== opening?.sentence) break;
    if (next > first && /其中/.test(mention.lead)) break;
    if (mention.figure.kind.startsWith('percentage') || mention.figure.kind === 'multiple') continue;
    if (!sameMeasure(mention.figure, total.figure)) break;
    if (limit.test(mention.lead)) break;
    if (isAside(mention)) continue;
    parts.push(mention);
  }
  return parts;
}

const restWord = /其余|剩余|余下/;

/**
 * 126个，其中新建54个、续建72个，竣工48个: where the first ones make the total by themselves, what follows divides it up
 * once more; so do 已整改308处，其余69处 by themselves.
 */
function oneDivision(total: Mention, parts: readonly Mention[]): readonly Mention[] {
  let sum = nothing;
  let whole = parts.length;
  const rest = parts.findIndex(({ lead }) => restWord.test(lead));
  const [done, left] = [parts[rest - 1], parts[rest]];
  if (rest > 1 && done && left && meet(add(done.interval, left.interval), total.interval))
    return parts.slice(0, rest - 1);
  for (const [at, part] of parts.entries()) {
    sum = add(sum, part.interval);
    if (at > 0 && meet(sum, total.interval)) whole = at + 1;
  }
  return parts.slice(0, whole);
}

function introduction(all: readonly Mention[], at: number, first: number): string {
  return all
    .slice(at + 1, first + 1)
    .map(({ lead }) => lead)
    .join('');
}

function subset(whole: Mention, part: Mention): Relation {
  return judged('subset', [member(whole, 'whole'), member(part, 'part')], {
    mention: part,
    written: part.interval,
    given: { low: new Decimal(-Infinity), high: whole.interval.high },
    expected: whole.value,
    formula: `${part.figure.text} ≤ ${whole.figure.text}`,
  });
}

/**
 * Parts that are said to be all of the total must make it; parts of one tight list (、) must not exceed it. Otherwise
 * 其中 may name only some, or the list may run on to another subject: then the sum is judged only when one slip of a
 * digit in one written value explains the whole difference.
 */
function sumOf(total: Mention, parts: readonly Mention[], words: string): Relation[] {
  const { interval: sum, point } = sumOfParts(parts);
  const roles = [member(total, 'total'), ...parts.map((part) => member(part, 'part'))];
  const written = widen(total.interval, rounding([total, ...parts]));
  const tight = parts.slice(1).every(({ lead }) => tightLink.test(lead) && lead.length < 16);
  const whole = exhaustive.test(words) || composing.test(parts.at(-1)?.tail ?? '');
  const told = tight && whole && !open.test(parts.at(-1)?.tail ?? '');
  const exceeds = tight && sum.low.gt(written.high) && point.lt(total.value.times('1.5'));
  const explained = (): boolean => told || exceeds || slipExplains(total, parts, point);
  if (!meet(written, sum) && (overlap(parts) || !explained())) {
    return parts.filter(({ value }) => value.lte(total.value)).map((part) => subset(total, part));
  }
  return [
    judged('sum', roles, {
      mention: total,
      written,
      given: sum,
      expected: point,
      formula: parts.map(({ figure }) => figure.text).join(' + '),
      uncertain: !told && !exceeds,
    }),
  ];
}

const zero = new Decimal(0);
const nothing: Interval = { low: zero, high: zero };

/** What the parts make together: as far as their written precision tells, and as they are written. */
export function sumOfParts(parts: readonly Mention[]): { readonly interval: Interval; readonly point: Decimal } {
  const interval = parts.reduce((sum, part) => add(sum, part.interval), nothing);
  // Counts that are exact have been added up by now.
  const point =
    interval.low === interval.high ? interval.low : parts.reduce((sum, { value }) => plus(sum, value), zero);
  return { interval, point };
}

/** Half a unit of the coarsest written place: counts that are exact add nothing. */
function rounding(members: readonly Mention[]): Decimal {
  const rough = members.filter(({ interval }) => interval.low.lt(interval.high));
  return rough.length === 0 ? halfUnit(null) : halfUnit(rough[0]?.figure.precision ?? null);
}

/** Two parts of many meet a total by one slip now and then by chance; longer numbers do not. */
export function slipExplains(total: Mention, parts: readonly Mention[], sum: Decimal): boolean {
  const digits = parts.length > 2 ? 3 : 4;
  if (isSlipOf(total.figure, sum, digits)) return true;
  return parts.some((part) => isSlipOf(part.figure, total.value.minus(sum.minus(part.value)), digits));
}

/** 占62.5%、30.1%、7.4%: shares of one whole in one sentence make a hundred, or less when not all are named. */
function sharesOfOneWhole(mentions: readonly Mention[]): Relation[] {
  const runs = runsOfShares(mentions);
  return runs.flatMap((shares) => {
    const { interval: sum, point } = sumOfParts(shares);
    const slack = halfUnit(shares[0]?.figure.precision ?? null);
    const given = widen(sum, slack);
    const last = shares.at(-1);
    const closed = last !== undefined && restOfWhole.test(last.lead);
    if (!last || (point.gt(110) && !closed) || shares.some(({ lead }) => severalAnswers.test(lead))) return [];
    if (point.lt(97) && !closed) return [somePartsOnly(shares)];
    return [
      judged(
        'sum',
        shares.map((share) => member(share, 'part')),
        {
          mention: last,
          written: { low: hundred, high: hundred },
          given,
          expected: point,
          formula: shares.map(({ figure }) => figure.text).join(' + '),
          uncertain: point.lt(hundred) && !closed,
        },
      ),
    ];
  });
}

/** The first shares of a longer list: all that can be said is that they stay below a hundred. */
function somePartsOnly(shares: readonly Mention[]): Relation {
  return { type: 'subset', members: shares.map((share) => member(share, 'part')), holds: true };
}

const shareWord = /占(?!地|用|有|据)|比重/;

/** Shares that follow each other with nothing but nouns between: each with 占 or 比重 of its own, or 分别. */
function runsOfShares(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const runs: Mention[][] = [];
  let run: Mention[] = [];
  for (const mention of mentions) {
    const share = mention.figure.kind === 'percentage' && mention.figure.bound === 'exact';
    const worded = share && (shareWord.test(mention.lead) || (run.length > 0 && /^(?:、|和|及)?$/.test(mention.lead)));
    if (worded) {
      run.push(mention);
    } else {
      if (run.length > 1) runs.push(run);
      run = [];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}
