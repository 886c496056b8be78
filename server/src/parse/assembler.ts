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
interface Version extends MarkedEntries, Assembled {
  readonly isCompilation: boolean;
}

/** Assembles one version of a document after the other. Where no heading comes or goes, the outline stays as it is. */
export class Assembler {
  private last: Version = { ...nothing, isCompilation: false };
  private readonly signs = new ArticleSigns();

  /**
   * @param same how many entries are those of the version before
   * @param by how much further on those at the end stand
   * @returns with how many passages at both ends are the same but for where they stand
   */
  update(marked: MarkedEntries, same: CommonEnds, by: number): Assembled & { readonly ends: CommonEnds } {
    const { last, signs } = this;
    const { entries, markings } = marked;
    const { head, tail } = sameMarkings(last.markings, markings, same);
    signs.count(last.entries, last.markings, head, last.entries.length - tail, -1);
    signs.count(entries, markings, head, entries.length - tail, 1);
    const articles = findArticles(entries, markings, signs);
    const isCompilation = articles.size > 0;
    const follows = !isCompilation && !last.isCompilation && last.entries.length > 0;
    const edit = new Edit(last, marked, { head, tail }, by);
    const followed = follows ? edit.follow() : undefined;
    const next = followed ?? new Assembly(marked, articles, last.passages).assemble();
    this.last = { ...marked, ...next, isCompilation };
    const { passages } = last;
    const ends = followed
      ? { head: edit.from, tail: passages.length - edit.to }
      : comparePassages(passages, next.passages);
    return { ...next, ends };
  }
}

const nothing: MarkedEntries & Assembled = {
  entries: [],
  markings: [],
  starts: new Int32Array(),
  passages: [],
  sections: [],
  tables: [],
  firsts: new Int32Array(),
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
    if (this.hasHeading(before) || this.hasHeading(after)) return undefined;
    const start = before.starts[ends.head] ?? Infinity;
    const end = before.starts[before.entries.length - ends.tail] ?? Infinity;
    const tablesInFront = firstPlaced(before.tables.length, start, (index) => before.tables[index]?.span.start ?? 0);
    const tablesBehind = firstPlaced(before.tables.length, end, (index) => before.tables[index]?.span.start ?? 0);
    const passages = before.passages.slice(0, this.from);
    this.read(passages, tablesInFront);
    if (this.tables.length !== tablesBehind - tablesInFront) return undefined;
    const more = passages.length - this.to;
    for (let index = this.to; index < before.passages.length; index += 1) {
      const { start: place, content, role, section, cell } = before.passages[index] as Passage;
      passages.push(newPassage(index + more, place + by, content, role, section, cell));
    }
    const tables = before.tables.slice(0, tablesInFront).concat(
      this.tables,
      before.tables.slice(tablesBehind).map((table) => movedTable(table, more, by, passages)),
    );
    const sections = more === 0 ? before.sections : before.sections.map((section) => moved(section, this.to, more));
    return { passages, sections, tables, firsts: nextPlaces(before.firsts, ends, this.firsts, more) };
  }

  private hasHeading({ entries, markings }: MarkedEntries): boolean {
    for (let index = this.ends.head; index < entries.length - this.ends.tail; index += 1)
      if (markings[index]?.role === 'heading') return true;
    return false;
  }

  /** Adds the passages that have come, and collects their tables. */
  private read(passages: Passage[], tablesInFront: number): void {
    const { entries, markings, starts } = this.after;
    const section = passages.at(-1)?.section ?? 0;
    for (let at = this.ends.head; at < entries.length - this.ends.tail; at += 1) {
      const [entry, marking, start] = [entries[at], markings[at], starts[at] as number];
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
