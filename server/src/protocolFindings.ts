/** What client and server say to each other about findings, decisions and the check of all folders; see `protocol.ts`. */
import type { DocumentParams, PlaceRange } from './protocol';

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
