import type { NewReport } from './protocol';
import { composeDraft } from './snippets/composeDraft';
import { keyedSnippets } from './snippets/snippetKeys';
import type { SnippetLibrary } from './snippets/snippet';
import { fillVariables, makeVariables, type VariableContext } from './snippets/variables';
import type { ReportTemplate } from './team/reportTemplate';

export const defaultFileName = '${REPORT_YEAR}年${UNIT_SHORT}${KIND}.md';

export interface NewReportContext extends VariableContext {
  readonly libraries: readonly SnippetLibrary[];
  /** Pattern of the file's name; {@link defaultFileName} where absent. */
  readonly fileName?: string;
}

/** A draft with all sections of a kind of report, in snippet syntax, and the name that its file should have. */
export function newReport(template: ReportTemplate, context: NewReportContext): NewReport {
  const fileName = fileNameFor(template.name, context);
  const markdown = /\.(?:md|markdown)$/i.test(fileName);
  const bodies = bodiesOf(template, context.libraries);
  const title = template.title === undefined ? [] : [template.title];
  const opening = propertiesFor(template.name, context, markdown);
  return { fileName, body: composeDraft([...title, ...bodies], context, `${opening}${markdown ? '# ' : ''}`) };
}

function bodiesOf({ draft, sections, title }: ReportTemplate, libraries: readonly SnippetLibrary[]): readonly string[] {
  if (draft === undefined) {
    const headings = sections.map(({ name }) => `一、${name}\n\n\${1:××（${name}）}。`);
    return title === undefined ? ['${UNIT}${REPORT_YEAR}年工作报告', ...headings] : headings;
  }
  const bodies = new Map(keyedSnippets(libraries).map(({ snippet }) => [snippet.name, snippet.body]));
  // A snippet that no library holds is a heading to write under; `一、…` is a heading alone.
  return draft.map((name) => (/^一、/.test(name) ? name : bodies.get(name)) ?? `一、${name}\n\n\${1:××（${name}）}。`);
}

/** What the draft says of itself: the template that it is checked against, and the names that snippets are filled with. */
export function propertiesFor(
  kind: string | undefined,
  { names = {}, ...context }: VariableContext,
  markdown: boolean,
  lastReport?: string,
): string {
  const lines = [
    ['核稿模板', kind],
    ['单位', names.unit],
    ['单位简称', names.unitShort],
    ['地区', names.region],
    ['作者', names.author],
    ['年度', makeVariables(context).get('REPORT_YEAR')],
    ['上年报告', lastReport],
  ].flatMap(([name, value]) => (value === undefined || value === '' ? [] : `${name}: ${value}\n`));
  return markdown ? `---\n${lines.join('')}---\n\n` : `<!--\n${lines.join('')}-->\n\n`;
}

/** The pattern filled in; what is not known falls away, and what no file may have in its name too. */
function fileNameFor(kind: string, { fileName = defaultFileName, ...context }: NewReportContext): string {
  const pattern = fileName.replace(/\$\{?KIND\b\}?/g, kind);
  const filled = fillVariables(pattern, context).replace(/\$\{[^}]*\}/g, '');
  const safe = [...filled].filter((character) => character > '\u001f' && !'\\/:*?"<>|'.includes(character)).join('');
  return /\.(?:md|markdown|txt|report|gongwen)$/i.test(safe) ? safe : `${safe}.md`;
}
