import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis';
import type { LevelledFinding } from '../checks/check';
import type { OtherReport } from '../similarity/otherReport';
import type { Locale } from '../text/locale';

/** One version of an open document with all that was read from it: what every feature answers from. */
export interface OpenReport {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** Those that nobody has decided about. */
  readonly findings: readonly LevelledFinding[];
  /** How many findings were left out because somebody has decided about them. */
  readonly dismissed: number;
  /** Whether decisions about this document can be written down. */
  readonly mayDecide: boolean;
  readonly locale: Locale;
  /** What the document was compared with; places of findings may be in them. */
  readonly others?: readonly OtherReport[];
  /** Whether the editor can show two versions of a text side by side. */
  readonly showsDifferences?: boolean;
}
