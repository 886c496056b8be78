import type { Analysis } from './analysis';
import { nextYear, type Skeleton } from './drafts/nextYear';
import { draftOutline, variablesFor } from './features/draftOutline';
import { reportYears } from './figures/periods';
import type { NextYearDraft } from './protocol';
import { yearInChinese } from './snippets/variables';

/** The year that a report is about, as it says itself; `undefined` where it names none. */
export function yearOf({ report }: Analysis): number | undefined {
  const { reportYear } = variablesFor(report.text, draftOutline(report, 0), { now: new Date(0) });
  return reportYear ?? reportYears(report)?.review;
}

/** Next year's skeleton; `undefined` where the report does not say what year it is about. */
export function skeletonOf(analysis: Analysis): Skeleton | undefined {
  const year = yearOf(analysis);
  return year === undefined ? undefined : nextYear(analysis.report, analysis.figures, year);
}

/**
 * Next year's draft of a report, with the name of its file. Its properties name the report that it was made from, so
 * that figures of last year can be shown beside those that are to be filled in, now and after it was closed.
 *
 * @param fileName of the report, without its folder
 */
export function nextYearDraft(analysis: Analysis, fileName: string): NextYearDraft | undefined {
  const year = yearOf(analysis);
  const skeleton = skeletonOf(analysis);
  if (year === undefined || skeleton === undefined) return undefined;
  const { kind, text } = analysis.report;
  const properties = [...keptProperties(text), `年度: ${year + 1}`, `上年报告: ${fileName}`].join('\n');
  const top = kind === 'markdown' ? `---\n${properties}\n---\n\n` : `<!--\n${properties}\n-->\n\n`;
  return { fileName: nameOn(fileName, year), text: top + skeleton.text };
}

/** The report's own properties, except for the two that are told anew. */
function keptProperties(text: string): readonly string[] {
  const block = /^\ufeff?(?:---[ \t]*\r?\n([\s\S]*?)\r?\n---|<!--([\s\S]*?)-->)/.exec(text.slice(0, 4000));
  const lines = (block?.[1] ?? block?.[2] ?? '').split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '' && !/^\s*(?:年度|年份|year|上年报告|lastReport)\s*[:：]/.test(line));
}

function nameOn(fileName: string, year: number): string {
  const moved = fileName
    .replaceAll(String(year), String(year + 1))
    .replaceAll(yearInChinese(year), yearInChinese(year + 1));
  return moved === fileName ? `${year + 1}年${fileName}` : moved;
}
