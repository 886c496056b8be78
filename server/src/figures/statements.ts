import type { Figure } from './figure';
import type { Wording } from './indicators';
import type { PassageReading } from './passageReading';
import type { Period } from './periods';
import { isOutside, type Scope } from './scopes';

/** What of a figure is compared: nothing that changes when its passage moves. */
export type ClaimedFigure = Pick<
  Figure,
  'kind' | 'value' | 'upper' | 'unit' | 'bound' | 'precision' | 'sentence' | 'status'
>;

/** A claim with what its surroundings make of it: what two claims are compared by. */
export interface Statement {
  readonly figure: ClaimedFigure;
  readonly wording: Wording;
  /** The reading of its passage, and where the claim stands among its quantities. */
  readonly reading: PassageReading;
  readonly order: number;
  readonly period: Period | undefined;
  readonly scope: Scope;
  /** True when the sentence itself makes it a result or a plan. */
  readonly statusWritten: boolean;
  /** Index of the article of a compilation; 0 in an ordinary report. */
  readonly article: number;
  /** Index of the table that holds it. */
  readonly table: number | undefined;
}

/** Whether place, time and status let two claims speak of one fact. */
export type FrameMatch = 'conflict' | 'doubtful' | 'open' | 'agree';

export function matchFrames(a: Statement, b: Statement): FrameMatch {
  if (a.table !== undefined && a.table === b.table) return 'conflict';
  const aspect = matchAspect(a, b);
  if (aspect === 'conflict') return aspect;
  return strongest(strongest(matchPeriods(a.period, b.period), matchScopes(a, b)), matchStatus(a, b));
}

const strength = { conflict: 3, doubtful: 2, agree: 1, open: 0 } as const;

function strongest(one: FrameMatch, other: FrameMatch): FrameMatch {
  return strength[one] < strength[other] ? other : one;
}

/** True when the two would be one fact but for the years that their sentences name. */
export function differInYearOnly(a: Statement, b: Statement): boolean {
  if (!a.period?.written || !b.period?.written || matchPeriods(a.period, b.period) !== 'conflict') return false;
  return ![matchStatus(a, b), matchAspect(a, b), matchScopes(a, b)].includes('conflict') && a.table === b.table;
}

/**
 * True when the later of two claims of one passage gives the value of another year: `由上年的439亿元跃升到⟦555亿元⟧`.
 */
export function continues({ figure: a }: Statement, { figure: b, wording }: Statement): boolean {
  return a.sentence === b.sentence && wording.indicator?.span === undefined;
}

function matchStatus(a: Statement, b: Statement): FrameMatch {
  if (a.figure.status === b.figure.status) return 'open';
  // A section of plans may look back in passing, so that its heading alone is no proof.
  const target = a.figure.status === 'target' ? a : b;
  return target.statusWritten ? 'conflict' : 'doubtful';
}

function matchAspect(a: Statement, b: Statement): FrameMatch {
  const [one, other] = [a.wording.aspect, b.wording.aspect];
  if (one === other) return 'open';
  return one === 'rise' || one === 'fall' || other === 'rise' || other === 'fall' ? 'conflict' : 'open';
}

/** How the years of two claims stand to each other. */
export function matchPeriods(a: Period | undefined, b: Period | undefined): FrameMatch {
  if (!a || !b) return 'open';
  if (samePeriod(a.value, b.value)) return a.written && b.written ? 'agree' : 'open';
  if (samePeriod(a.or ?? a.value, b.value) || samePeriod(a.value, b.or ?? b.value)) return 'open';
  return a.written || b.written ? 'conflict' : 'doubtful';
}

/** 2024 and 2024-06 may speak of one thing, 2020 and 2021 may not. */
function samePeriod(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function matchScopes(a: Statement, b: Statement): FrameMatch {
  const [one, other] = [a.scope.name, b.scope.name];
  if (one === other) return a.scope.written && b.scope.written ? 'agree' : 'open';
  if (a.article !== b.article || isOutside(a.scope, b.scope)) return 'conflict';
  if (one === null || other === null) return a.scope.written || b.scope.written ? 'doubtful' : 'open';
  if (one.includes(other) || other.includes(one)) return 'open';
  // Headings of a compilation part its places; a place in a sentence may make a part of the whole, or only say where.
  return a.scope.written === b.scope.written ? 'conflict' : 'doubtful';
}
