import { newReport } from './newReport';
import type { NewReport, NewReportParams, ReportKinds } from './protocol';
import type { Session } from './session';
import { reportYearOf } from './snippets/variables';

/** What can be begun in the folder of a file, with what is known of year and unit there. */
export async function reportKinds(session: Session, uri: string): Promise<ReportKinds> {
  const settings = await session.reportSettingsFor(uri);
  const templates = await session.templatesFor(uri);
  return {
    kinds: templates.map(({ name, sections }) => ({ name, sections: sections.map((section) => section.name) })),
    year: reportYearOf(session.snippetContext(settings)),
    unit: settings.unit ?? '',
  };
}

/** The draft that was asked for; `null` where there is no such kind. */
export async function beginReport(
  session: Session,
  { uri, kind, year, unit }: NewReportParams,
): Promise<NewReport | null> {
  const template = (await session.templatesFor(uri)).find(({ name }) => name === kind);
  if (template === undefined) return null;
  const settings = await session.reportSettingsFor(uri);
  const { unitShort, ...others } = settings;
  // Another unit than the one that was set is called by its own name.
  const short = unit === settings.unit ? unitShort : undefined;
  const names = { ...others, unit, ...(short !== undefined && { unitShort: short }) };
  const context = session.snippetContext({ ...names, year });
  return newReport(template, { ...context, ...(settings.fileName !== undefined && { fileName: settings.fileName }) });
}
