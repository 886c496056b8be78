import { commonEnds } from '../text/commonEnds';
import { figureOf, indexIn, type ClaimBlock, type Numbering, type Pair } from './claimBlocks';
import { ClaimPairs } from './claimPairs';
import { certainly, enoughToLink, leastSurprise, perhaps } from './evidence';
import type { Disagreement } from './figure';
import type { Slip } from './slips';
import { findStaleFigures } from './staleFigures';
import type { Statement } from './statements';
import { unitClass } from './valueKeys';
import { saySame } from './valueMatch';
import { commonWords, type WordMatch } from './wordMatch';

/** Which figures speak of one fact, and where they disagree. */
export interface SameFacts {
  /** Groups of indexes into `FigureIndex.figures`, each of two or more, in text order. */
  readonly groups: readonly (readonly number[])[];
  readonly disagreements: readonly Disagreement[];
}

/** Bits of words on one side only from which they name a subkind. */
const narrowing = 1;
/** The claims of a passage as {@link SameFactIndex} is told of them. */
export type StatedBlock = Pick<ClaimBlock, 'statements' | 'passage'>;

/**
 * Finds the same facts of one version of a document after the other. What stands in both is not compared again: the work
 * is that of the passages between the first and the last that differ, and a look at all pairs.
 */
export class SameFactIndex {
  private readonly pairs = new ClaimPairs();
  private stated: readonly StatedBlock[] = [];
  private blocks: readonly FactBlock[] = [];
  /** Those of the blocks whose own claims tell something. */
  private telling: readonly FactBlock[] = [];
  private readonly numbering: Numbering = { firsts: new Int32Array(0) };
  private facts: SameFacts = { groups: [], disagreements: [] };

  /**
   * @param stated the passages with claims, in text order; one whose `statements` are the same array as in the version
   * before is taken for unchanged, and one that is the same object for unmoved
   * @param firsts how many figures stand in front of each passage; not to be changed any more
   */
  update(stated: readonly StatedBlock[], firsts: Int32Array): SameFacts {
    const { blocks, numbering } = this;
    if (stated === this.stated && firsts === numbering.firsts) return this.facts;
    numbering.firsts = firsts;
    const { head, tail } = commonEnds(this.stated, stated, (a, b) => a === b || a.statements === b.statements);
    const come = stated.slice(head, stated.length - tail).map((its, order) => newBlock(its, numbering, head + order));
    const gone = blocks.slice(head, blocks.length - tail);
    this.blocks = blocks.slice(0, head).concat(come, blocks.slice(blocks.length - tail));
    this.place(stated);
    if (gone.some(isTelling) || come.some(isTelling)) this.telling = this.blocks.filter(isTelling);
    this.pairs.change(gone, come);
    return (this.facts = findSameFacts(this.pairs, this.telling));
  }

  /** Tells the blocks that have moved where they stand now. */
  private place(stated: readonly StatedBlock[]): void {
    const before = this.stated;
    const sameCount = before.length === stated.length;
    this.stated = stated;
    stated.forEach((its, position) => {
      const block = this.blocks[position];
      if (!block || (sameCount && its === before[position])) return;
      block.position = position;
      block.passage = its.passage;
    });
  }
}

/** A block with what its own claims tell. */
interface FactBlock extends ClaimBlock {
  /** Claims that say again what the one before has said, by their figures' order in the passage. */
  readonly atOnce: readonly (readonly [number, number])[];
  readonly ranges: readonly Statement[];
}

function newBlock({ statements, passage }: StatedBlock, numbering: Numbering, position: number): FactBlock {
  return {
    statements,
    position,
    numbering,
    passage,
    members: [],
    atOnce: [...restatedAtOnce(statements)],
    ranges: statements.filter(isRange),
  };
}

function isTelling({ atOnce, ranges }: FactBlock): boolean {
  return atOnce.length > 0 || ranges.length > 0;
}

/**
 * Joins restatements to groups first, then sets groups against each other where values differ by a slip.
 * @param blocks those whose own claims tell something, in text order
 */
function findSameFacts(all: ClaimPairs, blocks: readonly FactBlock[]): SameFacts {
  const groups = new Groups();
  const [carried, disputes]: [Pair[], Pair[]] = [[], []];
  for (const pair of all.promising()) {
    const { frame, values, score } = pair;
    if (values === 'equal' && frame !== 'other-year' && score >= enoughToLink)
      groups.join(figureOf(pair.a), figureOf(pair.b));
    if (frame === 'other-year' && score >= certainly) carried.push(pair);
    if (isDispute(pair)) disputes.push(pair);
  }
  for (const block of blocks) for (const [a, b] of block.atOnce) groups.join(indexIn(block, a), indexIn(block, b));
  for (const [a, b] of restatedRanges(blocks)) groups.join(a, b);
  const stale = findStaleFigures(carried.sort(inTextOrder));
  const slips = settle(disputes.sort(inTextOrder), groups, (pair) => all.wordsOf(pair)).filter(
    (one) => !stale.some(({ figure }) => figure === one.figure),
  );
  const disagreements = [...slips, ...stale].sort((a, b) => a.figure - b.figure);
  for (const { figure, others, certain } of disagreements) {
    if (certain) for (const other of others) groups.join(figure, other);
  }
  return { groups: groups.all(), disagreements };
}

function inTextOrder(x: Pair, y: Pair): number {
  return figureOf(x.a) - figureOf(y.a) || figureOf(x.b) - figureOf(y.b);
}

function isDispute(pair: Pair): boolean {
  const { values, surprise, score } = pair;
  if (values === 'equal' || score < perhaps || shareKindOnly(pair)) return false;
  if (score >= certainly) return surprise >= leastSurprise.certain;
  return surprise >= leastSurprise.doubtful;
}

/** Nouns that name no thing without what stands before them: 财政资金 and 抽查资金 have nothing in common. */
const kinds =
  /^(?:资金|金额|款项|经费|人数|人员|户数|数量|数额|总量|总数|总额|规模|面积|项目|企业|单位|机构|问题|事项)$/;

/** True when all that two claims have in common is such a noun, which at least one of them has with words of its own. */
function shareKindOnly({ a, b, alignment }: Pair): boolean {
  const common = commonWords(a.statement.wording, alignment);
  const alone = [a, b].every(({ statement }) => statement.wording.naming.length <= common.length);
  return !alone && common.length > 0 && common.every((word) => kinds.test(word));
}

/** `占50.5%，首次突破50%`: the second names nothing of its own and only sets a mark that the first has passed. */
function* restatedAtOnce(statements: readonly Statement[]): Iterable<readonly [number, number]> {
  for (const [order, b] of statements.entries()) {
    const a = statements[order - 1];
    if (!a || a.figure.sentence !== b.figure.sentence) continue;
    const sameThing =
      b.wording.indicator?.span === undefined && a.wording.aspect !== 'rise' && a.wording.aspect !== 'fall';
    const bounded = b.figure.bound === 'at-least' || b.figure.bound === 'at-most';
    if (sameThing && bounded && unitClass(a.figure) === unitClass(b.figure) && saySame(a.figure, b.figure))
      yield [a.order, b.order];
  }
}

function isRange({ figure: { value, upper, kind }, table }: Statement): boolean {
  return upper !== null && value !== null && kind !== 'age' && table === undefined;
}

/**
 * A range is rare, and set for one thing: where it comes again in the same part of a report, it is the same one.
 * Gives indexes of figures.
 */
function* restatedRanges(blocks: readonly FactBlock[]): Iterable<readonly [number, number]> {
  const latest = new Map<string, { readonly block: FactBlock; readonly statement: Statement }>();
  for (const block of blocks) {
    for (const statement of block.ranges) {
      const { value, upper, unit, status, sentence } = statement.figure;
      const key = [String(value), String(upper), unit, status, statement.article].join(' ');
      const known = latest.get(key);
      const sameSentence = known?.block === block && known.statement.figure.sentence === sentence;
      if (known && !sameSentence && block.passage - known.block.passage <= nearby)
        yield [indexIn(known.block, known.statement.order), indexIn(block, statement.order)];
      latest.set(key, { block, statement });
    }
  }
}

/** Passages within which one part of a report is discussed. */
const nearby = 10;

/** One disagreement for each figure thought wrong, by its strongest evidence. */
function settle(disputes: readonly Pair[], groups: Groups, wordsOf: (pair: Pair) => WordMatch): Disagreement[] {
  const best = new Map<number, { readonly against: number; readonly pair: Pair }>();
  for (const pair of disputes) {
    const [a, b] = [figureOf(pair.a), figureOf(pair.b)];
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
      words: commonWords(pair.a.statement.wording, pair.alignment),
      certain: isCertain(pair, () => wordsOf(pair)),
    }));
}

/**
 * A changed digit is the weakest trace of a slip: where one mention has a naming word of weight that the other lacks
 * (轻工业 and 工业), they may as well be a kind and its subkind, each with its own value.
 */
function isCertain({ values, score }: Pair, words: () => WordMatch): boolean {
  if (score < certainly) return false;
  return values !== 'digit-changed' || words().more < narrowing;
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
