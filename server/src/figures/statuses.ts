import { makeBuildMemory } from '../parse/build';
import type { Passage, PassageContent, Report } from '../parse/report';
import { Attachment } from '../text/attachment';
import { clauseStart } from './clauses';
import type { Status } from './figure';
import { firstYear, type ReportYears } from './periods';

const lookingBack = /回顾|总结|成绩|成效|成就|完成情况|进展情况|过去[一五三]?年|[一五三]年来|以来/;
const lookingAhead =
  /打算|思路|计划|安排|部署|目标|下一步|下一阶段|下阶段|下半年|今后|明年|来年|重点(?:任务|工作)|主要(?:任务|工作)|展望|规划|建议|努力方向|奋斗/;
/** A title names a plan only when that is what the document is. */
const planTitle = /(?:规划|计划|要点|方案|打算|安排)(?:的通知|（.*）)?$/;
/** Openings that turn a text without headings to what is to come, or back. */
const opensAhead = /^(?:对?下一?步|对?下一?阶段|今后|接下来|展望|面向未来|明年|来年)/;
/** What the expression below cannot do without: it tries many places, and is asked where one of these stands. */
const signOfTurn = /将|要坚持|目标|思路|要求|任务/;
const turnsAhead =
  /^[^。；]{0,40}(?:预期目标|主要目标|奋斗目标|工作思路|总体要求|主要任务)(?:是|为|：)|^[^。；]{0,30}(?:我们将|[^近]将(?:坚持|深入|继续|紧紧|牢牢)|要坚持)/;
const turnsBack = /^(?:过去|回顾|一年来|五年来|去年|上年|近年来|刚刚过去)/;

/**
 * Whether each passage reports results or speaks of plans. A heading decides for all that stands under it, whatever the
 * headings below it say (加快…建设取得新成效 is a task, too); in a text without such headings the opening of a passage
 * decides until another one says otherwise, and a look back inside plans lasts for its passage only.
 *
 * @param years of the same report
 */
export function planningPassages(report: Report, years: ReportYears | undefined): readonly boolean[] {
  const reading = planningOf(report);
  if (!reading.planning || !sameYears(reading.years, years)) {
    reading.years = years;
    reading.planning = readPlanning(report, years);
  }
  return reading.planning;
}

interface Planning {
  /** By which it was read. */
  years: ReportYears | undefined;
  planning: readonly boolean[] | undefined;
}

/** Read again when a heading has changed, or what the opening of a passage tells. */
const planningOf = makeBuildMemory<Planning>(
  () => ({ years: undefined, planning: undefined }),
  (before, after, passage) => !isHeading(passage) && sameOpening(openingOf(before), openingOf(after)),
);

function sameYears(a: ReportYears | undefined, b: ReportYears | undefined): boolean {
  return a?.review === b?.review && a?.plan === b?.plan;
}

function sameOpening(a: Opening, b: Opening): boolean {
  return a.turnsAhead === b.turnsAhead && a.turnsBack === b.turnsBack && a.year === b.year && a.plans === b.plans;
}

function readPlanning(report: Report, years: ReportYears | undefined): readonly boolean[] {
  let planning = false;
  let decidedBy: number | undefined;
  let article = -1;
  return report.passages.map((passage) => {
    const text = passage.content.flow.text;
    const section = report.sections[passage.section];
    if (section && section.article !== article) {
      article = section.article;
      planning = false;
      decidedBy = undefined;
    }
    const level = section?.level ?? 0;
    if (isHeading(passage)) {
      const outlook = outlookOfHeading(passage, text, years);
      if (outlook === undefined || (decidedBy !== undefined && level > decidedBy)) return planning;
      planning = outlook;
      // A title tells what most of the document is; any heading below it knows better.
      if (passage.role === 'heading') decidedBy = level;
    } else if (decidedBy === undefined) {
      const opening = openingOf(passage.content);
      if (opening.turnsAhead || opensWithPlan(opening, years)) planning = true;
      else if (opening.turnsBack) return false;
    }
    return planning;
  });
}

/** `2024年，县医院将…` opens the plans in a report on 2023. */
function opensWithPlan({ year, plans }: Opening, years: ReportYears | undefined): boolean {
  return years !== undefined && year !== undefined && year > years.review && plans;
}

/** What the first words of a passage tell of what follows. */
interface Opening {
  readonly turnsAhead: boolean;
  readonly turnsBack: boolean;
  /** The year that it begins with. */
  readonly year: number | undefined;
  /** Speaks of what is to be done. */
  readonly plans: boolean;
}

/** As much of a passage as the longest of these expressions takes. */
const longestOpening = 60;

const openings = new Attachment<Opening>();

function openingOf(content: PassageContent): Opening {
  const known = openings.get(content);
  if (known) return known;
  const { text } = content.flow;
  const start = text.slice(0, longestOpening);
  const opening = {
    turnsAhead: opensAhead.test(start) || (signOfTurn.test(start) && turnsAhead.test(start)),
    turnsBack: turnsBack.test(text),
    year: firstYear(start.slice(0, 12)),
    plans: /将(?![近军士领官帅])|要(?!求)|计划|力争/.test(start),
  };
  openings.set(content, opening);
  return opening;
}

function isHeading({ role }: Passage): boolean {
  return role === 'heading' || role === 'title';
}

function outlookOfHeading({ role }: Passage, text: string, years: ReportYears | undefined): boolean | undefined {
  // A title that names review and plan alike decides nothing.
  if (role === 'title') return (planTitle.test(text) && !lookingBack.test(text)) || undefined;
  const year = firstYear(text);
  const nextYear = years !== undefined && year !== undefined && year > years.review && text.includes('工作');
  const back = lookingBack.test(text);
  const ahead = lookingAhead.test(text) || nextYear;
  // 回顾 and 安排 may share one heading: it decides nothing.
  return back === ahead ? undefined : ahead;
}

const willBe =
  /(?:将(?![近军士领官帅])|力争|争取(?!到?[^，。；]{0,24}(?:资金|投资|国债|债券|专款|补助|经费|贷款|项目|指标))|确保(?!了)|预期|拟(?!定|订)|计划(?!总?投资|生育|单列|免疫)|目标(?:是|为|：)|努力实现|有望|推动(?=.*创建)|打算|届时|不低于目标)[^，。；]*$/;
const willBeInSentence = /(?:力争|预期目标|主要目标|总体目标|奋斗目标|目标是|届时|打算)[^。]*$/;
const hasBeen =
  /(?:^|[^比较同与])(?:去年|上年|上一年|前年|截至|截止|目前|现有|已有|已经|已(?=[建开完投实通签累达组创设])|过去|以来)|全年(?:累计)?完成|现行/;

/** 在达到18亿元的基础上: what serves as a base is there already. */
const isBase = /^[^，；]{0,30}的?基础上/;

/** A status, and whether the figure's own sentence says so. */
export interface StatusReading {
  readonly value: Status;
  readonly written: boolean;
}

const reading = {
  actual: [
    { value: 'actual', written: false },
    { value: 'actual', written: true },
  ],
  target: [
    { value: 'target', written: false },
    { value: 'target', written: true },
  ],
} as const;

/** One of four, so that the claims of a long report need not each have their own. */
function statusReading(value: 'actual' | 'target', written: boolean): StatusReading {
  return reading[value][written ? 1 : 0];
}

/** What the words around a claim make of it: a result or a plan. Without such words the passage decides. */
export function readStatus(
  before: string,
  after: string,
  planning: boolean,
  years: ReportYears | undefined,
): StatusReading {
  const clause = before.slice(clauseStart(before));
  if (planning) {
    if (saysDone(before, clause, years) || isBase.test(after)) return statusReading('actual', true);
    return statusReading('target', willBe.test(clause) || willBeInSentence.test(before));
  }
  const year = firstYear(clause);
  const later = years !== undefined && year !== undefined && year > years.plan;
  if (later || willBe.test(clause) || willBeInSentence.test(before)) return statusReading('target', true);
  return statusReading('actual', hasBeen.test(before));
}

function saysDone(sentenceBefore: string, clause: string, years: ReportYears | undefined): boolean {
  // What comes after a base is added to it.
  if (hasBeen.test(sentenceBefore.slice(sentenceBefore.lastIndexOf('基础上') + 1))) return true;
  const year = firstYear(clause);
  return years !== undefined && year !== undefined && year <= years.review;
}
