import type { Passage, PassageContent, Report } from '../parse/report';
import type { Span } from '../text/span';
import { Attachment } from '../text/attachment';
import { comparableOf } from './comparable';

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

const paragraphs = new Attachment<boolean>();

/** Whether a text is long enough to be a paragraph, and no note; remembered with the text. */
function isParagraph(content: PassageContent): boolean {
  if (content.flow.text.length < shortestParagraph) return false;
  let answer = paragraphs.get(content);
  if (answer === undefined) {
    const { text } = content.flow;
    const least = endMark.test(text.slice(-longestEnd)) ? shortestParagraph : shortestUnfinished;
    answer = !note.test(text) && comparableOf(content).text.length >= least;
    paragraphs.set(content, answer);
  }
  return answer;
}

/** A cut copy without an end mark may have been read as a heading. */
function isLine({ role, content }: Passage): boolean {
  return (
    (role === 'heading' || role === 'title' || role === 'caption') &&
    comparableOf(content).text.length >= shortestUnfinished
  );
}

const known = new WeakMap<Report, Copies>();

/** Exact repetitions of paragraphs, found in one pass over the passages; remembered with the report. */
export function findCopies(report: Report): Copies {
  let copies = known.get(report);
  if (copies === undefined) {
    copies = searchCopies(report);
    known.set(report, copies);
  }
  return copies;
}

function searchCopies(report: Report): Copies {
  const firstOf = new Map<string, number>();
  const original = new Map<number, number>();
  const compared = comparedPassages(report);
  for (const { index, content } of compared) {
    const { text } = comparableOf(content);
    const earlier = firstOf.get(text);
    if (earlier === undefined) firstOf.set(text, index);
    else original.set(index, earlier);
  }
  const cuts = findCuts(
    report.passages.filter((one) => !original.has(one.index) && (isComparedPassage(one) || isLine(one))),
  );
  const told = new Set([...original.keys(), ...cuts.map((cut) => cut.passage)]);
  return { compared, copies: joinRuns(original, report), cuts, told };
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

/** Looks every passage's beginning up among the beginnings of the others, and its end among their ends. */
function findCuts(passages: readonly Passage[]): readonly CutCopy[] {
  const cuts = new Map<number, CutCopy>();
  const heads = new Map<string, Passage>();
  const tails = new Map<string, Passage>();
  let before: Passage | undefined;
  for (const passage of passages) {
    const { text } = comparableOf(passage.content);
    if (text.length < shortestCut) continue;
    const [head, tail] = [text.slice(0, shortestCut), text.slice(-shortestCut)];
    const overlap = before && overlapOf(before, passage, head);
    for (const cut of [cutBetween(passage, heads.get(head)), cutBetween(passage, tails.get(tail)), overlap]) {
      if (cut && !cuts.has(cut.passage)) cuts.set(cut.passage, cut);
    }
    heads.set(head, passage);
    tails.set(tail, passage);
    before = passage;
  }
  return [...cuts.values()].sort((a, b) => a.passage - b.passage);
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
function overlapOf(before: Passage, passage: Passage, head: string): CutCopy | undefined {
  const first = comparableOf(before.content);
  const second = comparableOf(passage.content).text;
  const from = first.text.lastIndexOf(head);
  if (from <= 0 || isLine(before) || isLine(passage) || !second.startsWith(first.text.slice(from))) return undefined;
  const span = first.toFlow({ start: from, end: first.text.length });
  return { passage: before.index, span, whole: false, other: passage.index };
}
