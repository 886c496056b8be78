import { halfUnit } from '../../text/decimal';
import type { Relation } from '../figure';
import { multiply, widen } from '../interval';
import type { Mention } from '../mentions';
import { shows, signs } from './signs';
import { judged, member } from './verdict';

const each = /每(?!年|月|天|日|季|周|次)一?([^，。；、\d每]{1,12})$/;
const perMonth = /每(?:月|天|日|季|周|次)/;
const people = ['人', '名', '位'];
const ceiling = /不超过|最高|以内|至多|不高于|上限|不低于|至少/;
const totalLead = /(?:共|合计|总计|累计|总共)[^，。；、]{0,8}$/;

/**
 * 每人300元为1438名老人体检，共支出43.14万元; 为1438名老人每人补助300元，共计43.14万元: standard times number makes the total.
 */
export function findProducts(mentions: readonly Mention[]): readonly Relation[] {
  return mentions.flatMap((first, at) => {
    const second = mentions[at + 1];
    const total = mentions[at + 2];
    if (!second || !total || !(shows(first, signs.each) || shows(second, signs.each))) return [];
    const relation = productOf(first, second, total) ?? productOf(second, first, total);
    return relation ? [relation] : [];
  });
}

function productOf(standard: Mention, counted: Mention, total: Mention): Relation | undefined {
  const per = each.exec(standard.lead)?.[1];
  if (per === undefined || standard.figure.kind !== 'money' || total.figure.kind !== 'money') return undefined;
  if (!namesUnit(per, counted.figure.unit) || counted.figure.kind === 'money') return undefined;
  const words = standard.lead + counted.lead + total.lead;
  if (ceiling.test(words) || perMonth.test(words) || !totalLead.test(total.lead)) return undefined;
  const point = standard.value.times(counted.value);
  // A total of quite another size is a total of something else.
  if (total.figure.bound !== 'exact' || point.div(total.value).gt(10) || point.div(total.value).lt('0.1'))
    return undefined;
  const product = multiply(standard.interval, counted.interval);
  const slack = halfUnit(total.figure.precision);
  return judged('product', [member(standard, 'base'), member(counted, 'ratio'), member(total, 'value')], {
    mention: total,
    written: widen(total.interval, slack),
    given: product,
    expected: point,
    formula: `${standard.figure.text} × ${counted.figure.text}`,
  });
}

/** 每户 goes with 350户, 每人 with 1438名. */
function namesUnit(per: string, unit: string | null): boolean {
  if (unit === null) return false;
  return per.startsWith(unit) || (people.includes(unit) && people.some((person) => per.startsWith(person)));
}
