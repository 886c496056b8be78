import type { Decimal } from 'decimal.js';
import { halfUnit } from '../../text/decimal';
import { minus, plus } from '../../text/shortDecimal';
import type { Relation, RelationMember, RelationRole, RelationType } from '../figure';
import type { Interval } from '../interval';
import { meet } from '../interval';
import type { Mention } from '../mentions';

/** The member whose value follows from the others, with what they give. */
export interface Computed {
  readonly mention: Mention;
  /** The written value as it is to be compared, tolerance included. */
  readonly written: Interval;
  readonly given: Interval;
  readonly expected: Decimal;
  readonly formula: string;
  readonly uncertain?: boolean;
}

export function member(mention: Mention, role: RelationRole): RelationMember {
  return { figure: mention.index, role };
}

/** A relation that was computed: it holds when the written value and the given one can be the same. */
export function judged(type: RelationType, members: readonly RelationMember[], computed: Computed): Relation {
  return {
    type,
    members,
    holds: meet(computed.written, computed.given),
    verdict: {
      figure: computed.mention.index,
      expected: computed.expected,
      low: computed.given.low,
      high: computed.given.high,
      tolerance: plus(halfWidth(computed.given), halfWidth(computed.written)),
      formula: computed.formula,
      uncertain: computed.uncertain ?? false,
    },
  };
}

function halfWidth({ low, high }: Interval): Decimal {
  return low === high ? halfUnit(null) : minus(high, low).div(2);
}
