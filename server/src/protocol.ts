/**
 * What client and server say to each other beyond the Language Server Protocol.
 * The client imports this file and nothing else of the server, so that it holds names and shapes only.
 */
export * from './protocolFindings';
export * from './protocolLibraries';

/** Position in a document as LSP has it: zero-based line and UTF-16 character. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface PlaceRange {
  readonly start: Place;
  readonly end: Place;
}

/** Sent by the client when it starts the server. Everything is optional: other editors send nothing. */
export interface InitializationOptions {
  /** The editor's display language, such as `zh-cn` or `en-GB`; used where `hegao.locale` is `auto`. */
  readonly locale?: string;
  /** False where the person has not said that the open folders can be trusted; nothing is written into them then. */
  readonly trusted?: boolean;
  /** Address of a check's page, with `{id}` where the check's id goes. Without it diagnostics carry no link. */
  readonly checkPage?: string;
  /** True for editors that list the headings of Markdown themselves and would otherwise list them twice. */
  readonly listsMarkdownHeadings?: boolean;
  /** True for editors that know {@link showDifferenceCommand}. */
  readonly showsDifferences?: boolean;
  /** True for editors that mark mistakes of JSON in snippet libraries themselves. */
  readonly marksJson?: boolean;
  /** Folder for the person's own snippet libraries, which need not be there yet. */
  readonly personalLibraries?: string;
}

/** Command of the client: shows two versions of a text side by side. Its only argument is {@link DifferenceParams}. */
export const showDifferenceCommand = 'hegao.showDifference';

export interface DifferenceParams {
  readonly before: TextVersion;
  readonly after: TextVersion;
}

/** One side of a comparison. */
export interface TextVersion {
  /** Shown above it. */
  readonly name: string;
  readonly text: string;
}

/** Notification from the server each time a document has been checked. */
export const summaryMethod = 'hegao/summary';

/** What the status bar shows of one document. */
export interface ReportSummary {
  readonly uri: string;
  /** How many figures claim something. */
  readonly figures: number;
  /** What became of them; the four add up to `figures`. */
  readonly coverage: {
    /** Compared with others, and in agreement with all of them. */
    readonly agreed: number;
    readonly contradicted: number;
    /** Compared, but with no result. */
    readonly undecided: number;
    /** With nothing to compare. */
    readonly unchecked: number;
  };
  readonly findings: number;
  /** Characters as word processors count them: each Chinese character and mark, each word of Latin letters or digits. */
  readonly characters: number;
}

/** Notification from the client: the person trusts the open folders from now on. */
export const trustedMethod = 'hegao/trusted';

/** What requests about one document carry. */
export interface DocumentParams {
  readonly uri: string;
}

/** Request to check a document now: a {@link ReportSummary}, or `null` for one that is not checked. */
export const checkMethod = 'hegao/check';

/** Request for the snippets that could stand at a place: {@link SnippetChoice} in the order in which to offer them. */
export const snippetsMethod = 'hegao/snippets';

export interface SnippetsParams extends DocumentParams {
  readonly position: Place;
}

export interface SnippetChoice {
  readonly name: string;
  readonly prefix: string;
  /** All that may be typed for it on a Latin keyboard: prefixes, initials and full Pinyin, in lower case. */
  readonly keys: readonly string[];
  readonly description: string;
  /** In snippet syntax. */
  readonly body: string;
  /** The text as it will look. */
  readonly preview: string;
  /** True when it belongs to the section or the kind of document, or the draft lacks it. */
  readonly fits: boolean;
}

/** Request for what a new report may be: {@link ReportKinds}. The uri is of any file, there or not, in its folder. */
export const reportKindsMethod = 'hegao/reportKinds';

export interface ReportKinds {
  readonly kinds: readonly {
    readonly name: string;
    /** Names of its sections. */
    readonly sections: readonly string[];
  }[];
  /** The year that reports of now are about. */
  readonly year: number;
  /** Full name of the unit; empty where nobody has set it. */
  readonly unit: string;
}

/** Request for a draft with all sections of a kind of report: {@link NewReport}, or `null` for a kind that there is not. */
export const newReportMethod = 'hegao/newReport';

export interface NewReportParams extends DocumentParams {
  readonly kind: string;
  readonly year: number;
  readonly unit: string;
}

export interface NewReport {
  /** Without a folder. */
  readonly fileName: string;
  /** In snippet syntax. */
  readonly body: string;
}

/** Request for next year's draft of a report: {@link NextYearDraft}, or `null` where it does not say what year it is about. */
export const nextYearMethod = 'hegao/nextYear';

export interface NextYearDraft {
  /** Without a folder. */
  readonly fileName: string;
  readonly text: string;
}

/** Request for the figures of a document, for the figures view: {@link FigureRow} in text order. */
export const figuresMethod = 'hegao/figures';

/** One figure as the figures view lists it. */
export interface FigureRow {
  readonly range: PlaceRange;
  /** As written: `18.9万人`. */
  readonly text: string;
  /** What is counted, or the words around the figure where that could not be read. */
  readonly indicator: string;
  /** `189,000 人`; empty for what has no value. */
  readonly value: string;
  readonly period: string;
  readonly scope: string;
  readonly status: 'actual' | 'target' | 'none';
  /** Heading of the section that it stands in; empty before the first one. */
  readonly section: string;
  /** Equal numbers speak of one fact; absent for a figure that stands alone. */
  readonly fact?: number;
  /** Messages of the findings at this figure. */
  readonly findings: readonly string[];
}

/** Notification from the server: figures may read differently now (settings have changed, or words can be cut). */
export const figuresChangedMethod = 'hegao/figuresChanged';

/** Request for what was read from a document as a file for others: {@link ExportedFile}, or `null` for one not checked. */
export const exportMethod = 'hegao/export';

/** `csv` and `xlsx` hold the figures; `html` is a page with the text, its problems and its figures. */
export type ExportFormat = 'csv' | 'xlsx' | 'html';

export interface ExportParams extends DocumentParams {
  readonly format: ExportFormat;
}

export interface ExportedFile {
  /** The file's bytes. */
  readonly base64: string;
}

/** Request for how much of a document stands in the earlier reports: {@link CarryOver}, or `null` for one not checked. */
export const carryOverMethod = 'hegao/carryOver';

/** Command of the client: asks for earlier reports and adds them to the settings. */
export const chooseEarlierCommand = 'hegao.carryOver.choose';

/** What a draft has in common with the reports of earlier years. Characters are letters and digits, without marks. */
export interface CarryOver {
  /** File names of the earlier reports; none where none is set, or the document is one of them. */
  readonly reports: readonly string[];
  readonly characters: number;
  readonly carried: number;
  /** The outermost sections, those without any text left out. */
  readonly sections: readonly CarryOverSection[];
}

export interface CarryOverSection {
  /** Empty for what stands in front of the first heading. */
  readonly heading: string;
  /** Of the heading. */
  readonly range?: PlaceRange;
  /** Sections inside included. */
  readonly characters: number;
  readonly carried: number;
  /** What of its own text was carried over, in text order. */
  readonly passages: readonly CarriedPassage[];
  readonly sections: readonly CarryOverSection[];
}

/** A paragraph that stands in an earlier report. */
export interface CarriedPassage {
  readonly range: PlaceRange;
  /** Its beginning. */
  readonly text: string;
  /** 100 for the same words, else per cent. */
  readonly alike: number;
  /** Half of its figures or more are new. */
  readonly updated: boolean;
  /** File name of the earlier report. */
  readonly from: string;
  readonly difference: DifferenceParams;
}
