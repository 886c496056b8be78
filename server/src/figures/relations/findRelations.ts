import type { Passage, Report } from '../../parse/report';
import { Attachment } from '../../text/attachment';
import type { Figure, Relation } from '../figure';
import { isRoundNumber } from '../interval';
import type { Rounding } from '../interval';
import { claimsWithValue, mentionsBySentence, type Mention } from '../mentions';
import type { FigureReading, FirstFigure } from '../reportFigures';
import { findChanges } from './changes';
import { findClosingSums } from './closingSums';
import { findIncrements } from './increments';
import { findParallelSums } from './parallelSums';
import { findProducts } from './products';
import { findRunningTotals } from './runningTotals';
import { findShares } from './shares';
import { findStructures } from './structures';
import { findSums } from './sums';
import { findTableRelations } from './tables';

/** Every relation between figures that the words of a passage or the layout of a table state, in text order. */
export function findRelations(
  report: Report,
  figures: Pick<FigureReading, 'ofPassage' | 'firstOf'>,
): readonly Relation[] {
  const found: Relation[] = [];
  for (const passage of report.passages) {
    const first = passage.role === 'cell' ? undefined : figures.firstOf(passage.index);
    const here = first ? remember(passage, first, figures) : nothing;
    for (let at = 0; at < here.length; at += 1) found.push(here[at] as Relation);
  }
  return found.concat(findTableRelations(report, figures));
}

const nothing: readonly Relation[] = [];

/** Relations, with the span of the passage's first figure: it stays the same object as long as the passage's reading is remembered. */
const remembered = new Attachment<{
  readonly first: FirstFigure;
  readonly relations: readonly Relation[];
}>();

/** What prose states of its figures follows from its text alone; only their indexes depend on what stands before. */
function remember(
  passage: Passage,
  first: FirstFigure,
  figures: Pick<FigureReading, 'ofPassage'>,
): readonly Relation[] {
  const known = remembered.get(passage.content);
  const same = known?.first.span === first.span;
  if (same && known.first.index === first.index) return known.relations;
  const relations = same
    ? moved(known.relations, first.index - known.first.index)
    : inPassage(passage, figures.ofPassage(passage.index));
  remembered.set(passage.content, { first, relations });
  return relations;
}

function moved(relations: readonly Relation[], by: number): readonly Relation[] {
  return relations.map((relation) => ({
    ...relation,
    members: relation.members.map((member) => ({ ...member, figure: member.figure + by })),
    ...(relation.verdict && { verdict: { ...relation.verdict, figure: relation.verdict.figure + by } }),
  }));
}

/** Round numbers are taken as they stand; where only that contradicts, the relation is broken but uncertain. */
function inPassage(passage: Passage, figures: readonly Figure[]): readonly Relation[] {
  const strict = readRelations(passage, figures, 'round-numbers-exact');
  if (strict.every(({ holds }) => holds !== false) || !figures.some(isRoundNumber)) return strict;
  const lenient = readRelations(passage, figures, 'rounded');
  const broken = new Set(lenient.filter(({ holds }) => holds === false).map(keyOf));
  return strict.map((relation) =>
    relation.holds !== false || relation.verdict === undefined || broken.has(keyOf(relation))
      ? relation
      : { ...relation, verdict: { ...relation.verdict, uncertain: true } },
  );
}

function readRelations(passage: Passage, figures: readonly Figure[], rounding: Rounding): readonly Relation[] {
  const structures = findStructures(passage, figures);
  const claims = claimsWithValue(figures);
  // Nothing but the parts of one figure binds a figure that stands alone.
  if (claims.length < 2) return structures;
  const sentences = mentionsBySentence(passage, claims, rounding);
  return [
    ...sentences.flatMap(inSentence),
    ...findShares(sentences),
    ...findSums(sentences),
    ...findParallelSums(sentences),
    ...structures,
  ];
}

function inSentence(mentions: readonly Mention[]): readonly Relation[] {
  if (mentions.length < 2) return nothing;
  return [
    ...findChanges(mentions),
    ...findIncrements(mentions),
    ...findProducts(mentions),
    ...findRunningTotals(mentions),
    ...findClosingSums(mentions),
  ];
}

function keyOf({ type, members }: Relation): string {
  return `${type} ${members.map(({ figure, role }) => `${role}${String(figure)}`).join(' ')}`;
}
