import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseLibrary } from '../snippets/parseLibrary';
import type { Locale } from '../text/locale';
import { diagnosticSource } from './diagnostics';
import { toRange } from './ranges';

/**
 * What is wrong in the text of a snippet library. Mistakes of JSON as such are left to editors that mark them
 * themselves.
 *
 * @param marksJson whether the editor does
 */
export function toLibraryDiagnostics(document: TextDocument, locale: Locale, marksJson: boolean): Diagnostic[] {
  const { problems } = parseLibrary(document.getText(), document.uri);
  return problems
    .filter(({ syntax }) => !(syntax && marksJson))
    .map(({ span, message }) => ({
      range: toRange(document, span),
      severity: DiagnosticSeverity.Warning,
      source: diagnosticSource,
      code: 'snippet-library',
      message: message[locale],
    }));
}
