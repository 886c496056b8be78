import { isUnitLine, type Byline } from './bylines';
import { contentOf } from './content';
import { formOf } from './lineForm';
import type { Piece, TextPiece } from './pieces';
import type { Marker, PassageContent, PassageRole } from './report';

/** How a heading is set apart; headings of one style are of one level. `#2` for `##`. */
export type HeadingStyle = Marker['family'] | `#${number}` | 'bold' | 'bare' | 'article';

/** A passage that waits for its section. */
export interface Draft {
  readonly piece: TextPiece;
  readonly content: PassageContent;
  role: PassageRole;
  /** Of headings and titles. */
  style?: HeadingStyle;
  byline?: Byline;
}

/** In columns. */
const longestMarkedHeading = 50;
const longestHeadingSentence = 30;
const longestBareHeading = 40;
const longestBoldHeading = 60;
const longestOffice = 30;
/** More short lines in a row than this are a list or a table without lines, not headings. */
const mostBareLines = 3;

/** Gives every text piece outside tables its role, by its own form and by what stands next to it. */
export function draftPassages(text: string, pieces: readonly Piece[]): readonly (Draft | Piece)[] {
  const drafts = pieces.map((piece) =>
    piece.kind === 'table' || piece.kind === 'barrier' ? piece : newDraft(text, piece),
  );
  markHeadings(drafts);
  markCaptions(drafts);
  markSignatures(drafts);
  markTitle(drafts.filter(isDraft));
  return drafts;
}

export function isDraft(entry: Draft | Piece | undefined): entry is Draft {
  return entry !== undefined && 'content' in entry;
}

function newDraft(text: string, piece: TextPiece): Draft {
  const content = contentOf(text, piece);
  if (piece.kind === 'heading') return { piece, content, role: 'heading', style: `#${piece.depth ?? 1}` };
  if (piece.kind === 'caption') return { piece, content, role: 'caption' };
  const { byline, caption } = formOf(content);
  if (byline !== undefined) return { piece, content, role: 'byline', byline };
  if (piece.kind === 'text' && caption) return { piece, content, role: 'caption' };
  return { piece, content, role: piece.kind === 'listItem' ? 'listItem' : 'body' };
}

function markHeadings(entries: readonly (Draft | Piece)[]): void {
  entries.forEach((entry, index) => {
    if (!isDraft(entry) || entry.role !== 'body') return;
    const style = findStyle(entry, entries, index);
    if (style === undefined) return;
    entry.role = 'heading';
    entry.style = style;
  });
}

function findStyle(draft: Draft, entries: readonly (Draft | Piece)[], index: number): HeadingStyle | undefined {
  const marker = draft.content.markers[0];
  if (marker?.atHead === true) return isMarkedHeading(draft, marker, entries, index) ? marker.family : undefined;
  const { width, salutation } = formOf(draft.content);
  if (draft.piece.bold && width <= longestBoldHeading && !salutation) return 'bold';
  return isBareHeading(draft, entries, index) ? 'bare' : undefined;
}

/**
 * A numbered line is a heading when it is short and nothing but it stands in the paragraph. With a full stop, or where
 * the numbers follow each other without any text between, it is an item of a list.
 */
function isMarkedHeading(draft: Draft, marker: Marker, entries: readonly (Draft | Piece)[], index: number): boolean {
  if (marker.family === '第一条') return false;
  const { flow, sentences, markers } = draft.content;
  const { width, closed } = formOf(draft.content);
  if (width > longestMarkedHeading || sentences.length > 1 || markers.length > 1 || /[；：，]$/.test(flow.text))
    return false;
  if (marker.family === '第一章' || marker.family === '第一节') return true;
  if (
    closed &&
    (width > longestHeadingSentence || !isBody(entries[index + 1]) || isNumbered(entries[index + 1], marker))
  ) {
    return draft.piece.bold === true;
  }
  if (marker.family === '一、' || draft.piece.bold) return true;
  return !isNumbered(entries[index + 1], marker) && !isNumbered(entries[index - 1], marker);
}

/** True for a short line that begins with a number of the same family. */
function isNumbered(entry: Draft | Piece | undefined, marker: Marker): boolean {
  if (!isDraft(entry)) return false;
  const other = entry.content.markers[0];
  return (
    other?.atHead === true && other.family === marker.family && formOf(entry.content).width <= longestMarkedHeading
  );
}

function isBody(entry: Draft | Piece | undefined): boolean {
  return isDraft(entry) && (entry.role === 'body' || entry.role === 'listItem');
}

/** A short line without an end mark, over a paragraph. */
function isBareHeading(draft: Draft, entries: readonly (Draft | Piece)[], index: number): boolean {
  if (!isBareLine(draft)) return false;
  let lines = 1;
  for (let at = index - 1; at >= 0 && isDraftThat(entries[at], isBareLine); at -= 1)
    if ((lines += 1) > mostBareLines) return false;
  for (let at = index + 1; ; at += 1) {
    const next = entries[at];
    if (!isDraft(next)) return false;
    if (next.role === 'byline') continue;
    if (!isBareLine(next)) return next.role === 'heading' || next.role === 'body' || next.role === 'listItem';
    if ((lines += 1) > mostBareLines) return false;
  }
}

function isDraftThat(entry: Draft | Piece | undefined, test: (draft: Draft) => boolean): boolean {
  return isDraft(entry) && test(entry);
}

function isBareLine(draft: Draft): boolean {
  return draft.piece.kind === 'text' && draft.role !== 'byline' && formOf(draft.content).bare;
}

/** What stands right above a table, short and without a full stop, is its caption. */
function markCaptions(entries: readonly (Draft | Piece)[]): void {
  entries.forEach((entry, index) => {
    if (isDraft(entry) || entry.kind !== 'table') return;
    for (let at = index - 1; at >= index - 2; at -= 1) {
      const above = entries[at];
      if (!isDraft(above) || above.piece.kind === 'heading' || above.content.markers[0]?.atHead === true) return;
      const { width, closed } = formOf(above.content);
      if (width > longestBareHeading || closed) return;
      above.role = isUnitLine(above.content.raw) ? 'byline' : 'caption';
      delete above.style;
      if (above.role === 'caption') return;
    }
  });
}

/** The name of an office over a date is a signature: `某某县卫生健康局⏎2024年1月5日`. */
function markSignatures(entries: readonly (Draft | Piece)[]): void {
  const lastText = entries.findLastIndex((entry) => isDraft(entry) && entry.role !== 'byline');
  const above = entries[lastText];
  const date = entries[lastText + 1];
  if (lastText < 1 || !isDraft(above) || !isDraft(date) || date.byline !== 'date') return;
  if (above.role !== 'body' && above.style !== 'bare') return;
  if (formOf(above.content).width > longestOffice || /[。，；：]/.test(above.content.flow.text)) return;
  above.role = 'byline';
  delete above.style;
}

/** The short lines in front of all text are the title; a name among them is a byline. */
function markTitle(drafts: readonly Draft[]): void {
  let titles = 0;
  for (const draft of drafts) {
    if (draft.role === 'byline') continue;
    if (draft.role !== 'heading' || titles === mostBareLines || !isTitleStyle(draft, drafts, titles)) return;
    if (titles > 0 && draft.content.flow.text.length <= 4) {
      draft.role = 'byline';
      delete draft.style;
      continue;
    }
    draft.role = 'title';
    titles += 1;
  }
}

function isTitleStyle(draft: Draft, drafts: readonly Draft[], titles: number): boolean {
  if (draft.style === 'bare' || draft.style === 'bold') return true;
  if (titles > 0 || draft.style === undefined || !draft.style.startsWith('#')) return false;
  return drafts.every((other) => other === draft || other.style !== draft.style);
}

/** True for a draft that opens with where the news comes from. */
export function hasDateline(draft: Draft): boolean {
  return draft.byline === 'dateline' || (draft.role === 'body' && formOf(draft.content).dateline);
}
