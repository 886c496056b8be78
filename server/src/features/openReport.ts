import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis';
import type { ReviewedFinding } from '../checks/decision';
import type { OtherReport } from '../similarity/otherReport';
import type { Ledger } from '../team/ledger';
import type { Locale } from '../text/locale';

/** One version of an open document with all that was read from it: what every feature answers from. */
export interface OpenReport {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** Open and confirmed ones. */
  readonly findings: readonly ReviewedFinding[];
  /** Findings that are not to be shown again. */
  readonly dismissed: readonly ReviewedFinding[];
  /** Whether decisions about this document can be written down. */
  readonly mayDecide: boolean;
  readonly locale: Locale;
  /** What the document was compared with; places of findings may be in them. */
  readonly others?: readonly OtherReport[];
  /** Figures of record that it was checked against; places of findings may be in them. */
  readonly ledgers?: readonly Ledger[];
  /** Whether the editor can show two versions of a text side by side. */
  readonly showsDifferences?: boolean;
}
