import type { FigureIndex } from './figures/figure';
import { indexFigures } from './figures/figureIndex';
import { parseReport } from './parse/parseReport';
import type { DocumentKind, Report } from './parse/report';
import type { Segmenter } from './segment/segmenter';

/** A report with its figures: all that checks and features look at. */
export interface Analysis {
  readonly report: Report;
  readonly figures: FigureIndex;
}

/**
 * Reads a report: a pure function of the text. It never throws.
 * Without a segmenter (while it is loading) figures are found but what they count is not read.
 */
export function analyze(text: string, kind: DocumentKind, segmenter?: Segmenter): Analysis {
  const report = parseReport(text, kind);
  return { report, figures: indexFigures(report, segmenter) };
}
