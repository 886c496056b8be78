import { movedIndexes, passageEnds } from '../parse/passageEnds';
import type { Passage, PassageContent, Report } from '../parse/report';
import { Attachment } from '../text/attachment';
import { comparableOf, mayHold } from './comparable';
import { comparedOf, cuttable, kindsOf, shortestCut } from './comparedPassages';

/** Two passages of which the first ends with what the second begins with; only headings and short lines stand between. */
export interface OverlappingPair {
  readonly before: number;
  readonly index: number;
}

/** In which version each passage that begins with the end of the one before stands where. */
interface Overlaps {
  readonly passages: readonly Passage[];
  readonly found: readonly number[];
}

const latest = new Attachment<Overlaps>();

/**
 * The passages that overlap with the next one that is compared: …推进改革，强化 + 推进改革，强化监管….
 * @param without is left out, as if it did not stand in the report
 */
export function findOverlaps(report: Report, without: ReadonlyMap<number, unknown>): readonly OverlappingPair[] {
  const kinds = kindsOf(report);
  const found =
    without.size > 0 ? overlapsIn(report, 0, kinds.length, (index) => !without.has(index)) : followOverlaps(report);
  return found.map((index) => ({ before: lastBefore(kinds, index, (at) => !without.has(at)), index }));
}

function followOverlaps(report: Report): readonly number[] {
  const { passages, history } = report;
  const last = latest.get(history);
  if (last?.passages === passages) return last.found;
  const kinds = kindsOf(report);
  const { head, tail } = passageEnds(report, last?.passages);
  // What stands first behind the change has another one in front of it.
  let to = passages.length - tail;
  while (to < kinds.length && !isCuttable(kinds, to)) to += 1;
  to = Math.min(to + 1, kinds.length);
  const come = overlapsIn(report, head, to);
  const ends = { head, tail: kinds.length - to };
  const found = last ? movedIndexes(last.found, come, ends, last.passages.length, passages.length) : come;
  latest.set(history, { passages, found });
  return found;
}

const all = (_index: number): boolean => true;

/** Indexes in [from, to) of those that begin with the end of the one before. */
function overlapsIn(report: Report, from: number, to: number, accepts = all): readonly number[] {
  const { passages } = report;
  const kinds = kindsOf(report);
  const found: number[] = [];
  let before = passages[lastBefore(kinds, from, accepts)];
  for (let index = from; index < to; index += 1) {
    const passage = passages[index];
    if (!passage || !isCuttable(kinds, index) || !accepts(index)) continue;
    if (before && overlapStart(before.content, passage.content) >= 0) found.push(index);
    before = passage;
  }
  return found;
}

function lastBefore(kinds: Uint8Array, index: number, accepts: (index: number) => boolean): number {
  let at = index - 1;
  while (at >= 0 && !(isCuttable(kinds, at) && accepts(at))) at -= 1;
  return at;
}

function isCuttable(kinds: Uint8Array, index: number): boolean {
  return ((kinds[index] ?? 0) & cuttable) !== 0;
}

/** For each text the one that stood behind it when they were last compared, and where their overlap begins. */
const overlaps = new Attachment<{ readonly next: PassageContent; readonly from: number }>();

/** Where in the comparable text what the next one begins with begins; less than zero where nothing does. */
export function overlapStart(content: PassageContent, next: PassageContent): number {
  const known = overlaps.get(content);
  if (known?.next === next) return known.from;
  const from = mayHold(content.flow.text, comparedOf(next).opening) ? findOverlap(content, next) : -1;
  overlaps.set(content, { next, from });
  return from;
}

function findOverlap(content: PassageContent, next: PassageContent): number {
  const [first, second] = [comparableOf(content).text, comparableOf(next).text];
  const at = first.lastIndexOf(second.slice(0, shortestCut));
  return at > 0 && second.startsWith(first.slice(at)) ? at : -1;
}
