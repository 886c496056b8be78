import type { Passage } from '../parse/report';
import type { OtherReport } from '../similarity/otherReport';
import type { RelatedPlace } from './check';
import { passageSpan } from './passageRemoval';

/** A stretch of another report, as a finding shows it. */
export interface InOther {
  /** File name, for messages. */
  readonly name: string;
  readonly place: RelatedPlace;
}

/** The stretch from one passage of another report to a later one. */
export function inOther(other: OtherReport, from: Passage, to: Passage = from): InOther {
  const name = fileName(other.path);
  const span = { start: passageSpan(from).start, end: passageSpan(to).end };
  const message =
    other.role === 'earlier'
      ? { 'zh-cn': `往年报告“${name}”`, en: `The earlier report ${name}` }
      : { 'zh-cn': `“${name}”`, en: `In ${name}` };
  return { name, place: { path: other.path, span, message } };
}

/** A drive letter is no scheme. */
const scheme = /^[a-z][\w+.-]+:/i;

/** A path as it is; of a URI, which nobody wants to read, the file name. */
export function shownPath(path: string): string {
  return scheme.test(path) ? fileName(path) : path;
}

/** The last part of a path or URI, as a person reads it. */
export function fileName(path: string): string {
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (!scheme.test(path)) return last;
  try {
    return decodeURIComponent(last.replace(scheme, ''));
  } catch {
    return last;
  }
}
