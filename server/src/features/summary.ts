import type { ReportSummary } from '../protocol';
import { countCharacters } from './chineseProse';
import type { OpenReport } from './openReport';

/** What the status bar says of a report. */
export function toSummary({ document, analysis, findings }: OpenReport): ReportSummary {
  return {
    uri: document.uri,
    figures: analysis.figures.figures.filter(({ claim }) => claim).length,
    findings: findings.length,
    characters: countCharacters(analysis.report.text),
  };
}
