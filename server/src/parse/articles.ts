import { isDraft, hasDateline, type Draft } from './roles';
import type { Piece } from './pieces';

/** A compilation needs so many signed articles, since one name may stand in any report. */
const fewestSigned = 2;
/** Of this share of indented paragraphs on, a short line at the margin is set apart on purpose. */
const mostlyIndented = 0.8;
const fewestIndented = 5;

/**
 * Finds where the articles of a compilation begin, as indexes into `drafts`. Four forms are known: a title over a
 * dateline (本报讯); a number alone on its line over a title; articles signed at their head (县卫生健康委主任 某某);
 * and titles at the margin over indented text with indented headings. Empty for an ordinary report.
 */
export function findArticles(entries: readonly (Draft | Piece)[]): readonly number[] {
  const drafts = entries.filter(isDraft);
  const starts = new Set<number>();
  const firstBody = drafts.findIndex((draft) => draft.role === 'body');
  if (firstBody < 0) return [];
  for (const start of withDateline(drafts, firstBody)) starts.add(start);
  for (const start of withNumber(drafts)) starts.add(start);
  const signed = withName(drafts, firstBody);
  if (signed.length >= fewestSigned) for (const start of signed) starts.add(start);
  for (const start of atMargin(drafts, firstBody)) starts.add(start);
  return [...starts].sort((a, b) => a - b);
}

function isHead(draft: Draft | undefined): boolean {
  return (
    draft !== undefined && (draft.style === 'bare' || draft.style === 'bold' || draft.style?.startsWith('#') === true)
  );
}

/** Walks up over bylines and the title that stand on top of `index`. */
function headAbove(drafts: readonly Draft[], index: number): number | undefined {
  let at = index - 1;
  while (drafts[at]?.role === 'byline' && drafts[at]?.byline !== 'number') at -= 1;
  if (!isHead(drafts[at])) return undefined;
  while (isHead(drafts[at - 1]) && drafts[at - 1]?.style === drafts[at]?.style) at -= 1;
  return at;
}

function withDateline(drafts: readonly Draft[], firstBody: number): readonly number[] {
  const starts = drafts.flatMap((draft, index) =>
    index > firstBody && hasDateline(draft) ? (headAbove(drafts, index) ?? []) : [],
  );
  const first =
    starts.length > 0 && drafts[firstBody] && hasDateline(drafts[firstBody]) ? headAbove(drafts, firstBody) : undefined;
  return first === undefined ? starts : [first, ...starts];
}

/** Numbers alone on their lines, counting up from 1, each over a title. */
function withNumber(drafts: readonly Draft[]): readonly number[] {
  const starts: number[] = [];
  drafts.forEach((draft, index) => {
    if (draft.byline !== 'number' || Number(draft.content.raw) !== starts.length + 1) return;
    // Under a heading the number is that of a box or a picture.
    if (isHead(drafts[index + 1]) && (starts.length === 0 || !isHead(drafts[index - 1]))) starts.push(index);
  });
  const first = starts[0] ?? 0;
  return drafts.slice(0, first).some((draft) => draft.style === '一、') ? [] : starts;
}

/** Names with their office, each with text behind, and text before all but the first. */
function withName(drafts: readonly Draft[], firstBody: number): readonly number[] {
  return drafts.flatMap((draft, index) => {
    if (draft.byline !== 'person' || index < firstBody) return [];
    const next = drafts.slice(index + 1, index + 4).find((other) => other.role !== 'byline');
    return next?.role === 'body' ? (headAbove(drafts, index) ?? index) : [];
  });
}

function atMargin(drafts: readonly Draft[], firstBody: number): readonly number[] {
  const bodies = drafts.filter((draft) => draft.role === 'body');
  const indented = bodies.filter((draft) => draft.piece.indented).length;
  if (indented < fewestIndented || indented < mostlyIndented * bodies.length) return [];
  if (!drafts.some((draft) => draft.style === 'bare' && draft.piece.indented)) return [];
  return drafts.flatMap((draft, index) => {
    if (index < firstBody || draft.style !== 'bare' || draft.piece.indented) return [];
    const above = drafts[index - 1];
    return above?.style === 'bare' && !above.piece.indented ? [] : index;
  });
}
