import type { FigureIndex } from './figures/figure';
import { indexFigures } from './figures/figureIndex';
import { parseReport } from './parse/parseReport';
import type { DocumentKind, Report } from './parse/report';
import type { Segmenter } from './segment/segmenter';

/** A report with its figures: all that checks and features look at. */
export interface Analysis {
  readonly report: Report;
  /** Read when first asked for: a run of checks of form alone reads no figure and cuts no word. */
  readonly figures: FigureIndex;
}

/**
 * Reads a report: a pure function of the text. It never throws.
 * Without a segmenter (while it is loading) figures are found but what they count is not read.
 */
export function analyze(text: string, kind: DocumentKind, segmenter?: Segmenter): Analysis {
  const report = parseReport(text, kind);
  let figures: FigureIndex | undefined;
  return {
    report,
    get figures() {
      return (figures ??= indexFigures(report, segmenter));
    },
  };
}
