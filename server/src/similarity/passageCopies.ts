import type { Passage, PassageContent, Report } from '../parse/report';
import type { Span } from '../text/span';
import { Attachment } from '../text/attachment';
import { ComparableUnits, comparableOf, mayHold } from './comparable';
import { keyOf, SharedKeys } from './sharedKeys';

/** Passages that say the same, by their position in `Report.passages`. */
export interface PassageCopy {
  /** A run of passages [first, end) that repeats the run of equal length from `earlier` on. */
  readonly first: number;
  readonly end: number;
  readonly earlier: number;
}

/** A passage, or its beginning or end, that another passage holds whole: what a page break or a bad paste leaves. */
export interface CutCopy {
  readonly passage: number;
  /** The part of its flow text that the other has too. */
  readonly span: Span;
  /** True when the passage has nothing else. */
  readonly whole: boolean;
  readonly other: number;
}

export interface Copies {
  /** What is compared: paragraphs of prose; not headings, captions, signatures, cells, notes or short lines. */
  readonly compared: readonly Passage[];
  readonly copies: readonly PassageCopy[];
  readonly cuts: readonly CutCopy[];
  /** Passages that are a copy or cut of another; what is merely similar to them need not be told again. */
  readonly told: ReadonlySet<number>;
}

/** Comparable characters from which a passage that ends with an end mark counts as a paragraph, not as a line. */
const shortestParagraph = 20;
/** The same for one without an end mark, which may be a heading, an address or a signature. */
const shortestUnfinished = 30;
/** Comparable characters that a cut copy must share; also the length by which beginnings and ends are looked up. */
const shortestCut = 24;
/** A copy that stops in mid-sentence lies near the whole one; further away, it is a heading taken up again. */
const nearby = 4;
/** A single sentence that is more than this of a paragraph is not its summary. */
const mostOfWhole = 0.6;
const note = /^[\s（(【[]*(?:注|说明|备注|资料来源|数据来源|来源|单位|附件?)\d*[：:]/;
const endMark = /[。！？；…][”’」』）]*$/;
/** An end mark with all that may close behind it. */
const longestEnd = 12;

/** What is compared of a report: see {@link Copies.compared}. */
export function comparedPassages({ passages }: Report): readonly Passage[] {
  return passages.filter(isComparedPassage);
}

function isComparedPassage({ role, content }: Passage): boolean {
  return (role === 'body' || role === 'listItem') && isParagraph(content);
}

/** Whether a text is long enough to be a paragraph, and no note. */
function isParagraph(content: PassageContent): boolean {
  return content.flow.text.length >= shortestParagraph && comparedOf(content).isParagraph;
}

/** What is known of a compared text without making it: its comparable text is hashed, and hardly ever looked at. */
interface ComparedText {
  /** Of its comparable text. */
  readonly length: number;
  readonly isParagraph: boolean;
  /** Keys of its words, of their beginning and of their end. */
  readonly whole: number;
  readonly head: number;
  readonly tail: number;
  /** The first characters of its comparable text. */
  readonly opening: string;
}

const comparedByContent = new Attachment<ComparedText>();
const units = new ComparableUnits();

function comparedOf(content: PassageContent): ComparedText {
  let compared = comparedByContent.get(content);
  if (!compared) comparedByContent.set(content, (compared = compare(content)));
  return compared;
}

function compare({ flow: { text } }: PassageContent): ComparedText {
  const { units: written, length } = units.write(text);
  const isEnded = text.endsWith('。') || endMark.test(text.slice(-longestEnd));
  const least = isEnded ? shortestParagraph : shortestUnfinished;
  const tailFrom = Math.max(0, length - shortestCut);
  return {
    length,
    isParagraph: length >= least && !note.test(text),
    whole: keyOf(written, 0, length),
    head: keyOf(written, 0, Math.min(length, shortestCut), 1),
    tail: keyOf(written, tailFrom, length, 2),
    opening: String.fromCharCode(written[0] ?? 0, written[1] ?? 0, written[2] ?? 0, written[3] ?? 0),
  };
}

/** Characters of a passage's comparable text. */
export function comparableLength(content: PassageContent): number {
  return comparedOf(content).length;
}

/** A cut copy without an end mark may have been read as a heading. */
function isLine({ role, content }: Passage): boolean {
  return (
    (role === 'heading' || role === 'title' || role === 'caption') &&
    content.flow.text.length >= shortestUnfinished &&
    comparableLength(content) >= shortestUnfinished
  );
}

const known = new WeakMap<Report, Copies>();
const histories = new Attachment<SharedKeys>();

/**
 * Exact repetitions of paragraphs, remembered with the report. Only passages that share their words, their beginning or
 * their end with another are compared, and which these are is kept from version to version.
 */
export function findCopies(report: Report): Copies {
  let copies = known.get(report);
  if (copies === undefined) {
    copies = searchCopies(report);
    known.set(report, copies);
  }
  return copies;
}

function searchCopies(report: Report): Copies {
  const compared = comparedPassages(report);
  const lines = report.passages.filter((one) => isComparedPassage(one) || isLine(one));
  const sharing = sharedKeysOf(report)
    .update(lines.map(({ content }) => content))
    .flatMap((at) => lines[at] ?? []);
  const original = originalsOf(sharing);
  const others = original.size > 0 ? lines.filter(({ index }) => !original.has(index)) : lines;
  const cuts = findCuts(others, new Set(sharing));
  const told = new Set([...original.keys(), ...cuts.map((cut) => cut.passage)]);
  return { compared, copies: joinRuns(original, report), cuts, told };
}

function sharedKeysOf({ history }: Report): SharedKeys {
  let keys = histories.get(history);
  if (!keys) histories.set(history, (keys = new SharedKeys(keysOf)));
  return keys;
}

/** Keys of a passage's words, of their beginning and of their end; one text has one key once. */
function keysOf(content: PassageContent): readonly number[] {
  const { length, whole, head, tail } = comparedOf(content);
  if (length < shortestCut) return [whole];
  return whole === head || whole === tail || head === tail ? [...new Set([whole, head, tail])] : [whole, head, tail];
}

/** Of each compared passage that repeats an earlier one, that one. */
function originalsOf(sharing: readonly Passage[]): ReadonlyMap<number, number> {
  const firstOf = new Map<string, number>();
  const original = new Map<number, number>();
  for (const passage of sharing.filter(isComparedPassage)) {
    const { text } = comparableOf(passage.content);
    const earlier = firstOf.get(text);
    if (earlier === undefined) firstOf.set(text, passage.index);
    else original.set(passage.index, earlier);
  }
  return original;
}

/** Copies that follow each other as their originals do are one repetition, headings between them included. */
function joinRuns(original: ReadonlyMap<number, number>, report: Report): readonly PassageCopy[] {
  const runs: { first: number; end: number; earlier: number }[] = [];
  for (const [index, earlier] of original) {
    const last = runs.at(-1);
    const joins =
      last !== undefined &&
      index - last.first === earlier - last.earlier &&
      last.earlier + (index - last.first) < last.first &&
      sameBetween(report, last.end, index, earlier - index);
    if (joins) last.end = index + 1;
    else runs.push({ first: index, end: index + 1, earlier });
  }
  return runs;
}

function sameBetween({ passages }: Report, from: number, to: number, distance: number): boolean {
  for (let index = from; index < to; index += 1) {
    const [one, other] = [passages[index], passages[index + distance]];
    if (!one || !other || comparableOf(one.content).text !== comparableOf(other.content).text) return false;
  }
  return true;
}

/**
 * Looks passages' beginnings up among the beginnings of the others, and their ends among the ends.
 * @param sharing those that have either in common with another
 */
function findCuts(passages: readonly Passage[], sharing: ReadonlySet<Passage>): readonly CutCopy[] {
  const cuts = new Map<number, CutCopy>();
  const heads = new Map<string, Passage>();
  const tails = new Map<string, Passage>();
  const add = (cut: CutCopy | undefined): void => {
    if (cut && !cuts.has(cut.passage)) cuts.set(cut.passage, cut);
  };
  let before: Passage | undefined;
  for (const passage of passages) {
    if (comparableLength(passage.content) < shortestCut) continue;
    if (sharing.has(passage)) {
      const { text } = comparableOf(passage.content);
      const [head, tail] = [headOf(text), tailOf(text)];
      add(cutBetween(passage, heads.get(head)));
      add(cutBetween(passage, tails.get(tail)));
      heads.set(head, passage);
      tails.set(tail, passage);
    }
    if (before) add(overlapOf(before, passage));
    before = passage;
  }
  return [...cuts.values()].sort((a, b) => a.passage - b.passage);
}

function headOf(comparable: string): string {
  return comparable.slice(0, shortestCut);
}

function tailOf(comparable: string): string {
  return comparable.slice(-shortestCut);
}

function cutBetween(passage: Passage, other: Passage | undefined): CutCopy | undefined {
  return other && (cutOf(passage, other) ?? cutOf(other, passage));
}

/** The shorter passage, when the longer one begins or ends with all of it. */
function cutOf(shorter: Passage, longer: Passage): CutCopy | undefined {
  const part = comparableOf(shorter.content).text;
  const all = comparableOf(longer.content).text;
  if (part.length >= all.length || !(all.startsWith(part) || all.endsWith(part))) return undefined;
  const { sentences, flow } = shorter.content;
  // A heading that is also the paragraph's first sentence ends where a clause ends; a cut does not.
  const unfinished = all.startsWith(part) && !comparableOf(longer.content).opensClause(part.length);
  const near = Math.abs(longer.index - shorter.index) <= nearby;
  // A single finished sentence that opens a paragraph again is a summary above it.
  const isCopy = unfinished
    ? near
    : !isLine(shorter) && (sentences.length > 1 || part.length > mostOfWhole * all.length);
  if (!isCopy) return undefined;
  return { passage: shorter.index, span: { start: 0, end: flow.text.length }, whole: true, other: longer.index };
}

/** …推进改革，强化 + 推进改革，强化监管…: the end of one passage stands again at the beginning of the next. */
function overlapOf(before: Passage, passage: Passage): CutCopy | undefined {
  const from = overlapStart(before.content, passage.content);
  if (from < 0 || isLine(before) || isLine(passage)) return undefined;
  const first = comparableOf(before.content);
  const span = first.toFlow({ start: from, end: first.text.length });
  return { passage: before.index, span, whole: false, other: passage.index };
}

/** For each text the one that stood behind it when they were last compared, and where their overlap begins. */
const overlaps = new Attachment<{ readonly next: PassageContent; readonly from: number }>();

/** Where in the comparable text what the next one begins with begins; less than zero where nothing does. */
function overlapStart(content: PassageContent, next: PassageContent): number {
  const known = overlaps.get(content);
  if (known?.next === next) return known.from;
  const from = mayHold(content.flow.text, comparedOf(next).opening) ? findOverlap(content, next) : -1;
  overlaps.set(content, { next, from });
  return from;
}

function findOverlap(content: PassageContent, next: PassageContent): number {
  const [first, second] = [comparableOf(content).text, comparableOf(next).text];
  const at = first.lastIndexOf(headOf(second));
  return at > 0 && second.startsWith(first.slice(at)) ? at : -1;
}
