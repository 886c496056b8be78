import type { Passage, Report } from '../parse/report';
import { Attachment } from '../text/attachment';
import { comparableLength, findCopies } from './passageCopies';
import { shortestSimilar } from './passageLikeness';
import { SimilarPassages, type SimilarPair } from './similarHistory';
import { sketchOf } from './passageSketch';
import { ShingleFrequencies } from './shingles';

/** What a report's passages are compared by. */
export interface ReportSketch {
  /** Paragraphs of some length that are not told as copies already. */
  readonly passages: readonly Passage[];
  /** Counted when the report is first compared with others. */
  readonly frequencies: ShingleFrequencies;
}

export type { SimilarPair } from './similarHistory';

const sketches = new WeakMap<Report, ReportSketch>();
const known = new WeakMap<Report, readonly SimilarPair[]>();

/** The sketch of a report, remembered with it. */
export function sketchOfReport(report: Report): ReportSketch {
  let sketch = sketches.get(report);
  if (sketch === undefined) {
    const { told, compared } = findCopies(report);
    const passages = compared.filter(
      ({ index, content }) => !told.has(index) && comparableLength(content) >= shortestSimilar,
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
    pairs = historyOf(report).update(sketchOfReport(report).passages);
    known.set(report, pairs);
  }
  return pairs;
}

const histories = new Attachment<SimilarPassages>();

function historyOf({ history }: Report): SimilarPassages {
  let passages = histories.get(history);
  if (!passages) histories.set(history, (passages = new SimilarPassages()));
  return passages;
}
