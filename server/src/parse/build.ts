import { Attachment, type Holder } from '../text/attachment';
import { commonEnds, type CommonEnds } from '../text/commonEnds';
import type { Passage, PassageContent, Report, Section } from './report';

/** Two versions of one build: as many passages, in the same roles, sections and cells. Those of [from, to) have other words. */
export interface SameBuild {
  readonly from: number;
  readonly to: number;
}

/** A version of a document with the one before it. */
interface Step {
  readonly report: Pick<Report, 'passages' | 'sections' | 'tables'>;
  readonly before: readonly Passage[];
  /** `undefined` where the build is another one. */
  readonly same: SameBuild | undefined;
}

const latest = new Attachment<Step>();

/** Two versions that were read one after the other. */
interface Successors {
  readonly before: readonly Passage[];
  readonly after: readonly Passage[];
  readonly ends: CommonEnds;
}

const successors = new Attachment<Successors>();

/** For the parser, which knows without a look at all passages how many at both ends are the same. */
export function tellEnds(history: Holder, told: Successors): void {
  successors.set(history, told);
}

/**
 * How many passages at both ends are those of an earlier version of the document, with the same content in the same role,
 * section and cell: told by the parser if that is the version before, and else found by a look at all.
 */
export function samePassages(
  { passages, history }: Pick<Report, 'passages' | 'history'>,
  before: readonly Passage[],
): CommonEnds {
  if (before === passages) return { head: passages.length, tail: 0 };
  const told = successors.get(history);
  return told?.before === before && told.after === passages ? told.ends : comparePassages(before, passages);
}

/** The same, found by a look at all. */
export function comparePassages(before: readonly Passage[], after: readonly Passage[]): CommonEnds {
  return commonEnds(before, after, (a, b) => a === b || (a.content === b.content && samePlace(a, b)));
}

/**
 * How a version of a document differs from the one that was asked about before it, where the two are of one build.
 *
 * @param before the passages that something was made of, if anything was: another version than that one is never of the
 * same build
 */
export function sameBuild(
  { passages, sections, tables, history }: Report,
  before: readonly Passage[] | undefined,
): SameBuild | undefined {
  if (before === passages) return { from: 0, to: 0 };
  let step = latest.get(history);
  if (step?.report.passages !== passages) {
    const report = { passages, sections, tables };
    const ends = step && samePassages({ passages, history }, step.report.passages);
    step = { report, before: step?.report.passages ?? [], same: step && ends && compare(step.report, report, ends) };
    latest.set(history, step);
  }
  return step.before === before ? step.same : undefined;
}

function compare(a: Step['report'], b: Step['report'], ends: CommonEnds): SameBuild | undefined {
  if (a.passages.length !== b.passages.length || !sameTables(a, b) || !sameSections(a.sections, b.sections))
    return undefined;
  const [from, to] = [ends.head, b.passages.length - ends.tail];
  for (let index = from; index < to; index += 1)
    if (!samePlace(a.passages[index] as Passage, b.passages[index] as Passage)) return undefined;
  return { from, to };
}

function samePlace(a: Passage, b: Passage): boolean {
  return (
    a.role === b.role &&
    a.section === b.section &&
    a.cell?.table === b.cell?.table &&
    a.cell?.row === b.cell?.row &&
    a.cell?.column === b.cell?.column
  );
}

function sameTables({ tables: a }: Step['report'], { tables: b }: Step['report']): boolean {
  return (
    a.length === b.length &&
    a.every(({ caption, headerRows }, index) => caption === b[index]?.caption && headerRows === b[index]?.headerRows)
  );
}

function sameSections(a: readonly Section[], b: readonly Section[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return (
        one.heading === other?.heading &&
        one.parent === other?.parent &&
        one.level === other?.level &&
        one.article === other?.article &&
        one.firstPassage === other?.firstPassage &&
        one.endPassage === other?.endPassage
      );
    })
  );
}

/**
 * Makes a reading of a report's build and of a trait of its passages that is kept from version to version, as the same
 * object, as long as neither has changed.
 *
 * @param read must tell nothing of where passages stand in the text
 * @param sameTrait whether the reading is the same with one text in the place of the other
 */
export function makeBuildMemory<T>(
  read: (report: Report) => T,
  sameTrait: (before: PassageContent, after: PassageContent, passage: Passage) => boolean,
): (report: Report) => T {
  const known = new Attachment<{ readonly passages: readonly Passage[]; readonly value: T }>();
  return (report) => {
    const { passages, history } = report;
    const last = known.get(history);
    const same = sameBuild(report, last?.passages);
    const value = last && same && sameTraits(last.passages, passages, same) ? last.value : read(report);
    if (last?.passages !== passages || last.value !== value) known.set(history, { passages, value });
    return value;
  };

  function sameTraits(before: readonly Passage[], after: readonly Passage[], { from, to }: SameBuild): boolean {
    for (let index = from; index < to; index += 1) {
      const [one, other] = [before[index], after[index]];
      if (!one || !other || !sameTrait(one.content, other.content, other)) return false;
    }
    return true;
  }
}
