import type { Disagreement } from './figure';
import { comparablePairs, saySame, type Pair } from './sameFact';
import type { Slip } from './slips';
import { findStaleFigures } from './staleFigures';
import type { Statement } from './statements';
import { unitClass } from './valueKeys';

/** Which figures speak of one fact, and where they disagree. */
export interface SameFacts {
  /** Groups of indexes into `FigureIndex.figures`, each of two or more, in text order. */
  readonly groups: readonly (readonly number[])[];
  readonly disagreements: readonly Disagreement[];
}

/** Bits of evidence above which two equal values are taken for one fact stated twice: a link accuses nobody. */
const enoughToLink = -3;
/** Above which two different values are taken for one fact with a slip; below it the judgement is uncertain. */
const certainly = -0.5;
/** Above which a disagreement is worth showing at all. */
const perhaps = -4;
/** Bits of words on one side only from which they name a subkind. */
const narrowing = 1;
/** Slips between round numbers happen by chance: they are no evidence, least of all where words leave a doubt. */
const leastSurprise = { certain: 2, doubtful: 5 } as const;

/** Joins restatements to groups first, then sets groups against each other where values differ by a slip. */
export function findSameFacts(statements: readonly Statement[]): SameFacts {
  const pairs = comparablePairs(statements);
  const groups = new Groups();
  for (const pair of pairs) {
    if (pair.values === 'equal' && pair.frame !== 'other-year' && pair.score >= enoughToLink)
      groups.join(pair.a.figure.index, pair.b.figure.index);
  }
  for (const [a, b] of restatedAtOnce(statements)) groups.join(a.figure.index, b.figure.index);
  for (const [a, b] of restatedRanges(statements)) groups.join(a.figure.index, b.figure.index);
  const carried = pairs.filter(({ frame, score }) => frame === 'other-year' && score >= certainly);
  const stale = findStaleFigures(carried, statements);
  const slips = settle(pairs.filter(isDispute), groups).filter(
    (one) => !stale.some(({ figure }) => figure === one.figure),
  );
  const disagreements = [...slips, ...stale].sort((a, b) => a.figure - b.figure);
  for (const { figure, others, certain } of disagreements) {
    if (certain) for (const other of others) groups.join(figure, other);
  }
  return { groups: groups.all(), disagreements };
}

function isDispute({ values, score, surprise }: Pair): boolean {
  if (values === 'equal') return false;
  if (score >= certainly) return surprise >= leastSurprise.certain;
  return score >= perhaps && surprise >= leastSurprise.doubtful;
}

/** `占50.5%，首次突破50%`: the second names nothing of its own and only sets a mark that the first has passed. */
function* restatedAtOnce(statements: readonly Statement[]): Iterable<readonly [Statement, Statement]> {
  for (const [order, b] of statements.entries()) {
    const a = statements[order - 1];
    if (!a || a.figure.passage !== b.figure.passage || a.figure.sentence !== b.figure.sentence) continue;
    const sameThing =
      b.wording.indicator?.span === undefined && a.wording.aspect !== 'rise' && a.wording.aspect !== 'fall';
    const bounded = b.figure.bound === 'at-least' || b.figure.bound === 'at-most';
    if (sameThing && bounded && unitClass(a.figure) === unitClass(b.figure) && saySame(a.figure, b.figure))
      yield [a, b];
  }
}

/** A range is rare, and set for one thing: where it comes again in the same part of a report, it is the same one. */
function* restatedRanges(statements: readonly Statement[]): Iterable<readonly [Statement, Statement]> {
  const latest = new Map<string, Statement>();
  for (const statement of statements) {
    const { value, upper, unit, passage, status } = statement.figure;
    if (upper === null || value === null || statement.figure.kind === 'age' || statement.table !== undefined) continue;
    const key = [value.toString(), upper.toString(), unit, status, statement.article].join(' ');
    const known = latest.get(key);
    const sameSentence = known?.figure.passage === passage && known.figure.sentence === statement.figure.sentence;
    if (known && !sameSentence && passage - known.figure.passage <= nearby) yield [known, statement];
    latest.set(key, statement);
  }
}

/** Passages within which one part of a report is discussed. */
const nearby = 10;

/** One disagreement for each figure thought wrong, by its strongest evidence. */
function settle(disputes: readonly Pair[], groups: Groups): Disagreement[] {
  const best = new Map<number, { readonly against: number; readonly pair: Pair }>();
  for (const pair of disputes) {
    const [a, b] = [pair.a.figure.index, pair.b.figure.index];
    // The value that stands more often is likely right; of two single ones the later is asked about.
    const wrong = groups.sizeOf(a) < groups.sizeOf(b) ? a : b;
    const against = wrong === a ? b : a;
    const known = best.get(wrong);
    if (!known || known.pair.score < pair.score) best.set(wrong, { against, pair });
  }
  return [...best]
    .sort(([a], [b]) => a - b)
    .map(([figure, { against, pair }]) => ({
      figure,
      others: groups.membersOf(against),
      slip: pair.values as Slip,
      words: pair.words.words,
      certain: isCertain(pair),
    }));
}

/**
 * A changed digit is the weakest trace of a slip: where one mention has a naming word of weight that the other lacks
 * (轻工业 and 工业), they may as well be a kind and its subkind, each with its own value.
 */
function isCertain({ score, values, words }: Pair): boolean {
  if (score < certainly) return false;
  return values !== 'digit-changed' || words.missing[1] < narrowing;
}

/** Disjoint sets of figures that are joined step by step. */
class Groups {
  private readonly byMember = new Map<number, number[]>();

  join(a: number, b: number): void {
    const [one, other] = [this.groupOf(a), this.groupOf(b)];
    if (one === other) return;
    // The smaller one moves, so that a group of thousands is not written anew for each that comes to it.
    const [few, many] = one.length < other.length ? [one, other] : [other, one];
    for (const member of few) {
      many.push(member);
      this.byMember.set(member, many);
    }
  }

  sizeOf(figure: number): number {
    return this.byMember.get(figure)?.length ?? 1;
  }

  /** In text order. */
  membersOf(figure: number): readonly number[] {
    return inOrder(this.byMember.get(figure) ?? [figure]);
  }

  all(): readonly (readonly number[])[] {
    return [...new Set(this.byMember.values())]
      .filter((group) => group.length > 1)
      .map(inOrder)
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  }

  private groupOf(figure: number): number[] {
    const known = this.byMember.get(figure);
    if (known) return known;
    const group = [figure];
    this.byMember.set(figure, group);
    return group;
  }
}

function inOrder(group: readonly number[]): readonly number[] {
  return [...group].sort((a, b) => a - b);
}
