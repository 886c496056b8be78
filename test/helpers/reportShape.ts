import { parseReport } from '../../server/src/parse/parseReport';
import type { DocumentKind, Report } from '../../server/src/parse/report';

/** The passages as `role text`, cells apart. */
export function passagesOf(lines: readonly string[], kind: DocumentKind = 'plain'): readonly string[] {
  const report = parseReport(lines.join('\n'), kind);
  return report.passages.map(({ role, content }) => `${role} ${content.flow.text}`);
}

/** The sections as an indented outline of their headings, with the number of an article behind it. */
export function outlineOf(lines: readonly string[], kind: DocumentKind = 'plain'): readonly string[] {
  const report = parseReport(lines.join('\n'), kind);
  return report.sections.slice(1).map((section) => {
    const article = section.article > 0 ? ` @${section.article}` : '';
    return `${'  '.repeat(section.level - 1)}${headingOf(report, section.heading)}${article}`;
  });
}

function headingOf(report: Report, heading: number | undefined): string {
  return heading === undefined ? '' : (report.passages[heading]?.content.flow.text ?? '');
}
