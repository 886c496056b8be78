import { coverageOf } from '../checks/coverage';
import type { ReportSummary } from '../protocol';
import { countCharacters } from './chineseProse';
import type { OpenReport } from './openReport';

/** What the status bar says of a report. */
export function toSummary({ document, analysis, findings }: OpenReport): ReportSummary {
  const coverage = coverageOf(analysis.figures, findings);
  return {
    uri: document.uri,
    figures: coverage.claims,
    coverage,
    findings: findings.length,
    characters: countCharacters(analysis.report.text),
  };
}
