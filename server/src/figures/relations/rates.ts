import type { Relation } from '../figure';
import type { Mention } from '../mentions';
import { sameMeasure, saysChange } from '../mentions';
import { clean, judge, lastClause, ofWhich, type SharePlace } from './shareJudgement';

const rateNoun = /(?:^|[，、（；])([^，。；、占（]{0,12}?)(率)(?:为|达到|达|约|超过|是)*$/;
/** 城镇人口40.3万人: words between the verb of a rate and the number. */
const counted = /(?:了|常住|人口|人数|户数|总数|数|量|面积)+$/;

/** 应种270人，接种265人，接种率98.15%: the rate's own word names the part, the whole stands before it. */
export function rateAt({ mentions, at }: SharePlace): Relation | undefined {
  const rate = mentions[at];
  const stem = rate && rateNoun.exec(rate.lead)?.[1];
  if (!rate || stem === undefined) return undefined;
  const completion = /完成$/.test(stem);
  const verb = completion
    ? '完成'
    : clean(stem)
        .replace(/[化性]$/, '')
        .slice(-2);
  const beside = countsBefore(mentions, at).filter(standsBeside);
  const part = beside.at(-1);
  const whole = beside.slice(0, -1).findLast(({ lead }) => !ofWhich.test(lead));
  if (!part || !whole || !sameMeasure(part.figure, whole.figure)) return undefined;
  if (part.value.gt(whole.value) && !completion) return undefined;
  const told = lastClause(part.lead).replace(counted, '');
  const worded =
    (verb.length === 2 && (completion ? told.includes(verb) : told.endsWith(verb))) || isDueAndActual(whole, part);
  // 公办237所、民办218所: what 、 joins stands beside each other.
  if (!worded || part.lead.startsWith('、')) return undefined;
  const planned = /计划|目标|任务|应|总投资|预算|年度/.test(whole.lead);
  const relation = judge(part, whole, rate, !planned);
  return relation && completion ? { ...relation, variant: 'completion' } : relation;
}

/** 应到代表120名，实到114名: the two words go together, whatever the rate is called. */
function isDueAndActual(whole: Mention, part: Mention): boolean {
  const due = /应(到|参|交|收|接种|征|发|享)[^，。；]{0,8}$/.exec(whole.lead)?.[1];
  return due !== undefined && new RegExp(`(?:实|实际)${due}[^，。；]{0,8}$`).test(part.lead);
}

/** The claims of things right before a rate, back to the rate before it. */
function countsBefore(mentions: readonly Mention[], at: number): readonly Mention[] {
  const sentence = mentions[at]?.sentence;
  const near = mentions.slice(Math.max(0, at - 4), at).filter((mention) => mention.sentence === sentence);
  return near.slice(near.findLastIndex(({ figure }) => figure.kind.startsWith('percentage')) + 1);
}

/** 发现23处，其中重大2处，整改20处，其余3处正在整改，整改率87%: neither the rest nor a bracket is what the rate is of. */
function standsBeside({ lead, bracketed }: Mention): boolean {
  return !bracketed && !/其余|剩余|还有/.test(lead);
}

/**
 * 存款余额3343.6亿元，比年初增加21亿元，贷款余额2164.2亿元，存贷比64.7%: the one ratio of statistics whose name gives no
 * part and whole.
 */
export function loansToDeposits({ mentions, at }: SharePlace): Relation | undefined {
  const ratio = mentions[at];
  if (!ratio || !/存贷比(?:率|例)?(?:为|达到|达)?$/.test(ratio.lead)) return undefined;
  const balances = mentions
    .slice(Math.max(0, at - 7), at)
    .filter((mention) => mention.figure.kind === 'money' && !saysChange(mention));
  const [deposits, loans] = balances.slice(-2);
  if (!deposits || !loans || !sameMeasure(loans.figure, deposits.figure)) return undefined;
  const each = /存款/.test(deposits.lead) && /贷款/.test(loans.lead);
  const together = /存(?:款)?[、和与]?贷款/.test(deposits.lead) && /^[、和与]$/.test(loans.lead);
  if (!each && !together) return undefined;
  return judge(loans, deposits, ratio, true);
}
