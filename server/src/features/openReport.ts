import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis';
import type { LevelledFinding } from '../checks/check';
import type { Locale } from '../text/locale';

/** One version of an open document with all that was read from it: what every feature answers from. */
export interface OpenReport {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly findings: readonly LevelledFinding[];
  readonly locale: Locale;
}
