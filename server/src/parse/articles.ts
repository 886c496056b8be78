import type { Entry, Paragraph } from './entries';
import { isParagraph } from './entries';
import { hasDateline, type Marking } from './roles';

/** A compilation needs so many signed articles, since one name may stand in any report. */
const fewestSigned = 2;
/** Of this share of indented paragraphs on, a short line at the margin is set apart on purpose. */
const mostlyIndented = 0.8;
const fewestIndented = 5;

/** A paragraph with its role. */
interface Draft extends Marking {
  readonly entry: Paragraph;
  /** Among the entries. */
  readonly index: number;
}

/**
 * Finds where the articles of a compilation begin, as indexes into `entries`. Four forms are known: a title over a
 * dateline (本报讯); a number alone on its line over a title; articles signed at their head (县卫生健康委主任 某某);
 * and titles at the margin over indented text with indented headings. Empty for an ordinary report.
 *
 * @param signs of all entries
 */
export function findArticles(
  entries: readonly Entry[],
  markings: readonly (Marking | undefined)[],
  signs: ArticleSigns,
): ReadonlySet<number> {
  const starts = new Set<number>();
  const marginal = signs.areAtMargin;
  if (signs.bodies === 0 || (signs.named === 0 && !marginal)) return starts;
  const drafts = draftsOf(entries, markings);
  const firstBody = drafts.findIndex((draft) => draft.role === 'body');
  if (firstBody < 0) return starts;
  const begin = (at: number): unknown => starts.add(drafts[at]?.index ?? 0);
  withDateline(drafts, firstBody).forEach(begin);
  withNumber(drafts).forEach(begin);
  const signed = withName(drafts, firstBody);
  if (signed.length >= fewestSigned) signed.forEach(begin);
  if (marginal) atMargin(drafts, firstBody).forEach(begin);
  return starts;
}

/**
 * How many entries have what no compilation is without: an ordinary report has none of it, and is not looked at any
 * further. Counted from version to version.
 */
export class ArticleSigns {
  bodies = 0;
  /** Numbers and names that stand alone, and datelines. */
  named = 0;
  private indentedBodies = 0;
  private indentedHeadings = 0;

  get areAtMargin(): boolean {
    const { bodies, indentedBodies, indentedHeadings } = this;
    return indentedHeadings > 0 && indentedBodies >= fewestIndented && indentedBodies >= mostlyIndented * bodies;
  }

  /** Counts the entries of [from, to) once more, or by minus one takes them away. */
  count(
    entries: readonly Entry[],
    markings: readonly (Marking | undefined)[],
    from: number,
    to: number,
    times: 1 | -1,
  ): void {
    for (let index = from; index < to; index += 1) {
      const [entry, marking] = [entries[index], markings[index]];
      if (!marking || !isParagraph(entry)) continue;
      const { role, byline, style } = marking;
      if (byline === 'number' || byline === 'person' || hasDateline(entry, marking)) this.named += times;
      if (role === 'body') this.bodies += times;
      if (!entry.indented) continue;
      if (role === 'body') this.indentedBodies += times;
      if (style === 'bare') this.indentedHeadings += times;
    }
  }
}

function draftsOf(entries: readonly Entry[], markings: readonly (Marking | undefined)[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const [entry, marking] = [entries[index], markings[index]];
    if (marking && isParagraph(entry)) drafts.push({ entry, index, ...marking });
  }
  return drafts;
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
    index > firstBody && hasDateline(draft.entry, draft) ? (headAbove(drafts, index) ?? []) : [],
  );
  const first =
    starts.length > 0 && drafts[firstBody] && hasDateline(drafts[firstBody].entry, drafts[firstBody])
      ? headAbove(drafts, firstBody)
      : undefined;
  return first === undefined ? starts : [first, ...starts];
}

/** Numbers alone on their lines, counting up from 1, each over a title. */
function withNumber(drafts: readonly Draft[]): readonly number[] {
  const starts: number[] = [];
  drafts.forEach((draft, index) => {
    if (draft.byline !== 'number' || Number(draft.entry.content.raw) !== starts.length + 1) return;
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
  return drafts.flatMap((draft, index) => {
    if (index < firstBody || draft.style !== 'bare' || draft.entry.indented) return [];
    const above = drafts[index - 1];
    return above?.style === 'bare' && !above.entry.indented ? [] : index;
  });
}
