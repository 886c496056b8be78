import { Attachment } from '../text/attachment';
import { commonEnds } from '../text/commonEnds';
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
    step = { report, before: step?.report.passages ?? [], same: step && compare(step.report, report) };
    latest.set(history, step);
  }
  return step.before === before ? step.same : undefined;
}

function compare(a: Step['report'], b: Step['report']): SameBuild | undefined {
  if (a.passages.length !== b.passages.length || !sameTables(a, b) || !sameSections(a.sections, b.sections))
    return undefined;
  const { head, tail } = commonEnds(a.passages, b.passages, samePassage);
  const to = b.passages.length - tail;
  for (let index = head; index < to; index += 1)
    if (!samePlace(a.passages[index] as Passage, b.passages[index] as Passage)) return undefined;
  return { from: head, to };
}

function samePassage(a: Passage, b: Passage): boolean {
  return a === b || (a.content === b.content && samePlace(a, b));
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
