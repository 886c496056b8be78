import type { Decimal } from 'decimal.js';
import type { Relation } from '../figure';
import type { Mention } from '../mentions';
import { sameMeasure, saysChange } from '../mentions';
import { slipBetween } from '../slips';
import type { PassageClaims } from './passageClaims';
import { loansToDeposits, rateAt } from './rates';
import { base, clean, fits, judge, lastClause, ofWhich, type SharePlace } from './shareJudgement';
import { shows, signs } from './signs';

const shareLead =
  /占(?!地|用|有|据)([^，。；、]{0,24}?)(?:的)?(?:比重|比例|份额|百分比|总量|总额|总数|比)?(?:为|达到|达|约|超过|近|到|提高到|上升到|仅|只)*$/;
const shareNoun =
  /([^，。；、]{2,16}?)(?:的)?(?:占比|所占比重|所占比例|比重|占比重)(?:为|达到|达|约|超过|提高到|上升到)*$/;
const ofBefore = /^[^，。；]{0,16}(?:中|里|内)，?[^，。；]{0,12}$/;
/** Everyday words for all of something; they name no noun of their own. */
const allWords = /^(?:全部|总数|总量|总额|全体|其|总)+$/;

/** 确保完成率达到100%: what is aimed at follows from no count of today. */
const aimedAt = /确保|力争|争取|努力|预计|有望|目标是/;

/** How far back a whole may stand from the share of it, in claims. */
const reach = 12;

/** Shares with their part and whole: 468个行政村中434个…占92.7%; 接种265人，接种率98.15%. */
export function findShares({ all }: PassageClaims): readonly Relation[] {
  const wholes = new Map<Mention, Mention>();
  return all.flatMap((mention, at) => {
    if (!shows(mention, signs.percentage) || !shows(mention, signs.share | signs.of)) return [];
    if (mention.figure.bound === 'range') return [];
    if (aimedAt.test(mention.lead)) return [];
    const place = { mentions: all, at, wholes };
    const relation =
      wholeBetween(place) ?? ofPlanAt(place) ?? shareAt(place) ?? rateAt(place) ?? loansToDeposits(place);
    if (!relation) return [];
    const whole = relation.members.find(({ role }) => role === 'whole');
    const found = relation.holds && whole && all.find(({ index }) => index === whole.figure);
    if (found) wholes.set(mention, found);
    return [relation];
  });
}

function shareAt(place: SharePlace): Relation | undefined {
  const share = place.mentions[place.at];
  const lead = share && withoutBrackets(share.lead);
  const match = lead === undefined ? undefined : (shareLead.exec(lead) ?? undefined);
  if (lead !== undefined && match) return shareOf(place, match[1] ?? '', lead.slice(0, match.index));
  const noun = lead === undefined ? undefined : shareNoun.exec(lead);
  return noun ? namedShare(place, clean(noun[1] ?? ''), '') : undefined;
}

/** 签约18.9万人，占⟦常住人口25.5万人的⟧64%; 到位56亿元，完成⟦年度目标60亿元的⟧93.3%: the whole stands in between. */
function wholeBetween(place: SharePlace): Relation | undefined {
  const { mentions, at } = place;
  const share = mentions[at];
  const whole = mentions[at - 1];
  if (!share || !whole || !/^的$/.test(share.lead)) return undefined;
  const part = partBefore({ ...place, at: at - 1 });
  if (!part) return undefined;
  if (!sameMeasure(part.figure, whole.figure)) return undefined;
  if (/^[，、（]?(?:约|共|合计)?占/.test(whole.lead)) return judge(part, whole, share, false);
  const ofTarget = /^[，、（]?(?:已|共)?完成[^，。；]{0,10}(?:目标|任务|计划|预算)[^，。；]{0,4}$/.test(whole.lead);
  const completion = ofTarget ? judge(part, whole, share, false) : undefined;
  return completion && { ...completion, variant: 'completion' };
}

const ofPlan = /^[，、]?(?:已)?(?:完成|占)(?:全年|年度|年初)?(?:目标|任务|计划|预算)(?:任务|目标|数|量|总量)?的$/;
const planned = /计划|目标|任务|预算/;

/** 年度计划投资5亿元，实际完成4.2亿元，完成年度计划的⟦84%⟧: plan and result stand right before. */
function ofPlanAt({ mentions, at }: SharePlace): Relation | undefined {
  const [plan, done, share] = mentions.slice(Math.max(0, at - 2), at + 1);
  if (!plan || !done || !share || !ofPlan.test(share.lead) || !sameMeasure(plan.figure, done.figure)) return undefined;
  const told = planned.test(plan.lead) && /完成|到位|执行|实现/.test(done.lead) && !planned.test(done.lead);
  if (!told || plan.sentence !== share.sentence) return undefined;
  const relation = judge(done, plan, share, false);
  return relation && { ...relation, variant: 'completion' };
}

function shareOf(place: SharePlace, of: string, before: string): Relation | undefined {
  const name = clean(before);
  if (name !== '') return namedShare(place, name, clean(of));
  const part = partBefore(place);
  if (!part) return undefined;
  const share = place.mentions[place.at];
  if (!share) return undefined;
  const shared = of === '' ? sharedWhole(place, part) : undefined;
  const wholes = wholesFor(place, part, clean(of));
  for (const whole of shared ? [shared, ...wholes.candidates] : wholes.candidates) {
    const fitting = judge(part, whole, share, false);
    if (fitting?.holds) return fitting;
  }
  if (shared) return judge(part, shared, share, true);
  const strongest = wholes.candidates[0];
  if (strongest && of === '' && differBySlip(part, strongest, share)) return judge(part, strongest, share, false);
  return strongest && wholes.certain ? judge(part, strongest, share, false) : undefined;
}

/**
 * `共有村卫生室752个，达标656个，占⟦78.23%⟧`: no word says of what, but the share is the very one with two digits swapped, and
 * that hardly happens by chance. The like with the part: 665个，占87.23%.
 */
function differBySlip(part: Mention, whole: Mention, share: Mention): boolean {
  const precision = share.figure.precision;
  if (precision === null || precision.lte(0) || whole.value.lte(0) || part.value.gt(whole.value)) return false;
  const nearby = part.sentence - whole.sentence <= 1;
  const given = part.value.div(whole.value).times(base(share)).div(precision).round().times(precision);
  const meant = whole.value.times(share.value).div(base(share)).round();
  return nearby && (isSwapped(share, given) || isSwapped(part, meant));
}

/** Digits of a number that would be this one by chance once in a hundred. */
const leastSwapped = 3;

function isSwapped({ figure, value }: Mention, right: Decimal): boolean {
  const { precision } = figure;
  if (precision === null || value.div(precision).toFixed(0).length < leastSwapped) return false;
  return slipBetween(value, right, precision) === 'digits-swapped';
}

/** 其中农村党员60名，占60%；女党员25名，占25%: the second share is taken of the same whole as the one before. */
function sharedWhole({ mentions, at, wholes }: SharePlace, part: Mention): Mention | undefined {
  const previous = mentions[at - 1] === part ? mentions[at - 2] : undefined;
  if (!previous || previous.sentence !== part.sentence || ofWhich.test(part.lead)) return undefined;
  const whole = wholes.get(previous);
  return whole && sameMeasure(whole.figure, part.figure) && whole.value.gte(part.value) ? whole : undefined;
}

/** The claim of things right before a share; rates between the two are passed over. */
function partBefore({ mentions, at }: SharePlace): Mention | undefined {
  const share = mentions[at];
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const mention = mentions[back];
    if (!mention || mention.sentence !== share?.sentence) return undefined;
    const aside = mention.bracketed && share?.bracketed === false;
    if (mention.figure.kind.startsWith('percentage') || saysChange(mention) || aside) continue;
    return mention;
  }
  return undefined;
}

/** 核定编制 is 编制; 民间固定资产投资 is not 固定资产投资. */
function namesJust(name: string, of: string): boolean {
  return (
    name.endsWith(of) && /^(?:核定|完成|实现|现有|应有|总|共|全|本|该)*$/.test(name.slice(0, name.length - of.length))
  );
}

interface Wholes {
  readonly candidates: readonly Mention[];
  /** True when the words leave no doubt that the first candidate is meant. */
  readonly certain: boolean;
}

function wholesFor({ mentions, at }: SharePlace, part: Mention, of: string): Wholes {
  const partAt = mentions.indexOf(part);
  const earlier = mentions
    .slice(Math.max(0, at - reach), partAt)
    .filter(({ figure }) => sameMeasure(figure, part.figure))
    .reverse();
  if (of !== '' && !allWords.test(of)) {
    const named = earlier.filter(
      (whole) =>
        !/^，?(?:约|仅)?占/.test(whole.tail) &&
        (clean(lastClause(whole.lead)).includes(of) || whole.tail.startsWith(of)),
    );
    const exact = named.filter((whole) => namesJust(clean(lastClause(whole.lead)), of));
    const ofNearest = ofWhich.test(part.lead) && named[0] !== undefined && named[0] === earlier[0];
    return { candidates: named, certain: named.length === 1 && (exact.length === 1 || ofNearest) };
  }
  const nearest = earlier.find(({ value }) => value.gte(part.value)) ?? earlier[0];
  if (!nearest) return { candidates: [], certain: false };
  const adjacent = mentions
    .slice(mentions.indexOf(nearest) + 1, partAt)
    .every(({ figure }) => figure.kind.startsWith('percentage'));
  const told = (ofWhich.test(part.lead) || ofBefore.test(part.lead) || narrows(part, nearest)) && adjacent;
  const inSentence = nearest.sentence === part.sentence && adjacent;
  return { candidates: earlier, certain: told || (inSentence && of !== '') };
}

/** 现有住户8369户，通过验收的住户6294户: the part's name is the whole's with words in front. */
function narrows(part: Mention, whole: Mention): boolean {
  const [name, of] = [clean(part.lead), clean(whole.lead)];
  return of.length > 1 && name.length > of.length + 1 && name.endsWith(of) && part.sentence === whole.sentence;
}

/** 第一产业增加值占国内生产总值的比重为9.0%: part and whole by name, from earlier in the passage. */
function namedShare({ mentions, at }: SharePlace, name: string, of: string): Relation | undefined {
  const share = mentions[at];
  if (!share || name.length < 2) return undefined;
  const earlier = mentions.slice(0, at).filter(({ figure }) => !figure.kind.startsWith('percentage'));
  const part = earlier.findLast((mention) => named(mention, name));
  if (!part) return undefined;
  const wholes = earlier.filter(
    (mention) => mention !== part && sameMeasure(mention.figure, part.figure) && mention.value.gte(part.value),
  );
  const whole =
    of === '' ? wholes.find((mention) => fits(part, mention, share)) : wholes.findLast((mention) => named(mention, of));
  return whole ? judge(part, whole, share, true) : undefined;
}

function named(mention: Mention, name: string): boolean {
  return clean(lastClause(mention.lead))
    .replace(/\[\d+\]/g, '')
    .endsWith(name);
}

/** 占总人口比重（常住人口城镇化率）为: the bracket explains, and parts nothing. */
function withoutBrackets(lead: string): string {
  return lead.replace(/（[^（）]*）/g, '');
}
