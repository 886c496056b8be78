import { sameBuild } from '../../parse/build';
import type { Passage, Report } from '../../parse/report';
import { Attachment } from '../../text/attachment';
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

/** Of the version before: the passages with a relation that is broken. */
const latest = new Attachment<{
  readonly passages: readonly Passage[];
  readonly brokenAt: readonly number[];
}>();

/** The passages with a broken relation, in text order; in a version of the same build only other words are looked at. */
function followBroken(report: Report, parts: FigureReading['parts']): readonly number[] {
  const { passages, history } = report;
  const before = latest.get(history);
  const same = before && sameBuild(report, before.passages);
  const { from, to } = same ?? { from: 0, to: parts.length };
  const brokenAt = same ? before.brokenAt.filter((index) => index < from) : [];
  for (let index = from; index < to; index += 1) {
    const its = parts[index];
    if (its && isProse(its) && statedBy(its).someBroken) brokenAt.push(index);
  }
  if (same) brokenAt.push(...before.brokenAt.filter((index) => index >= to));
  latest.set(history, { passages, brokenAt });
  return brokenAt;
}
