import { fiveYearPlan, fiveYearPlanStage, yearInChinese } from '../snippets/variables';
import type { Span } from '../text/span';

/** One replacement in a text. */
export interface YearEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Names of documents and events keep their year: `《青石县2026年文化惠民方案》`, `青文〔2026〕3号`. */
const named = /《[^》\n]*》|〔\d{4}〕/g;
const arabic = /(?<!\d)((?:19|20|21)\d\d)(?=年)(?!年代)/g;
const chinese = /[一二][〇○零一二三四五六七八九]{3}年/g;
const plan = /([一二三四五六七八九十]{1,3}五)(”?)(规划)?((?:的?)(?:开局之年|收官之年|推进的重要一年))?/g;
const digits = '〇一二三四五六七八九';

/**
 * What makes a text about one year a text about the next: years from the one before to the one after move on by one,
 * in Arabic and in Chinese figures, and five-year plans with what the year is within them. 去年, 今年 and 明年 stay, since
 * they mean the new years already; so do other years (`自2015年起`, `到2035年`) and years in names of documents.
 *
 * @param year that the report is about
 * @param planning the text is about the year after it
 */
export function yearEdits(text: string, year: number, planning: boolean): readonly YearEdit[] {
  const names = [...text.matchAll(named)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
  const isNear = (written: number): boolean => Math.abs(written - year) <= 1;
  const edits: YearEdit[] = [];
  for (const match of text.matchAll(arabic)) {
    const written = Number(match[1]);
    // Both ends of a span of years belong to one plan or one history, and neither moves alone.
    const spans =
      /\d{4}年?[—–\-~～至]$/.test(text.slice(0, match.index)) ||
      /^\d{4}年[—–\-~～至]\d{4}/.test(text.slice(match.index));
    if (isNear(written) && !spans) edits.push(replace(match.index, match[0], String(written + 1)));
  }
  for (const match of text.matchAll(chinese)) {
    const written = toYear(match[0]);
    if (isNear(written)) edits.push(replace(match.index, match[0], yearInChinese(written + 1)));
  }
  for (const match of text.matchAll(plan)) {
    const edit = planEdit(match, text, year, planning);
    if (edit) edits.push(edit);
  }
  return edits
    .filter(({ span }) => !names.some((name) => name.start <= span.start && span.end <= name.end))
    .sort((a, b) => a.span.start - b.span.start);
}

/** The text with its years moved on, see {@link yearEdits}. */
export function moveYearsOn(text: string, year: number, planning = false): string {
  return yearEdits(text, year, planning).reduceRight(
    (moved, { span, newText }) => moved.slice(0, span.start) + newText + moved.slice(span.end),
    text,
  );
}

function replace(start: number, written: string, newText: string): YearEdit {
  return { span: { start, end: start + written.length }, newText };
}

function toYear(written: string): number {
  const read = [...written.slice(0, -1)].map((digit) => (/[○零]/.test(digit) ? 0 : digits.indexOf(digit)));
  return Number(read.join(''));
}

/**
 * `“十五五”收官之年` of 2030 becomes `“十六五”开局之年`. Which year is meant is told by the sentence, else by the section.
 * A plan that is not the year's own is history or a distant aim, and stays.
 */
function planEdit(match: RegExpExecArray, text: string, year: number, planning: boolean): YearEdit | undefined {
  const [whole, ordinal = '', close = '', word = '', stage = ''] = match;
  const sentence =
    text
      .slice(0, match.index)
      .split(/[。；\n]/)
      .at(-1) ?? '';
  const stated = Number(/((?:19|20|21)\d\d)年[^\d]*$/.exec(sentence)?.[1] ?? (planning ? year + 1 : year));
  if (Math.abs(stated - year) > 1 || ordinal !== fiveYearPlan(stated)) return undefined;
  const particle = stage.startsWith('的') ? '的' : '';
  const newStage = stage === '' ? '' : particle + fiveYearPlanStage(stated + 1);
  const newText = fiveYearPlan(stated + 1) + close + word + newStage;
  return newText === whole ? undefined : replace(match.index, whole, newText);
}
