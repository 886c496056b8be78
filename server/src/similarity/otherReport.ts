import type { Report } from '../parse/report';

/** A report beside the one that is checked. */
export interface OtherReport {
  /** A path as the user named it or, in an editor, the document's URI. */
  readonly path: string;
  readonly report: Report;
  /** Another draft that is open or lies in the same folder, or a report of an earlier year. */
  readonly role: 'open' | 'workspace' | 'earlier';
}
