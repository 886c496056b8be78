import type { Passage, PassageContent, Report } from '../parse/report';
import { Attachment } from '../text/attachment';
import { commonEnds, type CommonEnds } from '../text/commonEnds';
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

/**
 * Makes a question that is asked of each passage's own text, and of whether it is a cell, once for each version in which
 * the passage is new: it gives the indexes of those passages for which the answer is yes, in text order.
 */
function makeFollower(
  test: (record: PassageRecord, passage: Passage) => boolean,
): (report: Report) => readonly number[] {
  const answered = new Attachment<{ readonly records: readonly PassageRecord[]; readonly found: readonly number[] }>();
  return (report) => {
    const { records, before, ends } = recordsOf(report);
    const last = answered.get(report.history);
    if (last?.records === records) return last.found;
    const follows = last?.records === before;
    const head = follows ? ends.head : 0;
    const tail = follows ? ends.tail : 0;
    const found: number[] = [];
    for (const index of follows ? last.found : []) if (index < head) found.push(index);
    for (let index = head; index < records.length - tail; index += 1) {
      const [record, passage] = [records[index], report.passages[index]];
      if (record && passage && test(record, passage)) found.push(index);
    }
    for (const index of follows ? last.found : [])
      if (index >= before.length - tail) found.push(index + records.length - before.length);
    answered.set(report.history, { records, found });
    return found;
  };
}

/** Gives the passages that hold what is needed, in text order. */
export function makePassageFilter(needed: CharacterClasses): (report: Report) => readonly Passage[] {
  const follow = makeFollower((record) => includes(record.classes, needed));
  return (report) => follow(report).flatMap((index) => report.passages[index] ?? []);
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
    return follow(report).flatMap((index) => {
      const [record, passage] = [records[index], report.passages[index]];
      return record && passage ? { passage, found: lookUp(record, passage.content) } : [];
    });
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
