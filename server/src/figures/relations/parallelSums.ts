import type { Relation } from '../figure';
import { meet } from '../interval';
import type { Mention } from '../mentions';
import { sameMeasure, saysChange } from '../mentions';
import type { PassageClaims } from './passageClaims';
import { shows, signs } from './signs';
import { slipExplains, sumOfParts } from './sums';
import { judged, member } from './verdict';

/** How far back the totals of a series may stand, in claims. */
const reach = 12;
/** A total as small as this is met by chance. */
const leastTold = 10;

type Item = readonly Mention[];

/**
 * Sums down the items of one pattern, which ； parts: 共436个、投资347.5亿元。省级48个，98.2亿元；市级132个，143.6亿元；…
 * They are a table in words. That they have a total is told by the numbers alone: a column that does not make its total
 * is only judged where another one does and one slip explains the difference.
 */
export function findParallelSums({ all, sentences }: PassageClaims): readonly Relation[] {
  return sentences.flatMap((sentence) => {
    const { mentions, from } = sentence;
    const series = shows(sentence, signs.series) ? itemsOf(mentions) : undefined;
    if (!series) return [];
    const before = all.slice(Math.max(0, from - reach), from);
    return sumsOf(series.items, [...before, ...series.before].slice(-reach));
  });
}

interface Series {
  readonly items: readonly Item[];
  /** What the sentence tells in front of the first item. */
  readonly before: readonly Mention[];
}

/** The items of a sentence that name things of the same measures in the same order; the first may follow their total. */
function itemsOf(mentions: readonly Mention[]): Series | undefined {
  const groups = grouped(mentions);
  const [opening, pattern] = groups;
  if (!opening || !pattern || pattern.length === 0) return undefined;
  const following = groups.slice(1);
  const end = following.findIndex((group) => !alike(group, pattern));
  const alikes = end < 0 ? following : following.slice(0, end);
  const first = opening.slice(-pattern.length);
  const opens = alike(first, pattern);
  const items = opens ? [first, ...alikes] : alikes;
  return items.length < 2 ? undefined : { items, before: opens ? opening.slice(0, -pattern.length) : opening };
}

/** The claims between two ；, without shares, rates and changes. */
function grouped(mentions: readonly Mention[]): readonly Item[] {
  const groups: Mention[][] = [[]];
  for (const mention of mentions) {
    if (mention.lead.includes('；')) groups.push([]);
    const aside = mention.figure.kind.startsWith('percentage') || mention.bracketed || saysChange(mention);
    if (!aside) groups.at(-1)?.push(mention);
  }
  return groups;
}

function alike(item: Item, pattern: Item): boolean {
  return (
    item.length === pattern.length &&
    item.every((mention, at) => {
      const other = pattern[at];
      return other !== undefined && sameMeasure(mention.figure, other.figure);
    })
  );
}

function sumsOf(items: readonly Item[], before: readonly Mention[]): readonly Relation[] {
  const columns = (items[0] ?? []).map((_, column) => items.flatMap((item) => item[column] ?? []));
  const sums = columns.map((parts) => ({ parts, total: before.findLast((mention) => isTotalOf(mention, parts)) }));
  const made = sums.flatMap(({ parts, total }) => (total ? [sumRelation(total, parts)] : []));
  if (made.length === 0) return [];
  const taken = new Set(sums.map(({ total }) => total));
  const broken = sums.flatMap(({ parts, total }) => {
    if (total) return [];
    const meant = before.findLast(
      (mention) =>
        !taken.has(mention) && comparable(mention, parts) && slipExplains(mention, parts, sumOfParts(parts).point),
    );
    return meant ? [sumRelation(meant, parts)] : [];
  });
  return [...made, ...broken];
}

function comparable(total: Mention, parts: Item): boolean {
  const [first] = parts;
  return first !== undefined && sameMeasure(total.figure, first.figure) && !saysChange(total);
}

function isTotalOf(total: Mention, parts: Item): boolean {
  return comparable(total, parts) && total.value.gte(leastTold) && meet(total.interval, sumOfParts(parts).interval);
}

function sumRelation(total: Mention, parts: Item): Relation {
  const { interval, point } = sumOfParts(parts);
  return judged('sum', [member(total, 'total'), ...parts.map((part) => member(part, 'part'))], {
    mention: total,
    written: total.interval,
    given: interval,
    expected: point,
    formula: parts.map(({ figure }) => figure.text).join(' + '),
  });
}
