import { sectionSpan, type Report } from '../parse/report';
import { readDraftProperties, yearInTitle } from '../snippets/draftProperties';
import type { DraftOutline } from '../snippets/offerSnippets';
import type { ReportNames, VariableContext } from '../snippets/variables';

/** Title and headings of a draft, and the heading of the innermost section at an offset. */
export function draftOutline(report: Report, offset: number): DraftOutline {
  const { passages, sections } = report;
  const textOf = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : passages[index]?.content.flow.text;
  const around = sections.findLast((each) => {
    const span = sectionSpan(report, each);
    return each.heading !== undefined && span.start <= offset && offset <= span.end;
  });
  const title = passages.find(({ role }) => role === 'title')?.content.flow.text;
  const section = textOf(around?.heading);
  return {
    headings: sections.flatMap(({ heading }) => textOf(heading) ?? []),
    ...(title !== undefined && { title }),
    ...(section !== undefined && section !== title && { section }),
  };
}

/** Names and year for the variables: what the draft says of itself goes before what has been set for all drafts. */
export function variablesFor(text: string, { title, headings = [] }: DraftOutline, set: VariableContext) {
  const { year, lastReport: _lastReport, ...own } = readDraftProperties(text);
  const names: ReportNames = { ...set.names, ...own };
  const told = year ?? set.reportYear ?? firstYear([title ?? '', ...headings]);
  return { names, ...(told !== undefined && { reportYear: told }) };
}

function firstYear(headings: readonly string[]): number | undefined {
  for (const heading of headings) {
    const year = yearInTitle(heading);
    if (year !== undefined) return year;
  }
  return undefined;
}
