import type { Passage, Report } from '../parse/report';
import type { Span } from '../text/span';
import { Attachment } from '../text/attachment';
import { comparableOf } from './comparable';
import { comparedOf, cuttable, kindOf, kindsOf, line, paragraph, shortestCut } from './comparedPassages';
import { findOverlaps, overlapStart } from './passageOverlaps';
import { SharedKeys } from './sharedKeys';

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
  readonly copies: readonly PassageCopy[];
  readonly cuts: readonly CutCopy[];
  /** Passages that are a copy or cut of another; what is merely similar to them need not be told again. */
  readonly told: ReadonlySet<number>;
}

/** A copy that stops in mid-sentence lies near the whole one; further away, it is a heading taken up again. */
const nearby = 4;
/** A single sentence that is more than this of a paragraph is not its summary. */
const mostOfWhole = 0.6;

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
  const sharing = sharedKeysOf(report).update(report);
  const original = originalsOf(report, sharing);
  const cuts = findCuts(report, sharing, original);
  const told = new Set([...original.keys(), ...cuts.map((cut) => cut.passage)]);
  return { copies: joinRuns(original, report), cuts, told };
}

function sharedKeysOf({ history }: Report): SharedKeys {
  let keys = histories.get(history);
  if (!keys) histories.set(history, (keys = new SharedKeys(keysOf)));
  return keys;
}

const nothing: readonly number[] = [];

/** Keys of a passage's words, of their beginning and of their end; one text has one key once. */
function keysOf(passage: Passage): readonly number[] {
  const kind = kindOf(passage);
  if (kind === 0) return nothing;
  const { whole, head, tail } = comparedOf(passage.content);
  if ((kind & cuttable) === 0) return [whole];
  return whole === head || whole === tail || head === tail ? [...new Set([whole, head, tail])] : [whole, head, tail];
}

/** Of each paragraph that repeats an earlier one, that one. */
function originalsOf(report: Report, sharing: readonly number[]): ReadonlyMap<number, number> {
  const original = new Map<number, number>();
  if (sharing.length === 0) return original;
  const firstOf = new Map<string, number>();
  const kinds = kindsOf(report);
  for (const index of sharing) {
    const passage = report.passages[index];
    if (!passage || ((kinds[index] ?? 0) & paragraph) === 0) continue;
    const { text } = comparableOf(passage.content);
    const earlier = firstOf.get(text);
    if (earlier === undefined) firstOf.set(text, index);
    else original.set(index, earlier);
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
 * @param original those that are told already
 */
function findCuts(
  report: Report,
  sharing: readonly number[],
  original: ReadonlyMap<number, number>,
): readonly CutCopy[] {
  const overlapping = findOverlaps(report, original);
  if (sharing.length === 0 && overlapping.length === 0) return [];
  const cuts = new Map<number, CutCopy>();
  const heads = new Map<string, Passage>();
  const tails = new Map<string, Passage>();
  const add = (cut: CutCopy | undefined): void => {
    if (cut && !cuts.has(cut.passage)) cuts.set(cut.passage, cut);
  };
  const before = new Map(overlapping.map((pair) => [pair.index, pair.before]));
  const shared = new Set(sharing);
  const kinds = kindsOf(report);
  for (const index of [...new Set([...sharing, ...before.keys()])].sort((a, b) => a - b)) {
    const passage = report.passages[index];
    if (!passage || ((kinds[index] ?? 0) & cuttable) === 0 || original.has(index)) continue;
    if (shared.has(index)) {
      const { text } = comparableOf(passage.content);
      const [head, tail] = [headOf(text), tailOf(text)];
      add(cutBetween(passage, heads.get(head)));
      add(cutBetween(passage, tails.get(tail)));
      heads.set(head, passage);
      tails.set(tail, passage);
    }
    const other = report.passages[before.get(index) ?? -1];
    if (other) add(overlapOf(other, passage));
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

function isLine(passage: Passage): boolean {
  return (kindOf(passage) & line) !== 0;
}

/** …推进改革，强化 + 推进改革，强化监管…: the end of one passage stands again at the beginning of the next. */
function overlapOf(before: Passage, passage: Passage): CutCopy | undefined {
  const from = overlapStart(before.content, passage.content);
  if (from < 0 || isLine(before) || isLine(passage)) return undefined;
  const first = comparableOf(before.content);
  const span = first.toFlow({ start: from, end: first.text.length });
  return { passage: before.index, span, whole: false, other: passage.index };
}
