import type { FrameOfPair } from './evidence';
import { liesOutside } from './scopes';
import type { FrameMatch, Statement } from './statements';
import { characterSet, isWithin } from './wordForms';

/** Where in the record of a claim stands what. */
const [traitsAt, tableAt, nameAt, charactersAt, yearAt, restAt, orYearAt, orRestAt] = [0, 1, 2, 3, 4, 5, 6, 7];
const recordSize = 8;
const leastRecords = 256;

/** What rises, what falls, and what says how much there is cannot be one. */
const rising = 1;
const falling = 2;
/** A plan that says so is no result. */
const planned = 4;
const plannedInWords = 8;
const plannedExactly = 16;
const dated = 32;
const datedInWords = 64;
const placedInWords = 128;
const outside = 256;
const articleShift = 9;

/**
 * What statements.ts tells of the frames of two claims, from a few plain numbers of each: how well place, time and status
 * can agree at the best. Names and years of which these numbers do not tell that they differ are taken for one.
 */
export class ClaimFrames {
  private records = new Int32Array(recordSize * leastRecords);

  /** @param claim a number from 0 up, which may be used again */
  put(claim: number, statement: Statement): void {
    const at = recordSize * claim;
    if (at >= this.records.length) {
      const longer = new Int32Array(2 * at);
      longer.set(this.records);
      this.records = longer;
    }
    const { records } = this;
    const { scope, period, table } = statement;
    records[at + traitsAt] = traitsOf(statement);
    records[at + tableAt] = table === undefined ? 0 : table + 1;
    records[at + nameAt] = scope.name === null ? 0 : hashOf(scope.name);
    records[at + charactersAt] = scope.name === null ? 0 : characterSet(scope.name);
    records[at + yearAt] = packed(period?.value, 0, yearLength);
    records[at + restAt] = packed(period?.value, yearLength, restLength);
    records[at + orYearAt] = packed(period?.or ?? period?.value, 0, yearLength);
    records[at + orRestAt] = packed(period?.or ?? period?.value, yearLength, restLength);
  }

  /** True where both stand in tables. */
  inTables(one: number, other: number): boolean {
    return this.records[recordSize * one + tableAt] !== 0 && this.records[recordSize * other + tableAt] !== 0;
  }

  /**
   * @param carries whether the values are such as may be carried over from another year
   * @param unlike whether they differ as a plan and its result would not
   */
  atBest(one: number, other: number, carries: boolean, unlike: boolean): FrameOfPair | 'conflict' {
    const { records } = this;
    const [a, b] = [recordSize * one, recordSize * other];
    const [traits, otherTraits] = [records[a + traitsAt] ?? 0, records[b + traitsAt] ?? 0];
    const [any, different] = [traits | otherTraits, traits ^ otherTraits];
    if ((different & (rising | falling)) !== 0) return 'conflict';
    const planAndResult = (different & planned) !== 0;
    if (planAndResult && (any & plannedInWords) !== 0) return 'conflict';
    const scope = this.scopes(a, b);
    if (scope === 'conflict') return scope;
    const period = this.periods(a, b);
    const barred = this.ofOneTable(a, b) || (planAndResult && !((any & plannedExactly) !== 0 && unlike));
    if (barred || period === 'conflict')
      return carries && (traits & otherTraits & datedInWords) !== 0 ? 'other-year' : 'conflict';
    if (planAndResult || scope === 'doubtful' || period === 'doubtful') return 'doubtful';
    return scope === 'agree' || period === 'agree' ? 'agree' : 'open';
  }

  private ofOneTable(a: number, b: number): boolean {
    const table = this.records[a + tableAt];
    return table !== 0 && table === this.records[b + tableAt];
  }

  private periods(a: number, b: number): FrameMatch {
    const { records } = this;
    const [traits, otherTraits] = [records[a + traitsAt] ?? 0, records[b + traitsAt] ?? 0];
    if ((traits & otherTraits & dated) === 0) return 'open';
    const written = traits & otherTraits & datedInWords;
    if (this.mayBeOne(a + yearAt, b + yearAt)) return written === 0 ? 'open' : 'agree';
    if (this.mayBeOne(a + orYearAt, b + yearAt) || this.mayBeOne(a + yearAt, b + orYearAt)) return 'open';
    return ((traits | otherTraits) & datedInWords) === 0 ? 'doubtful' : 'conflict';
  }

  /** Whether the one may begin with the other: 2024 and 2024-06. */
  private mayBeOne(year: number, otherYear: number): boolean {
    const { records } = this;
    if (records[year] === 0 || records[otherYear] === 0) return true;
    if (records[year] !== records[otherYear]) return false;
    const [rest, otherRest] = [records[year + 1], records[otherYear + 1]];
    return rest === otherRest || rest === 0 || otherRest === 0;
  }

  private scopes(a: number, b: number): FrameMatch {
    const { records } = this;
    const [traits, otherTraits] = [records[a + traitsAt] ?? 0, records[b + traitsAt] ?? 0];
    const [any, different] = [traits | otherTraits, traits ^ otherTraits];
    const [name, otherName] = [records[a + nameAt], records[b + nameAt]];
    if (name === otherName) return (traits & otherTraits & placedInWords) === 0 ? 'open' : 'agree';
    if ((different & outside) !== 0 || different >>> articleShift !== 0) return 'conflict';
    if (name === 0 || otherName === 0) return (any & placedInWords) === 0 ? 'open' : 'doubtful';
    const [characters, others] = [records[a + charactersAt] ?? 0, records[b + charactersAt] ?? 0];
    if (isWithin(characters, others) || isWithin(others, characters)) return 'open';
    return (different & placedInWords) === 0 ? 'conflict' : 'doubtful';
  }
}

function traitsOf({ wording: { aspect }, figure, statusWritten, period, scope, article }: Statement): number {
  let traits = article << articleShift;
  if (aspect === 'rise') traits |= rising;
  if (aspect === 'fall') traits |= falling;
  if (figure.status === 'target')
    traits |= planned | (statusWritten ? plannedInWords : 0) | (figure.bound === 'exact' ? plannedExactly : 0);
  if (period) traits |= dated | (period.written ? datedInWords : 0);
  if (scope.written) traits |= placedInWords;
  return liesOutside(scope) ? traits | outside : traits;
}

/** What all periods have, and as much of the rest as parts months, quarters and ranges. */
const yearLength = 4;
const restLength = 3;

/** Some characters of a period as one number; 0 where it does not have as many. */
function packed(period: string | undefined, from: number, length: number): number {
  if (period === undefined || period.length < from + length) return 0;
  let sum = 0;
  for (let at = from; at < from + length; at += 1) sum = (sum << 7) | (period.charCodeAt(at) & 127);
  return sum;
}

/** Never 0. */
function hashOf(name: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) sum = Math.imul(sum ^ name.charCodeAt(at), 0x01000193);
  return sum === 0 ? 1 : sum;
}
