import { makeBuildMemory } from '../parse/build';
import type { Report } from '../parse/report';
import type { Quantity } from './figure';

/** The years that a report speaks of: what it looks back on and, where it has one, the year that it plans. */
export interface ReportYears {
  readonly review: number;
  readonly plan: number;
}

export interface Period {
  /** ISO: `2024`, `2024-06`, `2021/2025`. */
  readonly value: string;
  /** The other year that 去年 or 今年 may mean, when the text does not say when it was written. */
  readonly or?: string;
  /** True when the sentence of the figure says so, false when a heading or the title does. */
  readonly written: boolean;
}

const arabicYear = /((?:19|20)\d{2})年/;
const chineseYear = /[一二][九〇○零O][〇○零O一二三四五六七八九]{2}(?=年)/;
const digits = '〇一二三四五六七八九';

/** The first year of our era that a text names, in Arabic or Chinese figures (二〇二三年). */
export function firstYear(text: string): number | undefined {
  if (!text.includes('年')) return undefined;
  const arabic = arabicYear.exec(text)?.[1];
  if (arabic !== undefined) return Number(arabic);
  const chinese = chineseYear.exec(text)?.[0];
  if (chinese === undefined) return undefined;
  return Number([...chinese].map((digit) => (/[○零O]/.test(digit) ? 0 : digits.indexOf(digit))).join(''));
}

/**
 * The years of a report, from its headings (`2023年工作回顾`), its title (`2024年政府工作报告` looks back on 2023), or
 * else the year that it names most often. `undefined` when it names none. Remembered with the report.
 */
export function reportYears(report: Report): ReportYears | undefined {
  let known = yearsOf.get(report);
  if (!known) yearsOf.set(report, (known = { years: readYears(report) }));
  return known.years;
}

const yearsOf = new WeakMap<Report, { readonly years: ReportYears | undefined }>();

function readYears(report: Report): ReportYears | undefined {
  return yearsOfHeadings(report).years ?? yearsOfText(report);
}

/** The years that headings name; looked for again when one of them has changed. */
const yearsOfHeadings = makeBuildMemory<{ readonly years: ReportYears | undefined }>(
  ({ passages }) => {
    const headings: string[] = [];
    for (const { role, content } of passages)
      if (role === 'heading' || role === 'title') headings.push(content.flow.text);
    const review = yearOfHeading(headings, /回顾|总结|成绩|成效|完成情况|运行情况|统计公报/);
    if (review !== undefined) return { years: { review, plan: review + 1 } };
    const plan = yearOfHeading(headings, /打算|计划|安排|目标|任务|思路|重点工作|主要工作/);
    return { years: plan === undefined ? undefined : { review: plan - 1, plan } };
  },
  (_before, _after, { role }) => role !== 'heading' && role !== 'title',
);

function yearsOfText(report: Report): ReportYears | undefined {
  const opening = report.passages
    .slice(0, 6)
    .map(({ content }) => content.flow.text)
    .join('\n');
  const delivered = firstYear(opening);
  if (delivered !== undefined && /政府工作报告|人民代表大会/.test(report.text.slice(0, 2000))) {
    // One that closes with the plans of the year after is named after the year that it looks back on.
    if (plansYear(report.text, delivered + 1)) return { review: delivered, plan: delivered + 1 };
    return { review: delivered - 1, plan: delivered };
  }
  const announced = /((?:19|20)\d{2})年[，,][^。；]{0,16}?(?:我们|[市县区局院委])?将/.exec(report.text)?.[1];
  if (announced !== undefined) return { review: Number(announced) - 1, plan: Number(announced) };
  const usual = mostFrequentYear(report.text);
  return usual === undefined ? undefined : { review: usual, plan: usual + 1 };
}

/** 2026年经济社会发展的主要预期目标是, 2026年工作安排. */
function plansYear(text: string, year: number): boolean {
  const plans = new RegExp(
    `${String(year)}年[^。，；\\n]{0,14}(?:预期目标|主要目标|工作(?:安排|打算|思路|任务|重点)|重点工作)`,
  );
  return plans.test(text);
}

function yearOfHeading(headings: readonly string[], subject: RegExp): number | undefined {
  const heading = headings.find((text) => subject.test(text) && firstYear(text) !== undefined);
  return heading === undefined ? undefined : firstYear(heading);
}

function mostFrequentYear(text: string): number | undefined {
  const counts = new Map<number, number>();
  for (const [year] of text.matchAll(/(?:19|20)\d{2}(?=年)/g))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  return best?.[0];
}

/** 比上年增长 compares with last year and speaks of this one. */
const comparison = /(?:比|较|同|与|低于|高于|超|快于)$/;
const changes = /增|减|提高|提升|下降|降低|上升|上涨|回落|扩大|翻|[多少快高低升降]|[前后]移|[进退]\d/;
const relativeYear = /(去年|上年|上一年|前年|今年|本年|当年|明年|来年|全年)/g;
const offsets: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  上年: -1,
  上一年: -1,
  今年: 0,
  本年: 0,
  当年: 0,
  明年: 1,
  来年: 1,
};

/** What 今年 means at a place: a review may be written within its year or after it. */
export interface Now {
  readonly year: number;
  /** True in plans, where 去年 can only be the year before the planned one. */
  readonly certain: boolean;
}

/**
 * The period that the words before a figure give it, `undefined` when they give none.
 * @param before the sentence up to the figure
 * @param start where it begins in the passage
 * @param dates of the passage
 */
export function writtenPeriod(
  before: string,
  start: number,
  dates: readonly Quantity[],
  now: Now | undefined,
): Period | undefined {
  const date = dates.length === 0 ? undefined : lastDate(before, start, dates);
  const relative = lastRelativeYear(before);
  if (date && (!relative || date.span.start - start > relative.index))
    return { value: isoPeriod(date.value as string), written: true };
  if (!now) return undefined;
  if (relative) return relativePeriod(relative[0], now, before.slice(relative.index + relative[0].length));
  const back = countedBack(before, now);
  if (back) return back;
  return speaksOfYears(before) ? { value: `${now.year - 4}/${now.year}`, written: true } : undefined;
}

/** The last date in the text in front of the figure that tells when, and is not only compared with. */
function lastDate(before: string, start: number, dates: readonly Quantity[]): Quantity | undefined {
  for (let order = dates.length - 1; order >= 0; order -= 1) {
    const date = dates[order];
    if (date === undefined || date.span.start >= start + before.length) continue;
    const from = date.span.start - start;
    if (from < 0) return undefined;
    const dated = typeof date.value === 'string' && /^\d{4}/.test(date.value);
    if (dated && !isCompared(before, from) && !isStart(before, date.span.end - start)) return date;
  }
  return undefined;
}

/** The last of 去年, 今年 and the like that tells when, and is not only compared with. */
function lastRelativeYear(before: string): RegExpExecArray | undefined {
  if (!before.includes('年')) return undefined;
  let last: RegExpExecArray | undefined;
  relativeYear.lastIndex = 0;
  for (let found = relativeYear.exec(before); found !== null; found = relativeYear.exec(before)) {
    if (saysWhen(before, found)) last = found;
  }
  return last;
}

function saysWhen(before: string, { index, 0: word }: RegExpExecArray): boolean {
  const end = index + word.length;
  return (
    word in offsets &&
    !isCompared(before, index) &&
    !isStart(before, end) &&
    (opensClause.test(before.slice(0, index)) || !before.startsWith('同期', end)) &&
    !/^末?(?:的)?(?:增|同(?!期))/.test(before.slice(end))
  );
}

/** 上年同期为700万件 tells when; in 高于上年同期 the year is only compared with. */
const opensClause = /(?:^|[，；：（。、])(?:而|但)?$/;

const yearsAgo = /(?:^|[，；：（。])(?:而|早在|比起)?([两二三四五六七八九十]|1?[0-9])年前[^，；]{0,12}，?[^，；]*$/;

/** 五年前，高新技术企业只有37家: counted back from the year spoken of. */
function countedBack(before: string, { year }: Now): Period | undefined {
  const written = before.includes('年前') ? yearsAgo.exec(before)?.[1] : undefined;
  if (written === undefined) return undefined;
  const count = written === '两' ? 2 : Number(written) || '〇一二三四五六七八九十'.indexOf(written);
  return { value: String(year - count), or: String(year - count + 1), written: true };
}

const manyYears =
  /(?:过去|这|近|前|今后|未来)?[五5]年(?:来|间|里|中|累计)|“?十[一二三四五]五”?(?:期间|时期|以来)|过去五年|连续[三四五\d]年/;

function speaksOfYears(before: string): boolean {
  return (before.includes('年') || before.includes('十')) && manyYears.test(before);
}

/** 去年 and 今年 are told from the day of writing, 上年, 当年 and 去年同期 from the year spoken of. */
function relativePeriod(word: string, { year, certain }: Now, behind: string): Period {
  const value = String(year + (offsets[word] ?? 0));
  const fromToday = /^[去今]年$/.test(word) && !certain && !behind.startsWith('同期');
  return fromToday ? { value, or: String(Number(value) + 1), written: true } : { value, written: true };
}

function isoPeriod(date: string): string {
  return /^\d{4}(?:-\d{2})?(?:\/\d{4})?/.exec(date)?.[0] ?? date;
}

const leadsTo = /^[^，；\d]*\d[^，；]*[到至][约近超过]*$/;
const hasLedTo = /^[^，；\d]*\d[^，；]*?(?:[增升降减扩加长高低少大小]|调整|优化|变化|改)[到至为]/;

/**
 * True when the year that ends at `at` is where a change starts: `由上年的439亿元跃升到` leads to this year's figure, and
 * what follows speaks of this year as well.
 */
function isStart(before: string, at: number): boolean {
  const after = before.slice(at);
  return leadsTo.test(after) || hasLedTo.test(after);
}

const times = /(?:是|为|相当于)$/;

/**
 * True when what stands at `at` is only compared with: `比2010年增长8%` and `是上年的⟦1.2倍⟧`, but not `比2010年的25亿元`
 * nor `由2010年的`.
 */
function isCompared(before: string, at: number): boolean {
  if (times.test(before.slice(0, at)) && /^[^，；]{2,5}(?:同期)?的$/.test(before.slice(at))) return true;
  return comparison.test(before.slice(0, at)) && changes.test(before.slice(at));
}
