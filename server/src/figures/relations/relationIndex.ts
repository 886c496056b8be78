import type { Report } from '../../parse/report';
import { Attachment } from '../../text/attachment';
import { commonEnds } from '../../text/commonEnds';
import { firstFrom } from '../../text/span';
import type { Relation } from '../figure';
import type { Parts } from '../figureParts';
import type { FigureReading } from '../reportFigures';
import { isBroken, statedBy } from './statedRelations';
import { findTableRelations } from './tables';

/** What the figures of a report state of each other, in text order; told by passage, since most of it is never looked at. */
export class RelationIndex {
  private readonly brokenAt: readonly number[];
  private readonly ofTables: readonly Relation[];
  private whole: readonly Relation[] | undefined;
  private wrong: readonly Relation[] | undefined;

  /** Reads every relation that the words of a passage or the layout of a table state. */
  constructor(
    private readonly report: Report,
    private readonly figures: Pick<FigureReading, 'ofPassage' | 'figureAt' | 'parts' | 'firsts'>,
  ) {
    this.brokenAt = followBroken(report, figures.parts);
    this.ofTables = findTableRelations(report, figures);
  }

  get all(): readonly Relation[] {
    return (this.whole ??= this.figures.parts.flatMap((_, passage) => this.inPassage(passage)).concat(this.ofTables));
  }

  /** Those whose written values cannot all be true. */
  get broken(): readonly Relation[] {
    return (this.wrong ??= this.brokenAt
      .flatMap((passage) => this.inPassage(passage))
      .concat(this.ofTables)
      .filter(isBroken));
  }

  /** Those that the figure is a member of, by its index. */
  of(figure: number): readonly Relation[] {
    const passage = this.figures.figureAt(figure)?.passage;
    if (passage === undefined) return nothing;
    const isCell = this.report.passages[passage]?.role === 'cell';
    const near = isCell ? this.ofTables : this.inPassage(passage);
    return near.filter(({ members }) => members.some((member) => member.figure === figure));
  }

  /** What a passage of prose states, with the indexes that its figures have in this version. */
  private inPassage(passage: number): readonly Relation[] {
    const { parts, firsts } = this.figures;
    const its = parts[passage];
    return its && isProse(its) ? statedBy(its).placed(firsts[passage] ?? 0) : nothing;
  }
}

const nothing: readonly Relation[] = [];

function isProse({ table }: Parts): boolean {
  return table === undefined;
}

/** Of the version before: what its figures were made of, and the passages with a relation that is broken. */
const latest = new Attachment<{
  readonly parts: FigureReading['parts'];
  readonly brokenAt: readonly number[];
}>();

/** The passages with a broken relation, in text order; those with other words than before are looked at alone. */
function followBroken({ history }: Report, parts: FigureReading['parts']): readonly number[] {
  const before = latest.get(history) ?? { parts: [], brokenAt: [] };
  const { head, tail } = commonEnds(before.parts, parts, Object.is);
  const come: number[] = [];
  for (let index = head; index < parts.length - tail; index += 1) {
    const its = parts[index];
    if (its && isProse(its) && statedBy(its).someBroken) come.push(index);
  }
  const by = parts.length - before.parts.length;
  const known = before.brokenAt;
  const behind = known.slice(firstFrom(known, before.parts.length - tail, itself)).map((index) => index + by);
  const brokenAt = known.slice(0, firstFrom(known, head, itself)).concat(come, behind);
  latest.set(history, { parts, brokenAt });
  return brokenAt;
}

function itself(index: number): number {
  return index;
}
