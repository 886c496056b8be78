import type { Disagreement, FigureIndex, FigureOrigin } from '../figures/figure';
import type { Report } from '../parse/report';
import { Attachment } from '../text/attachment';
import type { Span } from '../text/span';
import type { Finding, Fix } from './check';

/** What was found of a disagreement in some version of a document, and where its figures stood there. */
interface Kept {
  readonly disagreement: Disagreement;
  /** Of the figure thought wrong, then of the others. */
  readonly places: readonly FigureOrigin[];
  /** Where their passages began. */
  readonly starts: readonly number[];
  readonly finding: Finding | undefined;
}

/** Of the version before, by what the figure thought wrong is made of. */
const latest = new Attachment<ReadonlyMap<object, readonly Kept[]>>();

/**
 * The findings of all disagreements. What `find` has found of the same figures in the version before is only moved to where
 * they stand now: behind a keystroke all of them have moved, and hardly any has changed.
 * @param find gives the span of the figure, related places for the first of the others, and suggestions that change the
 * figure by the first fix and the others by the second; it looks at nothing but the figures and their passages
 */
export function findingsOf(
  { report, figures }: { readonly report: Report; readonly figures: FigureIndex },
  find: (disagreement: Disagreement) => Finding | undefined,
): readonly Finding[] {
  const before = latest.get(report.history);
  const now = new Map<object, Kept[]>();
  const findings: Finding[] = [];
  for (const disagreement of figures.disagreements) {
    const places = [disagreement.figure, ...disagreement.others].map(figures.originOf);
    const starts = places.map(({ passage }) => report.passages[passage]?.start ?? 0);
    const source = places[0]?.source;
    const known = source && before?.get(source)?.find((kept) => isSame(kept, disagreement, places));
    const finding = known ? moved(known, starts) : find(disagreement);
    if (finding) findings.push(finding);
    // What stands in a table may be bound to cells that are none of these figures.
    if (!source || places.some(({ passage }) => report.passages[passage]?.role === 'cell')) continue;
    const kept = { disagreement, places, starts, finding };
    const ofSource = now.get(source);
    if (ofSource) ofSource.push(kept);
    else now.set(source, [kept]);
  }
  latest.set(report.history, now);
  return findings;
}

function isSame(kept: Kept, disagreement: Disagreement, places: readonly FigureOrigin[]): boolean {
  const { slip, certain, words, figure, others } = kept.disagreement;
  return (
    slip === disagreement.slip &&
    certain === disagreement.certain &&
    (others[0] ?? 0) < figure === (disagreement.others[0] ?? 0) < disagreement.figure &&
    words.length === disagreement.words.length &&
    words.every((word, at) => word === disagreement.words[at]) &&
    places.length === kept.places.length &&
    places.every(({ source, order }, at) => source === kept.places[at]?.source && order === kept.places[at]?.order)
  );
}

function moved({ finding, starts: before }: Kept, starts: readonly number[]): Finding | undefined {
  if (!finding || starts.every((start, at) => start === before[at])) return finding;
  const by = starts.map((start, at) => start - (before[at] ?? 0));
  const [own = 0, ...others] = by;
  return {
    ...finding,
    span: shifted(finding.span, own),
    related: finding.related?.map((place, at) => ({ ...place, span: shifted(place.span, others[at] ?? 0) })) ?? [],
    suggestions: finding.suggestions?.map((fix, order) => movedFix(fix, order === 0 ? by : others)) ?? [],
  };
}

/** @param by how far the passage of each edit has moved */
function movedFix(fix: Fix, by: readonly number[]): Fix {
  return { ...fix, edits: fix.edits.map((edit, at) => ({ ...edit, span: shifted(edit.span, by[at] ?? 0) })) };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
