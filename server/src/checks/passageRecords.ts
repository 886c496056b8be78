import type { Passage, PassageContent, Report } from '../parse/report';
import { classesIn, everyText, includes, type CharacterClasses } from './characterClasses';
import { Attachment } from '../text/attachment';

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
/** One look-up for each passage serves all checks of a report. */
const byReport = new WeakMap<Report, readonly PassageRecord[]>();

function recordsOf(report: Report): readonly PassageRecord[] {
  let records = byReport.get(report);
  if (!records) byReport.set(report, (records = report.passages.map(({ content }) => recordOf(content))));
  return records;
}

function recordOf(content: PassageContent): PassageRecord {
  let record = byContent.get(content);
  if (!record) byContent.set(content, (record = new PassageRecord(content)));
  return record;
}

/** The passages that hold what is needed, in text order. */
export function passagesWith(report: Report, needed: CharacterClasses): readonly Passage[] {
  const records = recordsOf(report);
  return report.passages.filter((_passage, index) => includes(records[index]?.classes ?? everyText, needed));
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
  return (report) => {
    const records = recordsOf(report);
    const all: PassageFindings<T>[] = [];
    for (let index = 0; index < records.length; index += 1) {
      const [record, passage] = [records[index], report.passages[index]];
      if (!record || !passage || !includes(record.classes, needed)) continue;
      const found = lookUp(record, passage.content);
      if (found.length > 0) all.push({ passage, found });
    }
    return all;
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
