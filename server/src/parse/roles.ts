import { isUnitLine, type Byline } from './bylines';
import type { CommonEnds } from '../text/commonEnds';
import { isParagraph, type Entry, type Paragraph } from './entries';
import { formOf } from './lineForm';
import type { Marker, PassageRole } from './report';

/** How a heading is set apart; headings of one style are of one level. `#2` for `##`. */
export type HeadingStyle = Marker['family'] | `#${number}` | 'bold' | 'bare' | 'article';

/** What a paragraph is taken for; the same object for all that are taken for the same. */
export interface Marking {
  readonly role: PassageRole;
  /** Of headings and titles. */
  readonly style: HeadingStyle | undefined;
  readonly byline: Byline | undefined;
}

/** In columns. */
const longestMarkedHeading = 50;
const longestHeadingSentence = 30;
const longestBareHeading = 40;
const longestBoldHeading = 60;
const longestOffice = 30;
/** More short lines in a row than this are a list or a table without lines, not headings. */
const mostBareLines = 3;

/**
 * Gives the paragraphs of one version of a document after the other their roles, by their own form and by what stands
 * next to them. Roles that depend on neighbours alone are given anew near changed entries only.
 */
export class Roles {
  /** By their own form. */
  private own: readonly (Marking | undefined)[] = [];
  /** With headings told by their neighbours. */
  private marked: readonly (Marking | undefined)[] = [];
  /** Indexes of the tables among the entries. */
  private tables: readonly number[] = [];

  /**
   * @param ends how many entries are those of the version before
   * @returns for each entry what it is; `undefined` where it is no paragraph
   */
  update(entries: readonly Entry[], ends: CommonEnds): readonly (Marking | undefined)[] {
    const { own, marked } = this;
    const changed = entries.slice(ends.head, entries.length - ends.tail);
    this.own = own.slice(0, ends.head).concat(changed.map(ownMarking), own.slice(own.length - ends.tail));
    const text = { entries, markings: this.own };
    const from = firstConcerned(text, ends.head);
    const to = Math.min(entries.length, entries.length - ends.tail + mostBareLines + 1);
    const anew: (Marking | undefined)[] = [];
    for (let index = from; index < to; index += 1) anew.push(headingAt(text, index));
    this.marked = marked.slice(0, from).concat(anew, marked.slice(marked.length - (entries.length - to)));
    this.tables = nextTables(this.tables, entries, ends, entries.length - own.length);
    return this.withPlaces(entries, this.marked.slice());
  }

  /** Roles that rest on more than the neighbours. */
  private withPlaces(entries: readonly Entry[], markings: (Marking | undefined)[]): readonly (Marking | undefined)[] {
    for (const table of this.tables) markCaption(entries, markings, table);
    markSignature(entries, markings);
    markTitle(entries, markings);
    return markings;
  }
}

function nextTables(
  before: readonly number[],
  entries: readonly Entry[],
  { head, tail }: CommonEnds,
  more: number,
): readonly number[] {
  const [from, to] = [head, entries.length - tail];
  const tables = before.filter((index) => index < from);
  for (let index = from; index < to; index += 1) if (entries[index]?.kind === 'table') tables.push(index);
  for (const index of before) if (index + more >= to) tables.push(index + more);
  return tables;
}

/** What stands before a changed entry and is told by it: a row of short lines, and what is right before it. */
function firstConcerned(text: Marked, changed: number): number {
  let index = changed - 1;
  while (index > 0 && (text.markings[index]?.role === 'byline' || isBareLine(text, index))) index -= 1;
  return Math.max(0, index);
}

/** Paragraphs with what they are by their own form. */
interface Marked {
  readonly entries: readonly Entry[];
  readonly markings: readonly (Marking | undefined)[];
}

function ownMarking(entry: Entry): Marking | undefined {
  if (!isParagraph(entry)) return undefined;
  const { kind, content, depth = 1 } = entry;
  if (kind === 'heading') return markingOf('heading', `#${depth}`, undefined);
  if (kind === 'caption') return unstyled('caption');
  const { byline, caption } = formOf(content);
  if (byline !== undefined) return unstyled('byline', byline);
  if (kind === 'text' && caption) return unstyled('caption');
  return unstyled(kind === 'listItem' ? 'listItem' : 'body');
}

function unstyled(role: PassageRole, byline?: Byline): Marking {
  // Nearly every paragraph.
  return role === 'body' && byline === undefined ? body : markingOf(role, undefined, byline);
}

const body: Marking = { role: 'body', style: undefined, byline: undefined };
const markings = new Map<string, Marking>();

/** There are few, and walks over all of a long document look at nothing else. */
function markingOf(role: PassageRole, style: HeadingStyle | undefined, byline: Byline | undefined): Marking {
  const key = `${role} ${style} ${byline}`;
  let marking = markings.get(key);
  if (!marking) markings.set(key, (marking = { role, style, byline }));
  return marking;
}

function headingAt(text: Marked, index: number): Marking | undefined {
  const marking = text.markings[index];
  const entry = text.entries[index];
  if (marking?.role !== 'body' || !isParagraph(entry)) return marking;
  const style = findStyle(text, entry, index);
  return style === undefined ? marking : markingOf('heading', style, marking.byline);
}

function findStyle(text: Marked, { content, bold }: Paragraph, index: number): HeadingStyle | undefined {
  const marker = content.markers[0];
  if (marker?.atHead === true) return isMarkedHeading(text, marker, index) ? marker.family : undefined;
  const { width, salutation } = formOf(content);
  if (bold && width <= longestBoldHeading && !salutation) return 'bold';
  return isBareHeading(text, index) ? 'bare' : undefined;
}

/**
 * A numbered line is a heading when it is short and nothing but it stands in the paragraph. With a full stop, or where
 * the numbers follow each other without any text between, it is an item of a list.
 */
function isMarkedHeading({ entries, markings }: Marked, marker: Marker, index: number): boolean {
  const entry = entries[index];
  if (marker.family === '第一条' || !isParagraph(entry)) return false;
  const { flow, sentences, markers } = entry.content;
  const { width, closed } = formOf(entry.content);
  if (width > longestMarkedHeading || sentences.length > 1 || markers.length > 1 || /[；：，]$/.test(flow.text))
    return false;
  if (marker.family === '第一章' || marker.family === '第一节') return true;
  if (
    closed &&
    (width > longestHeadingSentence || !isBody(markings[index + 1]) || isNumbered(entries[index + 1], marker))
  ) {
    return entry.bold;
  }
  if (marker.family === '一、' || entry.bold) return true;
  return !isNumbered(entries[index + 1], marker) && !isNumbered(entries[index - 1], marker);
}

/** True for a short line that begins with a number of the same family. */
function isNumbered(entry: Entry | undefined, marker: Marker): boolean {
  if (!isParagraph(entry)) return false;
  const other = entry.content.markers[0];
  return (
    other?.atHead === true && other.family === marker.family && formOf(entry.content).width <= longestMarkedHeading
  );
}

function isBody(marking: Marking | undefined): boolean {
  return marking?.role === 'body' || marking?.role === 'listItem';
}

/** A short line without an end mark, over a paragraph. */
function isBareHeading(text: Marked, index: number): boolean {
  if (!isBareLine(text, index)) return false;
  let lines = 1;
  for (let at = index - 1; at >= 0 && isBareLine(text, at); at -= 1) if ((lines += 1) > mostBareLines) return false;
  for (let at = index + 1; ; at += 1) {
    const next = text.markings[at];
    if (!next) return false;
    if (next.role === 'byline') continue;
    if (!isBareLine(text, at)) return next.role === 'heading' || isBody(next);
    if ((lines += 1) > mostBareLines) return false;
  }
}

function isBareLine({ entries, markings }: Marked, index: number): boolean {
  const entry = entries[index];
  return entry?.kind === 'text' && markings[index]?.role !== 'byline' && formOf(entry.content).bare;
}

/** What stands right above a table, short and without a full stop, is its caption. */
function markCaption(entries: readonly Entry[], markings: (Marking | undefined)[], table: number): void {
  for (let at = table - 1; at >= table - 2; at -= 1) {
    const above = entries[at];
    const marking = markings[at];
    if (!isParagraph(above) || !marking || above.kind === 'heading' || above.content.markers[0]?.atHead === true)
      return;
    const { width, closed } = formOf(above.content);
    if (width > longestBareHeading || closed) return;
    const role = isUnitLine(above.content.raw) ? 'byline' : 'caption';
    markings[at] = unstyled(role, marking.byline);
    if (role === 'caption') return;
  }
}

/** The name of an office over a date is a signature: `某某县卫生健康局⏎2024年1月5日`. */
function markSignature(entries: readonly Entry[], markings: (Marking | undefined)[]): void {
  const lastText = markings.findLastIndex((marking) => marking !== undefined && marking.role !== 'byline');
  const [above, marking] = [entries[lastText], markings[lastText]];
  if (lastText < 1 || !isParagraph(above) || !marking || markings[lastText + 1]?.byline !== 'date') return;
  if (marking.role !== 'body' && marking.style !== 'bare') return;
  if (formOf(above.content).width > longestOffice || /[。，；：]/.test(above.content.flow.text)) return;
  markings[lastText] = unstyled('byline', marking.byline);
}

/** The short lines in front of all text are the title; a name among them is a byline. */
function markTitle(entries: readonly Entry[], markings: (Marking | undefined)[]): void {
  let titles = 0;
  for (let index = 0; index < entries.length; index += 1) {
    const [entry, marking] = [entries[index], markings[index]];
    if (!isParagraph(entry) || !marking || marking.role === 'byline') continue;
    if (marking.role !== 'heading' || titles === mostBareLines || !isTitleStyle(index, markings, titles)) return;
    if (titles > 0 && entry.content.flow.text.length <= 4) {
      markings[index] = unstyled('byline', marking.byline);
      continue;
    }
    markings[index] = markingOf('title', marking.style, marking.byline);
    titles += 1;
  }
}

function isTitleStyle(own: number, markings: readonly (Marking | undefined)[], titles: number): boolean {
  const style = markings[own]?.style;
  if (style === 'bare' || style === 'bold') return true;
  if (titles > 0 || style === undefined || !style.startsWith('#')) return false;
  return markings.every((other, index) => index === own || other?.style !== style);
}

/** True for a paragraph that opens with where the news comes from. */
export function hasDateline({ content }: Paragraph, { byline, role }: Marking): boolean {
  return byline === 'dateline' || (role === 'body' && formOf(content).dateline);
}
