import type { Passage, PassageContent, Report } from '../parse/report';
import { Attachment } from '../text/attachment';
import { commonEnds, type CommonEnds } from '../text/commonEnds';
import { firstFrom } from '../text/span';
import { classesIn, includes, type CharacterClasses } from './characterClasses';

/** What checks have found in the text of a passage; it holds wherever that text stands. */
class PassageRecord {
  /** What the passage holds as it is written or as it is read. */
  readonly classes: CharacterClasses;
  /** Memories, as bits, that have not looked at the text yet. */
  private waiting = -1;
  private found: Map<number, readonly unknown[]> | undefined;

  constructor({ raw, flow }: PassageContent) {
    this.classes = raw === flow.text ? classesIn(raw) : classesIn(raw, flow.text);
  }

  /** True when the memory of this bit has looked and found nothing, which is so for most texts. */
  isEmpty(bit: number): boolean {
    return (this.waiting & bit) === 0 && this.found?.has(bit) !== true;
  }

  of<T>(bit: number, find: () => Iterable<T>): readonly T[] {
    if ((this.waiting & bit) !== 0) {
      const found = [...find()];
      // Not before: what throws is tried again.
      this.waiting &= ~bit;
      if (found.length > 0) (this.found ??= new Map<number, readonly unknown[]>()).set(bit, found);
      return found;
    }
    return (this.found?.get(bit) ?? []) as readonly T[];
  }
}

/** Records live as long as the contents, which the parser keeps by their text. */
const byContent = new Attachment<PassageRecord>();

/** The records of a report's passages; one look-up for each passage serves all checks. */
interface ReportRecords {
  readonly records: readonly PassageRecord[];
  /** Those of the version of the document before, and what the two have in common. */
  readonly before: readonly PassageRecord[];
  readonly ends: CommonEnds;
}

const byReport = new WeakMap<Report, ReportRecords>();
/** Of the version of each document that was asked about last. */
const latest = new Attachment<{
  readonly passages: readonly Passage[];
  readonly records: readonly PassageRecord[];
}>();

function recordsOf(report: Report): ReportRecords {
  let known = byReport.get(report);
  if (!known) byReport.set(report, (known = readRecords(report)));
  return known;
}

function readRecords(report: Report): ReportRecords {
  const { passages, history } = report;
  const last = latest.get(history);
  const before = last?.records ?? [];
  // Of one text, a cell says other things than a paragraph.
  const same = (a: Passage, b: Passage): boolean => a.content === b.content && !a.cell === !b.cell;
  const ends = commonEnds(last?.passages ?? [], passages, same);
  const records = [
    ...before.slice(0, ends.head),
    ...passages.slice(ends.head, passages.length - ends.tail).map(({ content }) => recordOf(content)),
    ...before.slice(before.length - ends.tail),
  ];
  latest.set(history, { passages, records });
  return { records, before, ends };
}

function recordOf(content: PassageContent): PassageRecord {
  let record = byContent.get(content);
  if (!record) byContent.set(content, (record = new PassageRecord(content)));
  return record;
}

/** Where the answer to a question was yes, in one version of a document. */
interface Answered {
  readonly records: readonly PassageRecord[];
  readonly found: readonly number[];
}

/**
 * Makes a question that is asked of each passage's own text, and of whether it is a cell, once for each version in which
 * the passage is new: it gives the indexes of those passages for which the answer is yes, in text order.
 */
function makeFollower<C>(
  test: (record: PassageRecord, passage: Passage, context: C) => boolean,
): (report: Report, context: C) => readonly number[] {
  const answered = new Attachment<Answered>();
  return (report, context) => {
    const { records, before, ends } = recordsOf(report);
    const last = answered.get(report.history);
    if (last?.records === records) return last.found;
    const known = last?.records === before ? last.found : undefined;
    const { head, tail } = known ? ends : noEnds;
    const come: number[] = [];
    for (let index = head; index < records.length - tail; index += 1) {
      const [record, passage] = [records[index], report.passages[index]];
      if (record && passage && test(record, passage, context)) come.push(index);
    }
    const found = known ? putIn(known, come, { head, tail }, before.length, records.length) : come;
    answered.set(report.history, { records, found });
    return found;
  };
}

const noEnds: CommonEnds = { head: 0, tail: 0 };

/** The indexes that were known, with those that have come in the place of those between the ends; the same array where nothing has changed. */
function putIn(
  known: readonly number[],
  come: readonly number[],
  { head, tail }: CommonEnds,
  before: number,
  after: number,
): readonly number[] {
  const from = firstFrom(known, head, itself);
  const to = firstFrom(known, before - tail, itself);
  const by = after - before;
  const same = by === 0 && to - from === come.length && come.every((index, at) => known[from + at] === index);
  if (same) return known;
  const behind = known.slice(to);
  return known.slice(0, from).concat(come, by === 0 ? behind : behind.map((index) => index + by));
}

function itself(index: number): number {
  return index;
}

/** The passages of a report that have these indexes. */
function passagesAt({ passages }: Report, indexes: readonly number[]): readonly Passage[] {
  const found: Passage[] = [];
  for (const index of indexes) {
    const passage = passages[index];
    if (passage) found.push(passage);
  }
  return found;
}

/** Gives the passages that hold what is needed, in text order. */
export function makePassageFilter(needed: CharacterClasses): (report: Report) => readonly Passage[] {
  const follow = makeFollower((record) => includes(record.classes, needed));
  return (report) => passagesAt(report, follow(report, undefined));
}

/**
 * The same for those of which something else is true besides.
 *
 * @param test looks at the passage's own text alone, and at what else it tells for certain
 */
export function makePassageTest<C>(
  needed: CharacterClasses,
  test: (passage: Passage, context: C) => boolean,
): (report: Report, context: C) => readonly Passage[] {
  const follow = makeFollower<C>(
    (record, passage, context) => includes(record.classes, needed) && test(passage, context),
  );
  return (report, context) => passagesAt(report, follow(report, context));
}

/** What was found in a passage; spans in it are in the passage's own text. */
export interface PassageFindings<T> {
  readonly passage: Passage;
  /** At least one. */
  readonly found: readonly T[];
}

/** How many memories have a bit; those of word lists, made later, may come too late for one. */
let memories = 0;

/**
 * Makes a look at each passage's own text that is taken once for each text: a keystroke changes one passage, and the
 * others are not looked at again. The answer is a list of the passages with something in them.
 *
 * @param needed what a text must hold for anything to be found in it
 * @param find looks at the text alone, never at what stands around it
 */
export function makePassageMemory<T>(
  needed: CharacterClasses,
  find: (content: PassageContent) => Iterable<T>,
): (report: Report) => readonly PassageFindings<T>[] {
  const lookUp = memories < 32 ? lookUpByBit(1 << memories++, find) : lookUpByContent(find);
  const follow = makeFollower(
    (record, { content }) => includes(record.classes, needed) && lookUp(record, content).length > 0,
  );
  return (report) => {
    const { records } = recordsOf(report);
    const findings: PassageFindings<T>[] = [];
    for (const index of follow(report, undefined)) {
      const [record, passage] = [records[index], report.passages[index]];
      if (record && passage) findings.push({ passage, found: lookUp(record, passage.content) });
    }
    return findings;
  };
}

type LookUp<T> = (record: PassageRecord, content: PassageContent) => readonly T[];

const nothing: readonly never[] = [];

function lookUpByBit<T>(bit: number, find: (content: PassageContent) => Iterable<T>): LookUp<T> {
  return (record, content) => (record.isEmpty(bit) ? nothing : record.of(bit, () => find(content)));
}

function lookUpByContent<T>(find: (content: PassageContent) => Iterable<T>): LookUp<T> {
  const known = new Attachment<readonly T[]>();
  return (_record, content) => {
    let found = known.get(content);
    if (!found) known.set(content, (found = [...find(content)]));
    return found;
  };
}
