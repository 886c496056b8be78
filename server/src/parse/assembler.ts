import { ArticleSigns, findArticles } from './articles';
import {
  Assembly,
  captionAbove,
  forEachCell,
  newPassage,
  tableOf,
  type Assembled,
  type MarkedEntries,
} from './assembly';
import { comparePassages } from './build';
import { isParagraph } from './entries';
import { firstPlaced, nextPlaces } from './places';
import type { CommonEnds } from '../text/commonEnds';
import type { Passage, Section, Table } from './report';

/** A version as it was assembled. */
interface Version extends Assembled {
  readonly entries: MarkedEntries['entries'];
  readonly markings: MarkedEntries['markings'];
  readonly isCompilation: boolean;
  /** How many passages at both ends are those of the version before, but for where they stand. */
  readonly ends: CommonEnds;
}

/**
 * Assembles one version of a document after the other. Where no heading comes or goes, the outline stays as it is.
 */
export class Assembler {
  private last = nothing;
  private readonly signs = new ArticleSigns();

  /**
   * @param same how many entries are those of the version before
   * @param by how much further on those at the end stand
   */
  update(marked: MarkedEntries, same: CommonEnds, by: number): Assembled & Pick<Version, 'ends'> {
    const { last, signs } = this;
    const { entries, markings } = marked;
    const between = sameMarkings(last.markings, markings, same);
    const { head, tail } = between;
    signs.count(last.entries, last.markings, head, last.entries.length - tail, -1);
    signs.count(entries, markings, head, entries.length - tail, 1);
    const articles = findArticles(entries, markings, signs);
    const isCompilation = articles.size > 0;
    const follows = !isCompilation && !last.isCompilation && last.entries.length > 0;
    const edit = new Edit(last, marked, between, by);
    const followed = follows ? edit.follow() : undefined;
    const assembled = followed ?? new Assembly(marked, articles, last.passages).assemble();
    const { passages, sections, tables, firsts } = assembled;
    const ends = followed
      ? { head: edit.from, tail: last.passages.length - edit.to }
      : comparePassages(last.passages, passages);
    this.last = { entries, markings, passages, sections, tables, firsts, isCompilation, ends };
    return this.last;
  }
}

const nothing: Version = {
  entries: [],
  markings: [],
  passages: [],
  sections: [],
  tables: [],
  firsts: new Int32Array(),
  isCompilation: false,
  ends: { head: 0, tail: 0 },
};

/** How many entries at both ends, of those that are the same, are taken for the same. */
function sameMarkings(
  before: MarkedEntries['markings'],
  after: MarkedEntries['markings'],
  { head: mostHead, tail: mostTail }: CommonEnds,
): CommonEnds {
  let [head, tail] = [0, 0];
  while (head < mostHead && before[head] === after[head]) head += 1;
  while (tail < mostTail && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/** What lies between the common ends of two versions. */
class Edit {
  /** The passages of the version before that it concerns: [from, to). */
  readonly from: number;
  readonly to: number;
  private readonly firsts: number[] = [];
  private readonly tables: Table[] = [];

  constructor(
    private readonly before: Version,
    private readonly after: MarkedEntries,
    private readonly ends: CommonEnds,
    private readonly by: number,
  ) {
    const { firsts, passages, entries } = before;
    this.from = firsts[ends.head] ?? passages.length;
    this.to = firsts[entries.length - ends.tail] ?? passages.length;
  }

  /** The next version where all outside stays in its section and its table; `undefined` where it may not. */
  follow(): Assembled | undefined {
    const { before, after, ends, by } = this;
    const sameBuild = this.hasSameBuild();
    if (!sameBuild && (this.hasHeading(before) || this.hasHeading(after))) return undefined;
    const tablesInFront = this.tablesInFront();
    const tablesBehind = this.tablesBehind();
    const passages = before.passages.slice(0, this.from);
    this.read(passages, tablesInFront, sameBuild);
    if (tablesInFront + this.tables.length !== tablesBehind) return undefined;
    const more = passages.length - this.to;
    for (let index = this.to; index < before.passages.length; index += 1) {
      const { start, content, role, section, cell } = before.passages[index] as Passage;
      passages.push(newPassage(index + more, start + by, content, role, section, cell));
    }
    const tables = before.tables.slice(0, tablesInFront).concat(
      this.tables,
      before.tables.slice(tablesBehind).map((table) => movedTable(table, more, by, passages)),
    );
    const sections = more === 0 ? before.sections : before.sections.map((section) => moved(section, this.to, more));
    return { passages, sections, tables, firsts: nextPlaces(before.firsts, ends, this.firsts, more) };
  }

  /** Whether paragraphs have given way to as many of the same kinds, so that headings open the same sections. */
  private hasSameBuild(): boolean {
    const { before, after, ends } = this;
    if (before.entries.length !== after.entries.length) return false;
    for (let index = ends.head; index < after.entries.length - ends.tail; index += 1) {
      const isTable = before.entries[index]?.kind === 'table' || after.entries[index]?.kind === 'table';
      if (isTable || before.markings[index] !== after.markings[index]) return false;
    }
    return true;
  }

  // Entries in front of the edit stand where they did, and those behind it further on.

  private tablesInFront(): number {
    const { before, after, ends } = this;
    const last = after.starts[ends.head - 1] ?? -1;
    return firstPlaced(before.tables.length, last + 1, (index) => before.tables[index]?.span.start ?? 0);
  }

  private tablesBehind(): number {
    const { before, after, ends, by } = this;
    const first = after.starts[after.entries.length - ends.tail] ?? Infinity;
    return firstPlaced(before.tables.length, first - by, (index) => before.tables[index]?.span.start ?? 0);
  }

  private hasHeading({ entries, markings }: Pick<Version, 'entries' | 'markings'>): boolean {
    for (let index = this.ends.head; index < entries.length - this.ends.tail; index += 1)
      if (markings[index]?.role === 'heading') return true;
    return false;
  }

  /** Adds the passages that have come, and collects their tables. */
  private read(passages: Passage[], tablesInFront: number, sameBuild: boolean): void {
    const { entries, markings, starts } = this.after;
    const around = passages.at(-1)?.section ?? 0;
    for (let at = this.ends.head; at < entries.length - this.ends.tail; at += 1) {
      const [entry, marking, start] = [entries[at], markings[at], starts[at] as number];
      const section = sameBuild ? (this.before.passages[passages.length]?.section ?? 0) : around;
      this.firsts.push(passages.length);
      if (entry?.kind === 'table') {
        const table = tablesInFront + this.tables.length;
        this.tables.push(tableOf(entry, table, start, passages.length, captionAbove(passages, passages.length)));
        forEachCell(entry, (content, place, row, column) => {
          passages.push(newPassage(passages.length, start + place, content, 'cell', section, { table, row, column }));
        });
      } else if (marking && isParagraph(entry)) {
        passages.push(newPassage(passages.length, start, entry.content, marking.role, section, undefined));
      }
    }
  }
}

function movedTable(table: Table, more: number, by: number, passages: readonly Passage[]): Table {
  const { index, span, headerRows } = table;
  const rows = more === 0 ? table.rows : table.rows.map((row) => row.map((cell) => cell + more));
  const first = rows.find((row) => row.length > 0)?.[0];
  const caption = first === undefined ? undefined : captionAbove(passages, first);
  const moved = { index, span: { start: span.start + by, end: span.end + by }, rows, headerRows };
  return caption === undefined ? moved : { ...moved, caption };
}

/** The section where `more` passages have come in front of the given one. */
function moved(section: Section, behind: number, more: number): Section {
  const movedOf = (index: number): number => (index >= behind ? index + more : index);
  const endPassage = movedOf(section.endPassage);
  if (section.heading === undefined) return { ...section, endPassage };
  return { ...section, firstPassage: movedOf(section.firstPassage), heading: movedOf(section.heading), endPassage };
}
