import type { Passage, Report } from '../parse/report';
import type { Figure, FigureIndex } from './figure';
import { namesOwnPlace, plainName } from './plainName';

/** What a claim says that it counts, in words that can be looked up. */
export interface StatedName {
  /** As {@link plainName} gives it: `新建标准化村卫生室`, `生产总值增长`; never empty. */
  readonly name: string;
  /** Whether the claim is of the whole place that the report is about: its words say so, or nothing says otherwise. */
  readonly of: 'whole' | 'unsaid' | 'other';
}

/**
 * Names what the claims of a passage count, each by the whole of its clause: what stands before the number and what stands
 * behind it. `undefined` where the words name nothing. A change without a name of its own (`，同比增长5.6%`) is one of what
 * the claim before it counts.
 *
 * @param ownNames names of the place or unit that the report is about
 * @returns by index of the figure
 */
export function statedNames(
  report: Report,
  figures: Pick<FigureIndex, 'ofPassage'>,
  passage: Passage,
  ownNames: readonly string[],
): ReadonlyMap<number, StatedName> {
  const all = figures.ofPassage(passage.index);
  const names = new Map<number, StatedName>();
  if (passage.cell) {
    const name = cellName(report, passage, ownNames);
    // Two figures in one cell are set against each other by words that the head of the table has not.
    const [only, ...more] = all.filter(({ claim }) => claim);
    if (only && more.length === 0 && name !== '') names.set(only.index, { name, of: 'unsaid' });
    return names;
  }
  let before: { readonly figure: Figure; readonly name: string } | undefined;
  for (const [at, figure] of all.entries()) {
    if (!figure.claim) continue;
    const words = clauseWords(passage, all, at);
    const places = figure.scope === null ? ownNames : [...ownNames, figure.scope];
    const own = plainName(plainName(words.lead, places) + words.tail, places);
    const follows = before?.figure.sentence === figure.sentence;
    const name = follows && (change.test(own) || leadsOn(own, words.lead)) ? before?.name + own : own;
    const isOther = (words.each !== '' && !name.includes(words.each)) || dealtOut.test(words.lead);
    if (isOther) before = undefined;
    else {
      // Where a change starts is the value of another time, whether it is named or not.
      if (name !== '' && !startsChange.test(words.lead))
        names.set(figure.index, { name, of: spokenOf(passage, figure, words.lead, ownNames) });
      before = { figure, name };
    }
  }
  return names;
}

/** `由上年的41亿元增加到⟦45亿元⟧`: the second number is of what the first is of. */
function leadsOn(own: string, lead: string): boolean {
  return own === '' && /[增升加长高大展降少低落减提][到至]$/.test(lead);
}

const startsChange = /[由从][^，。；]{0,10}$/;

const change = /^(?:环比|年均)?(?:增长|下降|增加|减少)$/;
/** What makes a number one for each of many. */
const each = /每|平均|[人户日月]均|年均(?!增|下|递)/;
/** 分别 deals several numbers out to several things, of which the clause is the name of all. */
const dealtOut = /分别|依次/;
/** Who else may be spoken of, where no place is named. */
const otherSubject = /(?:开发区|高新区|新区|园区|产业园|工业园|集团|公司|学校|医院)[^，；。]*[，；]/;

interface ClauseWords {
  readonly lead: string;
  readonly tail: string;
  /** The word that makes it a number for each of many; empty where there is none. */
  readonly each: string;
}

/** Words in front of a claim or of a date are not those of what comes behind it. */
function partsNames(figure: Figure | undefined): boolean {
  return figure !== undefined && (figure.claim || figure.kind === 'date' || figure.kind === 'time');
}

/** The words of a claim's clause that belong to it and to no other number. */
function clauseWords({ content }: Passage, all: readonly Figure[], at: number): ClauseWords {
  const figure = all[at] as Figure;
  const { text } = content.flow;
  const { start, end } = figure.flowSpan;
  const clause = content.sentences[figure.sentence]?.clauses[figure.clause]?.span ?? { start, end };
  let [previousAt, nextAt] = [at - 1, at + 1];
  while (previousAt >= 0 && !partsNames(all[previousAt])) previousAt -= 1;
  while (nextAt < all.length && !all[nextAt]?.claim) nextAt += 1;
  const [previous, next] = [all[previousAt], all[nextAt]];
  const from = Math.max(clause.start, previous?.flowSpan.end ?? 0);
  const to = Math.max(end, Math.min(clause.end, next?.flowSpan.start ?? clause.end));
  const joined = previous?.claim === true && previous.flowSpan.end > clause.start;
  const whole = text.slice(from, start);
  const lead = behindBracket(joined ? behindJoint(whole) : whole);
  const following = text.slice(end, to).replace(/^(?:以上|以下|左右|以内|之内|上下)/, '');
  const tail = (to < clause.end ? following.replace(/[、和及与].*$/, '') : following)
    .replace(/[（(、].*$/, '')
    .replace(/(?:全部|悉数|均|都).*$/, '');
  return { lead, tail, each: each.exec(text.slice(clause.start, start))?.[0] ?? '' };
}

/** Of `村卫生室和养老院` between two numbers, only what follows the joint is counted by the second. */
function behindJoint(words: string): string {
  return /[、和及与]([^、和及与]*)$/.exec(words)?.[1] ?? words;
}

function behindBracket(words: string): string {
  const open = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('));
  const close = Math.max(words.lastIndexOf('）'), words.lastIndexOf(')'));
  return open > close ? words.slice(open + 1) : words;
}

function spokenOf({ content }: Passage, figure: Figure, lead: string, ownNames: readonly string[]): StatedName['of'] {
  if (namesOwnPlace(lead, ownNames)) return 'whole';
  const sentence = content.sentences[figure.sentence];
  const before = content.flow.text.slice(sentence?.span.start ?? 0, figure.flowSpan.start);
  return otherSubject.test(before) ? 'other' : 'unsaid';
}

/** Heads of columns that say no more than that numbers follow. */
const neutralHead =
  /^(?:数量|数值|数据|合计|总计|总数|指标值|实际|实绩|完成数?|完成情况|完成值|本年|当年|今年|上年|去年|全年)?$/;

/** A cell counts what the label of its row and the head of its column say. */
function cellName(report: Report, { cell }: Passage, ownNames: readonly string[]): string {
  const table = cell && report.tables[cell.table];
  if (!table || cell.row < table.headerRows || cell.column === 0) return '';
  const textOf = (index: number | undefined): string =>
    index === undefined ? '' : (report.passages[index]?.content.flow.text ?? '');
  const label = plainName(textOf(table.rows[cell.row]?.[0]), ownNames);
  const head = table.rows.slice(0, table.headerRows).map((row) => plainName(textOf(row[cell.column]), ownNames));
  const named = head.filter((text) => !neutralHead.test(text)).join('');
  return /^(?:合计|总计|全[省市县区镇乡])?$/.test(label) ? named : label + named;
}
