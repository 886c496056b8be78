import type { Report, Section } from '../parse/report';

/** What becomes of a passage: `turned` is the usual. */
export type PassageFate = 'turned' | 'plan' | 'emptied' | 'replaced';

/** A section as a range of passages: heading and what leads in, then its items. */
export interface DraftPart {
  readonly first: number;
  /** The first passage behind heading and lead-in. */
  readonly afterLead: number;
  readonly end: number;
}

export interface DraftParts {
  readonly review?: DraftPart;
  readonly plan?: DraftPart;
  roleOf(passage: number): PassageFate;
}

const reviews = /回顾|总结|成效|成绩|完成情况|工作情况|开展情况|主要工作|主要做法/;
const plans = /计划|打算|安排|下一步|下步|思路|明年|来年|工作重点|努力方向/;
const problems = /问题|不足|短板|困难|差距/;

/** Which sections look back, which tell of problems, and which plan, by their headings. */
export function findParts(report: Report): DraftParts {
  const { sections, passages } = report;
  const headed = sections.filter(({ heading }) => heading !== undefined);
  const headingOf = ({ heading }: Section): string =>
    (heading === undefined ? undefined : passages[heading]?.content.flow.text) ?? '';
  const isTitle = ({ heading }: Section): boolean => heading !== undefined && passages[heading]?.role === 'title';
  const plan = headed.findLast((section) => !isTitle(section) && isPlan(headingOf(section)) && isTop(section, headed));
  const siblings = headed.filter(({ parent, index }) => parent === plan?.parent && index !== plan?.index);
  const review = siblings.find((section) => reviews.test(headingOf(section)) && !isPlan(headingOf(section)));
  const emptied = siblings.filter((section) => problems.test(headingOf(section)) && section !== review);
  const parts = { review: review && toPart(report, review), plan: plan && toPart(report, plan) };
  const holes = emptied.map((section) => toPart(report, section));
  const roleOf = (passage: number): PassageFate => {
    const isIn = (part: DraftPart | undefined): part is DraftPart =>
      part !== undefined && passage >= part.first && passage < part.end;
    if (isIn(parts.plan)) return passage < parts.plan.afterLead ? 'plan' : 'emptied';
    if (parts.plan && isIn(parts.review)) return passage < parts.review.afterLead ? 'turned' : 'replaced';
    return holes.some((hole) => isIn(hole) && passage > hole.first) ? 'emptied' : 'turned';
  };
  return { ...(parts.review && { review: parts.review }), ...(parts.plan && { plan: parts.plan }), roleOf };
}

/** A plan that tells how an earlier one was carried out looks back. */
function isPlan(heading: string): boolean {
  return plans.test(heading) && !/完成情况|落实情况|执行情况|回顾/.test(heading);
}

/** True where no other section of its level or above could be meant with more right: the outermost ones of the draft. */
function isTop(section: Section, headed: readonly Section[]): boolean {
  const around = headed.find(({ index }) => index === section.parent);
  return around === undefined || around.level < section.level;
}

/** The lead-in is what stands before the first subsection; where there is none, the first paragraph if others follow. */
function toPart({ sections, passages }: Report, section: Section): DraftPart {
  const first = section.firstPassage;
  const end = section.endPassage;
  const below = sections.filter(({ parent }) => parent === section.index).map(({ firstPassage }) => firstPassage);
  const items = passages.findIndex(({ index, content }) => {
    return index > first && index < end && content.markers.some(({ atHead }) => atHead);
  });
  const starts = [...below, ...(items < 0 ? [] : [items])];
  const fallback = end - first > 2 ? first + 2 : first + 1;
  return { first, afterLead: starts.length > 0 ? Math.min(...starts) : fallback, end };
}
