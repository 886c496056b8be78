import { Decimal } from 'decimal.js';
import type { Relation } from '../figure';
import { multiply, widen } from '../interval';
import type { Mention } from '../mentions';
import { judged, member } from './verdict';

const each = /每([^，。；、\d]{0,4}?)(?:补助|补贴|发放|给予|奖励|收取|缴纳|资助|补|奖|标准)?[^，。；、]{0,4}$/;
const ceiling = /不超过|最高|以内|至多|不高于|上限|不低于|至少/;
const totalLead = /(?:共|合计|总计|累计|总共)[^，。；、]{0,8}$/;

/** 每人300元为1438名老人体检，共支出43.14万元: standard times number makes the total. */
export function findProducts(mentions: readonly Mention[]): readonly Relation[] {
  return mentions.flatMap((standard, at) => {
    const counted = mentions[at + 1];
    const total = mentions[at + 2];
    if (!counted || !total) return [];
    const relation = productOf(standard, counted, total);
    return relation ? [relation] : [];
  });
}

function productOf(standard: Mention, counted: Mention, total: Mention): Relation | undefined {
  const per = each.exec(standard.lead)?.[1];
  if (per === undefined || standard.figure.kind !== 'money' || total.figure.kind !== 'money') return undefined;
  if (counted.figure.kind !== 'count' || counted.figure.unit === null) return undefined;
  const people = ['人', '名', '位'];
  const matching = per.includes(counted.figure.unit) || (people.includes(per) && people.includes(counted.figure.unit));
  if (!matching || ceiling.test(standard.lead + total.lead) || !totalLead.test(total.lead)) return undefined;
  const product = multiply(standard.interval, counted.interval);
  const slack = (total.figure.precision ?? new Decimal(0)).div(2);
  return judged('product', [member(standard, 'base'), member(counted, 'ratio'), member(total, 'value')], {
    mention: total,
    written: widen(total.interval, slack),
    given: product,
    expected: standard.value.times(counted.value),
    formula: `${standard.figure.text} × ${counted.figure.text}`,
  });
}
