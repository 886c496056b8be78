import type { FigureIndex } from './figures/figure';
import { indexFigures } from './figures/figureIndex';
import { parseReport } from './parse/parseReport';
import type { DocumentKind, Report } from './parse/report';
import type { Segmenter } from './segment/segmenter';
import type { Holder } from './text/attachment';

/** A report with its figures: all that checks and features look at. */
export interface Analysis {
  readonly report: Report;
  /** Read when first asked for: a run of checks of form alone reads no figure and cuts no word. */
  readonly figures: FigureIndex;
}

/**
 * Reads a report: a pure function of the text. It never throws.
 * Without a segmenter (while it is loading) figures are found but what they count is not read.
 *
 * @param history what was built over earlier versions of the same document; it makes no difference to the result
 */
export function analyze(text: string, kind: DocumentKind, segmenter?: Segmenter, history?: Holder): Analysis {
  const report = parseReport(text, kind, history);
  let figures: FigureIndex | undefined;
  return {
    report,
    get figures() {
      return (figures ??= indexFigures(report, segmenter));
    },
  };
}
