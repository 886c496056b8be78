import type { Relation } from '../figure';
import { add } from '../interval';
import type { Mention } from '../mentions';
import { sameMeasure } from '../mentions';
import { shows, signs } from './signs';
import { judged, member } from './verdict';

interface Months {
  readonly first: number;
  readonly last: number;
}

const spanOfMonths = /(\d{1,2})\s*[—–\-~～至到]{1,2}\s*(\d{1,2})月[^，。；]{0,12}$/;
const oneMonth = /(?<![\d—–\-~～至到])(\d{1,2})月[^，。；日]{0,12}$/;

/** 1—5月42万，6月9万，1—6月51万: months that follow each other make the running total. */
export function findRunningTotals(mentions: readonly Mention[]): readonly Relation[] {
  const dated = mentions.flatMap((mention) => {
    const months = shows(mention, signs.month) ? monthsOf(mention.lead) : undefined;
    return months ? [{ mention, months }] : [];
  });
  return dated.flatMap(({ mention: total, months }) => {
    const others = dated.filter(({ mention }) => mention !== total && sameMeasure(mention.figure, total.figure));
    const head = others.find((other) => other.months.first === months.first && other.months.last < months.last);
    const rest =
      head && others.find((other) => other.months.first === head.months.last + 1 && other.months.last === months.last);
    if (!head || !rest) return [];
    return [
      {
        variant: 'running-total' as const,
        ...judged('sum', [member(total, 'total'), member(head.mention, 'part'), member(rest.mention, 'part')], {
          mention: total,
          written: total.interval,
          given: add(head.mention.interval, rest.mention.interval),
          expected: head.mention.value.plus(rest.mention.value),
          formula: `${head.mention.figure.text} + ${rest.mention.figure.text}`,
        }),
      },
    ];
  });
}

function monthsOf(lead: string): Months | undefined {
  const span = spanOfMonths.exec(lead);
  if (span) return { first: Number(span[1]), last: Number(span[2]) };
  const one = oneMonth.exec(lead)?.[1];
  return one === undefined ? undefined : { first: Number(one), last: Number(one) };
}
