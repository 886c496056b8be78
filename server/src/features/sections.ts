import type { Report, Section } from '../parse/report';

/** Where the last passage of a section ends: the blank lines and the marks of the next heading behind it are not shown as its own. */
export function endOfSection({ passages }: Report, section: Section): number {
  const last = passages[section.endPassage - 1];
  return last === undefined ? section.span.end : last.start + last.content.raw.length;
}
