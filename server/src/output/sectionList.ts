import { sectionSpan, type Report } from '../parse/report';

/** A part of a report as its readers see it. Offsets are UTF-16 code units, half-open. */
export interface SectionRow {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** The main parts: the sections of the first level that has more than one, since a title stands alone above them. */
export function listSections(report: Report): readonly SectionRow[] {
  const { sections, passages } = report;
  const levels = new Map<number, number>();
  for (const { level, heading } of sections) {
    if (heading !== undefined) levels.set(level, (levels.get(level) ?? 0) + 1);
  }
  const level = [...levels]
    .filter(([, count]) => count > 1)
    .map(([each]) => each)
    .sort((a, b) => a - b)[0];
  return sections
    .filter((section) => section.heading !== undefined && section.level === level)
    .map((section) => ({
      title: passages[section.heading ?? 0]?.content.flow.text.trim() ?? '',
      ...sectionSpan(report, section),
    }));
}
