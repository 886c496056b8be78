import type { Passage, Report } from '../parse/report';
import { Attachment } from '../text/attachment';
import { comparable, indexesOfKind } from './comparedPassages';
import { findCopies } from './passageCopies';
import { SimilarPassages, type SimilarPair } from './similarHistory';
import { sketchOf } from './passageSketch';
import { ShingleFrequencies } from './shingles';

/** What a report's passages are compared by. */
export interface ReportSketch {
  /** Paragraphs of some length that are not told as copies already, by their index. */
  readonly indexes: readonly number[];
  readonly passages: readonly Passage[];
  /** Counted when the report is first compared with others. */
  readonly frequencies: ShingleFrequencies;
}

export type { SimilarPair } from './similarHistory';

/** Most reports are compared with no others, and nobody asks for more than the indexes. */
class Sketch implements ReportSketch {
  private all: readonly Passage[] | undefined;
  private counted: ShingleFrequencies | undefined;

  constructor(
    private readonly report: Report,
    readonly indexes: readonly number[],
  ) {}

  get passages(): readonly Passage[] {
    return (this.all ??= this.indexes.flatMap((index) => this.report.passages[index] ?? []));
  }

  get frequencies(): ShingleFrequencies {
    return (this.counted ??= new ShingleFrequencies(this.passages.map(({ content }) => sketchOf(content).shingles)));
  }
}

const sketches = new WeakMap<Report, ReportSketch>();
const known = new WeakMap<Report, readonly SimilarPair[]>();

/** The sketch of a report, remembered with it. */
export function sketchOfReport(report: Report): ReportSketch {
  let sketch = sketches.get(report);
  if (sketch === undefined) {
    const { told } = findCopies(report);
    const all = indexesOfKind(report, comparable);
    sketch = new Sketch(report, told.size > 0 ? all.filter((index) => !told.has(index)) : all);
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
    pairs = historyOf(report).update(report, sketchOfReport(report).indexes);
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
