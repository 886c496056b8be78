/**
 * What client and server say to each other beyond the Language Server Protocol.
 * The client imports this file and nothing else of the server, so that it holds names and shapes only.
 */
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

/** Whether a person has dealt with a finding: nobody yet, it will be corrected, or it is not to be shown again. */
export type FindingState = 'open' | 'confirmed' | 'dismissed';

/** Another scope or basis, so in the original, false alarm; `other` for a reason in one's own words. */
export type DismissalReason = 'other-scope' | 'as-written' | 'false-alarm' | 'other';

/** Request for what was found in an open document: {@link FindingRow} in text order. */
export const findingsMethod = 'hegao/findings';

/** One finding with what was decided about it. */
export interface FindingRow {
  readonly uri: string;
  readonly range: PlaceRange;
  /** Id of the check. */
  readonly check: string;
  /** What the check looks for, in the person's language. */
  readonly checkTitle: string;
  readonly level: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  /** Words around the finding with the place in ⟦⟧. */
  readonly text: string;
  /** By which decisions know the finding again; handed back in {@link NewDecision}. */
  readonly key: string;
  readonly state: FindingState;
  /** The decision in words (`口径不同：合计含直属单位`); absent for an open finding. */
  readonly decision?: string;
  readonly reason?: DismissalReason;
  readonly note?: string;
  readonly by?: string;
  /** Day of the decision, `2031-09-27`. */
  readonly at?: string;
}

/** Request to write decisions down, or to take them back: {@link DecideAnswer}. Nothing is said to the person. */
export const decideMethod = 'hegao/decide';

export interface DecideRequest {
  readonly decisions: readonly NewDecision[];
}

/** What a person decides about one finding; `check`, `key` and `text` are those of its {@link FindingRow}. */
export interface NewDecision extends DocumentParams {
  readonly check: string;
  readonly key: string;
  readonly text: string;
  /** `open` takes a decision back; dismissed where it is absent. */
  readonly state?: FindingState;
  /** Every dismissal has one. */
  readonly reason?: DismissalReason;
  /** In the person's own words. */
  readonly note?: string;
}

export interface DecideAnswer {
  /** What kept the decisions from being written, in the person's language. */
  readonly problem?: string;
}

/**
 * Request without parameters for all decisions of the open folders: {@link DecisionRow}. The reports that they are about
 * are read for it, one after the other.
 */
export const decisionsMethod = 'hegao/decisions';

/** One entry of `.hegao/decisions.json`. */
export interface DecisionRow {
  /** The report, at its new place where it has moved; there may be none at the address any more. */
  readonly uri: string;
  /** Path of the report as the entry has it. */
  readonly file: string;
  readonly check: string;
  readonly checkTitle: string;
  readonly state: 'confirmed' | 'dismissed';
  /** The decision in words. */
  readonly decision: string;
  readonly reason?: DismissalReason;
  readonly note?: string;
  readonly text: string;
  readonly by?: string;
  readonly at: string;
  /**
   * `found` where the finding still is, `moved` to a report of another name, `stale` where the words are gone; `silent`
   * where the words are there and nothing is found.
   */
  readonly standing: 'found' | 'moved' | 'stale' | 'silent';
}

/** Request without parameters to take stale decisions out and to give moved ones their new path: {@link PruneAnswer}. */
export const pruneDecisionsMethod = 'hegao/pruneDecisions';

export interface PruneAnswer extends DecideAnswer {
  readonly removed: number;
  readonly moved: number;
}

/**
 * Notification from the client: {@link ShownDocuments}. An editor may keep a document open for a while after its tab was
 * closed, and asks for no problems then; without this notification all open documents count as shown.
 */
export const shownDocumentsMethod = 'hegao/shownDocuments';

export interface ShownDocuments {
  /** Addresses of all open documents that have a tab. */
  readonly uris: readonly string[];
}

/**
 * Request to check every report in the open folders, whether it is open or not; files that have not changed since they
 * were last checked are left alone. Cancelling it gives a {@link FolderSummary} of what was done until then.
 */
export const checkFolderMethod = 'hegao/checkFolder';

export interface FolderSummary {
  /** Reports in the folders, the open ones included. */
  readonly files: number;
  /** How many of them were read now. */
  readonly checked: number;
  readonly cancelled: boolean;
  /** Files that could not be read, and why, in the person's language. */
  readonly problems: readonly string[];
}

/** Notification from the server while it checks the folders: {@link FolderProgress}. */
export const folderProgressMethod = 'hegao/folderProgress';

export interface FolderProgress {
  readonly done: number;
  readonly total: number;
}

/** Notification from the server: files that are not open were checked, or are no longer there. */
export const checkedFilesMethod = 'hegao/checkedFiles';

export interface CheckedFiles {
  readonly files: readonly FileFindings[];
  /** Addresses of files about which nothing is known any more. */
  readonly removed: readonly string[];
}

/** A file with all that was found in it. */
export interface FileFindings {
  readonly uri: string;
  readonly rows: readonly FindingRow[];
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
