import { movedIndexes, passageEnds } from '../parse/passageEnds';
import type { Passage, PassageContent, Report } from '../parse/report';
import { Attachment } from '../text/attachment';
import { classesIn, holds, type CharacterClasses } from './characterClasses';

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

  of<T>(bit: number, content: PassageContent, find: (content: PassageContent) => Iterable<T>): readonly T[] {
    if ((this.waiting & bit) !== 0) {
      const found = [...find(content)];
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

/** What the passages of one version hold, by their index: one walk over them serves all checks. */
interface ReportClasses {
  readonly passages: readonly Passage[];
  readonly lows: Int32Array;
  readonly highs: Int32Array;
}

/** Of the version of each document that was asked about last. */
const latest = new Attachment<ReportClasses>();

function classesOf(report: Report): ReportClasses {
  const { passages, history } = report;
  const last = latest.get(history);
  if (last?.passages === passages) return last;
  const { head, tail } = passageEnds(report, last?.passages);
  const [lows, highs] = [new Int32Array(passages.length), new Int32Array(passages.length)];
  if (last) {
    lows.set(last.lows.subarray(0, head));
    highs.set(last.highs.subarray(0, head));
    lows.set(last.lows.subarray(last.lows.length - tail), lows.length - tail);
    highs.set(last.highs.subarray(last.highs.length - tail), highs.length - tail);
  }
  for (let index = head; index < passages.length - tail; index += 1) {
    const { low, high } = recordOf((passages[index] as Passage).content).classes;
    lows[index] = low;
    highs[index] = high;
  }
  const classes = { passages, lows, highs };
  latest.set(history, classes);
  return classes;
}

function recordOf(content: PassageContent): PassageRecord {
  let record = byContent.get(content);
  if (!record) byContent.set(content, (record = new PassageRecord(content)));
  return record;
}

/** Where the answer to a question was yes, in one version of a document. */
interface Answered {
  readonly passages: readonly Passage[];
  readonly found: readonly number[];
}

/**
 * Makes a question that is asked of each passage's own text, and of whether it is a cell, once for each version in which
 * the passage is new: it gives the indexes of those passages for which the answer is yes, in text order.
 *
 * @param needed what a text must hold for the question to be asked
 */
function makeFollower<C>(
  needed: CharacterClasses,
  test: (passage: Passage, context: C) => boolean,
): (report: Report, context: C) => readonly number[] {
  const answered = new Attachment<Answered>();
  return (report, context) => {
    const { passages, history } = report;
    const last = answered.get(history);
    if (last?.passages === passages) return last.found;
    const { lows, highs } = classesOf(report);
    const ends = passageEnds(report, last?.passages);
    const come: number[] = [];
    for (let index = ends.head; index < passages.length - ends.tail; index += 1) {
      const isHeld = holds(lows[index] ?? 0, highs[index] ?? 0, needed);
      if (isHeld && test(passages[index] as Passage, context)) come.push(index);
    }
    const found = last ? movedIndexes(last.found, come, ends, last.passages.length, passages.length) : come;
    answered.set(history, { passages, found });
    return found;
  };
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
  const follow = makeFollower(needed, () => true);
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
  const follow = makeFollower<C>(needed, test);
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
  const follow = makeFollower(needed, ({ content }) => lookUp(content).length > 0);
  return (report) => {
    const findings: PassageFindings<T>[] = [];
    for (const passage of passagesAt(report, follow(report, undefined)))
      findings.push({ passage, found: lookUp(passage.content) });
    return findings;
  };
}

type LookUp<T> = (content: PassageContent) => readonly T[];

const nothing: readonly never[] = [];

function lookUpByBit<T>(bit: number, find: (content: PassageContent) => Iterable<T>): LookUp<T> {
  return (content) => {
    const record = recordOf(content);
    return record.isEmpty(bit) ? nothing : record.of(bit, content, find);
  };
}

function lookUpByContent<T>(find: (content: PassageContent) => Iterable<T>): LookUp<T> {
  const known = new Attachment<readonly T[]>();
  return (content) => {
    let found = known.get(content);
    if (!found) known.set(content, (found = [...find(content)]));
    return found;
  };
}
