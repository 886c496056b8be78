import type { Span } from '../text/span';

/** One figure of record, in the words of its row. */
export interface LedgerRow {
  /** Where the row stands in `Ledger.text`. */
  readonly span: Span;
  /** As spreadsheets count rows, the head being the first. */
  readonly row: number;
  /** What is counted, under each name that the table gives it; one at least. */
  readonly names: readonly string[];
  /** The number with words of 约, 不低于 or 不超过 before it, without its unit: `1.89万`, `约300`, `15-20`. */
  readonly value: string;
  /** Unit or classifier, with a magnitude where the table has one: `万元`, `个`; empty where there is none. */
  readonly unit: string;
  /** As a draft wrote it, in a table that was exported from one: it says how far the number is rounded. */
  readonly written?: string;
  readonly period?: string;
  /** The place or unit that it is of. */
  readonly scope?: string;
  /** A result unless the table says otherwise. */
  readonly status: 'actual' | 'target';
  /** In the team's own words, shown with findings. */
  readonly note?: string;
}

/** A table of a team's figures of record. Plain values: it goes to other threads. */
export interface Ledger {
  /** As it is shown, or as an editor opens it. */
  readonly path: string;
  /** The table as text, a row on each line; of a workbook, as much of it as was read. */
  readonly text: string;
  readonly rows: readonly LedgerRow[];
}
