import { firstYear } from '../figures/periods';
import { makeBuildMemory } from '../parse/build';
import type { Passage, Report, Section } from '../parse/report';
import { sourceSpan } from '../parse/report';
import type { Check, Finding } from './check';

const reviewHeading = /回顾|总结|完成情况|主要成效|工作成效/;
const planHeading = /打算|计划|安排|思路|重点工作|主要任务|目标任务/;
/** Half-years, quarters and five-year spans: one year may stand in review and plan alike, or several in the review. */
const otherSpans = /半年|季度|月|五年|三年|以来|“十/;
const opensWithYear = /^((?:19|20)\d{2})年(?:[，,]|我们|全[市县区州省院系]|[市县区]委)/;

/**
 * In a report with `一、2024年工作回顾` a plan headed `二、⟦2023年⟧工作打算` is flagged, and so is a review of 2024 whose
 * first paragraph opens `⟦2022年⟧，我们…`. The pair of 2024 (review) and 2025 (plan) is not, nor is history further down.
 */
export const reportYear: Check = {
  meta: {
    id: 'report-year',
    category: 'figure',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '年份与报告年度不符', en: "A year that is not the report's" },
    options: {},
  },
  *run({ report }) {
    if (!namesYears(report)) return;
    const review = datedSections(report, reviewHeading, planHeading)[0];
    if (!review || otherSpans.test(headingText(report, review.section))) return;
    for (const plan of datedSections(report, planHeading, reviewHeading)) {
      if (plan.section.article !== review.section.article || plan.year > review.year) continue;
      yield planBeforeReview(plan, review);
    }
    const opening = report.passages[review.section.firstPassage + 1];
    if (opening?.role === 'body') yield* openingOfAnotherYear(opening, review);
  },
};

/** False where no heading names a year of a review: most reports are not looked at any further. */
const namesYears = makeBuildMemory(
  (report) => datedSections(report, reviewHeading, planHeading).length > 0,
  (_before, _after, { role }) => role !== 'heading' && role !== 'title',
);

interface DatedSection {
  readonly section: Section;
  readonly heading: Passage;
  readonly year: number;
}

function datedSections(report: Report, names: RegExp, never: RegExp): readonly DatedSection[] {
  return report.sections.flatMap((section) => {
    const heading = section.heading === undefined ? undefined : report.passages[section.heading];
    const text = heading?.content.flow.text ?? '';
    const year = names.test(text) && !never.test(text) ? firstYear(text) : undefined;
    return heading && year !== undefined && !otherSpans.test(text) ? [{ section, heading, year }] : [];
  });
}

function headingText(report: Report, section: Section): string {
  return report.passages[section.heading ?? -1]?.content.flow.text ?? '';
}

function planBeforeReview(plan: DatedSection, review: DatedSection): Finding {
  const said = { plan: String(plan.year), review: String(review.year) };
  return {
    span: yearSpan(plan.heading, plan.year),
    message: {
      'zh-cn': `这一部分是${said.plan}年的打算，而前面回顾的是${said.review}年，请核对年份。`,
      en: `This part plans ${said.plan}, while the review is of ${said.review}. Check the year.`,
    },
    related: [related(review)],
    ...(plan.year === review.year && { uncertain: true as const }),
  };
}

function* openingOfAnotherYear(opening: Passage, review: DatedSection): Iterable<Finding> {
  const year = Number(opensWithYear.exec(opening.content.flow.text)?.[1]);
  const first = opening.content.sentences[0];
  const sentence = first ? opening.content.flow.text.slice(first.span.start, first.span.end) : '';
  if (!year || year >= review.year || otherSpans.test(sentence) || sentence.includes(`${String(review.year)}年`))
    return;
  yield {
    span: yearSpan(opening, year),
    message: {
      'zh-cn': `这一部分回顾的是${String(review.year)}年，开头却写作${String(year)}年，请核对。`,
      en: `This part reviews ${String(review.year)}, but it opens with ${String(year)}. Check the year.`,
    },
    related: [related(review)],
    uncertain: true,
  };
}

function related({ heading, year }: DatedSection): NonNullable<Finding['related']>[number] {
  return {
    span: yearSpan(heading, year),
    message: { 'zh-cn': `回顾的年度：${String(year)}年`, en: `year under review: ${String(year)}` },
  };
}

function yearSpan(passage: Passage, year: number): Finding['span'] {
  const at = passage.content.flow.text.indexOf(String(year));
  return sourceSpan(passage, at < 0 ? { start: 0, end: 1 } : { start: at, end: at + 5 });
}
