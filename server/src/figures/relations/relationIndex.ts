import type { Passage, Report } from '../../parse/report';
import { Attachment } from '../../text/attachment';
import type { Figure, Relation } from '../figure';
import type { Parts } from '../figureParts';
import { isRoundNumber } from '../interval';
import type { Rounding } from '../interval';
import { mentionsBySentence } from '../mentions';
import type { FigureReading } from '../reportFigures';
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

/** What the figures of a report state of each other, in text order; told by passage, since most of it is never looked at. */
export class RelationIndex {
  private readonly stated: readonly (StatedRelations | undefined)[];
  private readonly ofTables: readonly Relation[];
  private whole: readonly Relation[] | undefined;
  private wrong: readonly Relation[] | undefined;

  /** Reads every relation that the words of a passage or the layout of a table state. */
  constructor(
    private readonly report: Report,
    private readonly figures: Pick<FigureReading, 'ofPassage' | 'figureAt' | 'parts' | 'firsts'>,
  ) {
    this.stated = statedIn(report, figures);
    this.ofTables = findTableRelations(report, figures);
  }

  get all(): readonly Relation[] {
    return (this.whole ??= this.gather(({ relations }) => relations).concat(this.ofTables));
  }

  /** Those whose written values cannot all be true. */
  get broken(): readonly Relation[] {
    return (this.wrong ??= this.gather(({ broken }) => broken).concat(this.ofTables.filter(isBroken)));
  }

  /** Those that the figure is a member of, by its index. */
  of(figure: number): readonly Relation[] {
    const passage = this.figures.figureAt(figure)?.passage;
    if (passage === undefined) return nothing;
    const isCell = this.report.passages[passage]?.role === 'cell';
    const near = isCell ? this.ofTables : this.inPlace(passage, ({ relations }) => relations);
    return near.filter(({ members }) => members.some((member) => member.figure === figure));
  }

  private gather(which: (stated: StatedRelations) => readonly Relation[]): readonly Relation[] {
    return this.stated.flatMap((_, passage) => this.inPlace(passage, which));
  }

  /** Relations of a passage with the indexes that its figures have in this version. */
  private inPlace(passage: number, which: (stated: StatedRelations) => readonly Relation[]): readonly Relation[] {
    const stated = this.stated[passage];
    if (!stated) return nothing;
    return moved(which(stated), (this.figures.firsts[passage] ?? 0) - stated.first);
  }
}

/** Relations that one passage states. */
interface StatedRelations {
  /** What they were read from. */
  readonly quantities: Parts['quantities'];
  /** The index that the passage's first figure had. */
  readonly first: number;
  readonly relations: readonly Relation[];
  readonly broken: readonly Relation[];
}

/** What the passages of the version before state, and what that was read from. */
const latest = new Attachment<{
  readonly parts: FigureReading['parts'];
  readonly stated: readonly (StatedRelations | undefined)[];
}>();

/** By the index of the passage; only passages with other words than before are looked at. */
function statedIn(
  { passages, history }: Report,
  figures: Pick<FigureReading, 'ofPassage' | 'parts' | 'firsts'>,
): readonly (StatedRelations | undefined)[] {
  const { parts } = figures;
  const before = latest.get(history);
  const stated = parts.map((its, index) => {
    if (!its || its === before?.parts[index]) return its && before?.stated[index];
    const passage = passages[index];
    return passage && passage.role !== 'cell' ? remember(passage, its, figures) : undefined;
  });
  latest.set(history, { parts, stated });
  return stated;
}

const nothing: readonly Relation[] = [];
const remembered = new Attachment<StatedRelations>();

/** What prose states of its figures follows from its text alone; only their indexes depend on what stands before. */
function remember(
  passage: Passage,
  { quantities }: Parts,
  figures: Pick<FigureReading, 'ofPassage' | 'firsts'>,
): StatedRelations {
  const { index, content } = passage;
  const known = remembered.get(content);
  if (known?.quantities === quantities) return known;
  const relations = inPassage(passage, figures.ofPassage(index));
  const stated = {
    quantities,
    first: figures.firsts[index] ?? 0,
    relations,
    broken: relations.every(({ holds }) => holds !== false) ? nothing : relations.filter(isBroken),
  };
  remembered.set(content, stated);
  return stated;
}

function isBroken({ holds }: Relation): boolean {
  return holds === false;
}

function moved(relations: readonly Relation[], by: number): readonly Relation[] {
  if (by === 0 || relations.length === 0) return relations;
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
  const sentences = mentionsBySentence(passage, figures, rounding);
  return [
    ...sentences.flatMap((mentions) => [
      ...findChanges(mentions),
      ...findIncrements(mentions),
      ...findProducts(mentions),
      ...findRunningTotals(mentions),
      ...findClosingSums(mentions),
    ]),
    ...findShares(sentences),
    ...findSums(sentences),
    ...findParallelSums(sentences),
    ...findStructures(passage, figures),
  ];
}

function keyOf({ type, members }: Relation): string {
  return `${type} ${members.map(({ figure, role }) => `${role}${String(figure)}`).join(' ')}`;
}
