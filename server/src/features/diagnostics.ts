import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { LevelledFinding } from '../checks/check';
import type { OpenReport } from './openReport';
import { locate } from './otherPlaces';
import { toRange } from './ranges';

/** Shown behind each problem; the name of the tool in the language of its users. */
export const diagnosticSource = '核稿';

const severities: Readonly<Record<LevelledFinding['level'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * The findings as problems of the editor.
 *
 * @param checkPage address of a check's page with `{id}` in it; without one, problems carry no link.
 */
export function toDiagnostics(open: OpenReport, checkPage?: string): Diagnostic[] {
  return open.findings.map((finding) => toDiagnostic(open, finding, checkPage));
}

function toDiagnostic(open: OpenReport, finding: LevelledFinding, checkPage: string | undefined): Diagnostic {
  const { document, locale } = open;
  const related = (finding.related ?? []).flatMap((place) => {
    const location = locate(open, place);
    return location ? [{ location, message: place.message[locale] }] : [];
  });
  return {
    range: toRange(document, finding.span),
    severity: severities[finding.level],
    source: diagnosticSource,
    code: finding.check,
    message: finding.message[locale],
    ...(checkPage !== undefined && { codeDescription: { href: checkPage.replace('{id}', finding.check) } }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
  };
}
