import type { Passage, Report } from '../parse/report';
import { comparableOf } from './comparable';
import { SimilarityIndex } from './minhash';
import type { PassageAlignment } from './passageAlignment';
import { findCopies } from './passageCopies';
import { mostAligned, rate, shortestSimilar, verify, type Candidate } from './passageLikeness';
import { sketchOf } from './passageSketch';
import { SharedShingles } from './sharedShingles';
import { ShingleFrequencies } from './shingles';

/** Two passages with nearly the same text, and how they differ. */
export interface SimilarPair extends PassageAlignment {
  /** Positions in `Report.passages`; `earlier` is the smaller. */
  readonly earlier: number;
  readonly passage: number;
  /** `part` when one of the two is a paragraph and the other a piece of it. */
  readonly kind: Candidate['kind'];
}

/** What a report's passages are compared by. */
export interface ReportSketch {
  /** Paragraphs of some length that are not told as copies already. */
  readonly passages: readonly Passage[];
  /** Counted when the report is first compared with others. */
  readonly frequencies: ShingleFrequencies;
}

const sketches = new WeakMap<Report, ReportSketch>();
const known = new WeakMap<Report, readonly SimilarPair[]>();

/** The sketch of a report, remembered with it. */
export function sketchOfReport(report: Report): ReportSketch {
  let sketch = sketches.get(report);
  if (sketch === undefined) {
    const { told, compared } = findCopies(report);
    const passages = compared.filter(
      ({ index, content }) => !told.has(index) && comparableOf(content).text.length >= shortestSimilar,
    );
    let frequencies: ShingleFrequencies | undefined;
    sketch = {
      passages,
      get frequencies() {
        return (frequencies ??= new ShingleFrequencies(passages.map(({ content }) => sketchOf(content).shingles)));
      },
    };
    sketches.set(report, sketch);
  }
  return sketch;
}

/**
 * For every passage the most similar earlier one, if it is nearly the same; exact copies are left out.
 * Candidates come from MinHash signatures, so that the cost grows with the length of the report, not with its square.
 */
export function findSimilarPassages(report: Report): readonly SimilarPair[] {
  let pairs = known.get(report);
  if (pairs === undefined) {
    pairs = searchPairs(sketchOfReport(report));
    known.set(report, pairs);
  }
  return pairs;
}

function searchPairs({ passages }: ReportSketch): readonly SimilarPair[] {
  const met = passagesMet(passages);
  if (met.length === 0) return [];
  const weights = new SharedShingles(
    met.flatMap(({ passage, others }) => others.map((other) => [shinglesOf(other), shinglesOf(passage)] as const)),
    passages.map(({ content }) => sketchOf(content).hashes),
  );
  return met.flatMap(({ passage, others }) => {
    const candidates = others.flatMap((earlier) => rate(earlier, passage, weights) ?? []);
    candidates.sort((a, b) => b.likeness.resemblance - a.likeness.resemblance);
    return firstOf(candidates.slice(0, mostAligned), (candidate) => toPair(candidate, passage)) ?? [];
  });
}

/** A passage with the earlier ones that may be alike, the most promising first. */
interface Met {
  readonly passage: Passage;
  readonly others: readonly Passage[];
}

function passagesMet(passages: readonly Passage[]): readonly Met[] {
  const index = new SimilarityIndex(passages.length);
  const met: Met[] = [];
  for (const passage of passages) {
    const found = index.addAndFind(sketchOf(passage.content).signature);
    if (found.length > 0) met.push({ passage, others: found.flatMap((other) => passages[other] ?? []) });
  }
  return met;
}

function shinglesOf({ content }: Passage): Uint32Array {
  return sketchOf(content).shingles;
}

function toPair(candidate: Candidate, passage: Passage): SimilarPair | undefined {
  const likeness = verify(candidate, passage);
  if (!likeness || likeness.parallel) return undefined;
  const { kind, changes, moved, alike } = likeness;
  return { earlier: candidate.earlier.index, passage: passage.index, kind, changes, moved, alike };
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
