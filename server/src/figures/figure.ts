import type { Decimal } from 'decimal.js';
import type { Span } from '../text/span';
import type { Slip } from './slips';

/** What a numeric expression is. Only the first seven (and some durations, ages, multiples, fractions) can be claims. */
export type FigureKind =
  | 'count'
  | 'money'
  | 'percentage'
  | 'percentage-point'
  | 'measure'
  | 'duration'
  | 'age'
  | 'multiple'
  | 'fraction'
  | 'date'
  | 'time'
  | 'ordinal'
  | 'enumeration'
  | 'identifier';

export type Bound = 'exact' | 'about' | 'at-least' | 'at-most' | 'range';
export type Status = 'actual' | 'target' | 'none';

/**
 * One numeric expression as its own words tell it; spans are in the passage's `flow.text`.
 * The span covers number, magnitude and unit (`⟦100余人⟧`, `约⟦1000多万元⟧`, `⟦0-6岁⟧`, `超过⟦54.31万元⟧以上`).
 */
export interface Quantity {
  readonly span: Span;
  readonly text: string;
  readonly kind: FigureKind;
  /** In the base unit, magnitude applied (54.31万元 is 543100); an ISO string for dates and times; `null` for identifiers. */
  readonly value: Decimal | string | null;
  /** The other end of a range, in the base unit. */
  readonly upper: Decimal | null;
  /** Base unit or classifier as written, without magnitude: `元`, `人次`, `%`, `个百分点`; `null` when there is none. */
  readonly unit: string | null;
  readonly bound: Bound;
  /** One unit of the last written place, in the base unit: 54.31万元 gives 100; `null` where precision has no meaning. */
  readonly precision: Decimal | null;
  /** True when the figure asserts something that could be checked: not a date, an ordinal, a name, a slogan. */
  readonly claim: boolean;
  /** End of numeral and classifier inside an enumeration: `⟦两个⟧维护`; in `flow.text`. */
  readonly coreEnd?: number;
  /** The text denies the thing: 没有1支. */
  readonly negated?: boolean;
}

/** What is counted, from the words around the figure. */
export interface Indicator {
  /** For people: `标准化村卫生室`, `第三产业增加值占国内生产总值的比重`. */
  readonly name: string;
  /** The noun counted, without modifiers: `卫生室`. */
  readonly head: string;
  /** What narrows it, in text order: `标准化`, `村`. */
  readonly modifiers: readonly string[];
  /** What is said of it: `新建`, `建成`, `达到基本标准`; empty when nothing is. */
  readonly predicates: readonly string[];
  /** Where the words stand in the passage's `flow.text`, for showing; absent when inherited from elsewhere. */
  readonly span?: Span;
}

/** A quantity in its place: what is counted, when, where, and whether it is a result or a plan. */
export interface Figure extends Omit<Quantity, 'span' | 'coreEnd'> {
  /** Position in `FigureIndex.figures`. */
  readonly index: number;
  /** In the document. */
  readonly span: Span;
  /** In the passage's `flow.text`. */
  readonly flowSpan: Span;
  readonly passage: number;
  /** Index into the passage's sentences, and of the clause inside that sentence. */
  readonly sentence: number;
  readonly clause: number;
  readonly indicator: Indicator | null;
  /** ISO: `2024`, `2024-06`, `2021/2025` for a span of years; `null` when the text does not say. */
  readonly period: string | null;
  /** The place or unit spoken of: `修武县`; `null` when the text does not say. */
  readonly scope: string | null;
  readonly status: Status;
}

export type RelationType = 'sum' | 'subset' | 'share' | 'growth' | 'increment' | 'doubling' | 'product';
export type RelationRole =
  'total' | 'part' | 'whole' | 'share' | 'from' | 'to' | 'change' | 'rate' | 'base' | 'value' | 'ratio';

/** Figures that bind each other: 其中, 占, 由A增至B, 合计. */
export interface Relation {
  readonly type: RelationType;
  /** What a reader would call it, where that is narrower than the type: a 完成率, months that add up. */
  readonly variant?: 'completion' | 'running-total';
  readonly members: readonly RelationMember[];
  /** Whether the written values agree within their tolerance; `null` where it cannot be judged. */
  readonly holds: boolean | null;
  /** How the written value compares with what the others give; absent where nothing was computed. */
  readonly verdict?: Verdict;
}

/** A member's value as the other members give it. */
export interface Verdict {
  /** Index of the figure that was computed: the total, the share, the rate. */
  readonly figure: number;
  /** In the base unit of that figure, between `low` and `high` when every written value is taken with its precision. */
  readonly expected: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  /** How far the written value may lie from `expected`, all written precision taken together; infinite where only one side is bounded. */
  readonly tolerance: Decimal;
  /** The calculation in the written values: `434个 ÷ 468个`. */
  readonly formula: string;
  /** The words allow another reading of what belongs together. */
  readonly uncertain: boolean;
}

export interface RelationMember {
  /** Index into `FigureIndex.figures`. */
  readonly figure: number;
  readonly role: RelationRole;
}

/** Claims that by their words speak of one fact, and give different values for it. */
export interface Disagreement {
  /** Index of the figure that is outvoted, or else stands later. */
  readonly figure: number;
  /** Indexes of the figures that give the other value, in text order; one at least. */
  readonly others: readonly number[];
  /** How the one value may have come from the other; `other-year`: it is what the report gives for another year. */
  readonly slip: Slip | 'other-year';
  /** The words that both have, by which they were taken for one fact. */
  readonly words: readonly string[];
  /** False where the evidence allows another reading. */
  readonly certain: boolean;
}

/** Where a figure stands, told without making it. */
export interface FigureOrigin {
  /** Index of its passage. */
  readonly passage: number;
  /** Its order among the figures of the passage. */
  readonly order: number;
  /** What these are made of: the same object as long as they are the same, wherever their passage stands. */
  readonly source: object | undefined;
}

/** All figures of a report with what binds them. */
export interface FigureIndex {
  /** All of them, made when they are asked for: whoever looks at a few asks by index or by passage. */
  readonly figures: readonly Figure[];
  /** The figure of an index; `undefined` where there is none. */
  figureAt(this: void, index: number): Figure | undefined;
  originOf(this: void, index: number): FigureOrigin;
  /** Groups of indexes that speak of one fact: same indicator, scope, period, status; each of two or more. */
  readonly sameIndicator: readonly (readonly number[])[];
  readonly relations: readonly Relation[];
  /** Those of them whose written values cannot all be true. */
  readonly brokenRelations: readonly Relation[];
  /** The relations that a figure is a member of, by its index. */
  relationsOf(this: void, figure: number): readonly Relation[];
  /** In text order of the figures thought wrong. */
  readonly disagreements: readonly Disagreement[];
  /** The figures of one passage, in text order. */
  ofPassage(passage: number): readonly Figure[];
}
