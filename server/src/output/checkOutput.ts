import type { Coverage } from '../checks/coverage';
import type { ReviewedFinding } from '../checks/decision';
import type { Locale, Message } from '../text/locale';
import type { FigureList } from './figureList';
import type { SectionRow } from './sectionList';

/** One file after checking. Offsets are UTF-16 code units into `text`. */
export interface CheckedFile {
  /** As the user named it, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Open and confirmed ones, in text order. */
  readonly findings: readonly CheckedFinding[];
  /** What became of the claims of the text. */
  readonly coverage?: Coverage;
  /** Findings that are not to be shown again, each with its decision. */
  readonly dismissed?: readonly CheckedFinding[];
  /** How many findings were left out because the baseline holds them. */
  readonly known?: number;
  /** Only where the format shows figures. */
  readonly figures?: FigureList;
  /** The main parts of the report, where the format shows them. */
  readonly sections?: readonly SectionRow[];
}

/** A finding with what formats tell of it beside its place and message. */
export interface CheckedFinding extends ReviewedFinding {
  /** Hexadecimal; the same for the finding on every run, whatever is edited elsewhere. */
  readonly fingerprint?: string;
}

/** What went wrong beside the findings: a file that cannot be read, a setting that is not understood. */
export interface Problem {
  readonly path: string;
  readonly message: Message;
}

/** The result of one run of `hegao check`. */
export interface CheckOutput {
  readonly files: readonly CheckedFile[];
  readonly problems: readonly Problem[];
  /** Texts by path of the files that were compared with; related places may stand in them. */
  readonly others?: ReadonlyMap<string, string>;
}

export interface FormatOptions {
  readonly locale: Locale;
  /** Version of the tool. */
  readonly version: string;
  /** Whether the reader's terminal shows colours. */
  readonly colours: boolean;
}

/** Writes a result in one format; the text ends with a line end. */
export type CheckFormat = (output: CheckOutput, options: FormatOptions) => string;
