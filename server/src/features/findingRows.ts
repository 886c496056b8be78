import { decisionInWords, stateOf, type ReviewedFinding } from '../checks/decision';
import { excerptOf, fingerprintKey } from '../checks/fingerprint';
import { titleOfCheck } from '../checks/index';
import type { FindingRow } from '../protocol';
import { compareSpans } from '../text/span';
import type { OpenReport } from './openReport';
import { toRange } from './ranges';

/** What the findings view lists of a report: open, confirmed and dismissed findings in text order. */
export function toFindingRows(
  open: Pick<OpenReport, 'document' | 'analysis' | 'findings' | 'dismissed' | 'locale'>,
): readonly FindingRow[] {
  const all = [...open.findings, ...open.dismissed].sort((a, b) => compareSpans(a.span, b.span));
  return all.map((finding) => toFindingRow(open, finding));
}

function toFindingRow(
  { document, analysis, locale }: Pick<OpenReport, 'document' | 'analysis' | 'locale'>,
  finding: ReviewedFinding,
): FindingRow {
  const { check, level, message, span, decision } = finding;
  return {
    uri: document.uri,
    range: toRange(document, span),
    check,
    checkTitle: titleOfCheck(check, locale),
    level,
    message: message[locale],
    text: excerptOf(analysis.report, finding),
    key: fingerprintKey(analysis.report, finding),
    state: decision === undefined ? 'open' : stateOf(decision),
    ...(decision && { decision: decisionInWords(decision)[locale], at: decision.at }),
    ...(decision?.reason !== undefined && { reason: decision.reason }),
    ...(decision?.note !== undefined && { note: decision.note }),
    ...(decision?.by !== undefined && { by: decision.by }),
  };
}
