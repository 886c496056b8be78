import { sectionSpan, type Report, type Section } from '../parse/report';

/** Where the last passage of a section ends: the blank lines and the marks of the next heading behind it are not shown as its own. */
export function endOfSection(report: Report, section: Section): number {
  const last = report.passages[section.endPassage - 1];
  return last === undefined ? sectionSpan(report, section).end : last.start + last.content.raw.length;
}
