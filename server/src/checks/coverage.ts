import type { FigureIndex } from '../figures/figure';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';
import type { LevelledFinding } from './check';
import { findCheck } from './index';

/**
 * What became of the claims of a draft, for the reviewer: silence about a figure that nothing could be compared with
 * must not be mistaken for proof. `agreed`, `contradicted`, `undecided` and `unchecked` add up to `claims`.
 */
export interface Coverage {
  /** Figures that assert something: dates, names and slogans are none. */
  readonly claims: number;
  /** In at least one comparison, and none of them failed. */
  readonly agreed: number;
  /** Part of a finding on figures or arithmetic. */
  readonly contradicted: number;
  /** In comparisons of which none could be judged. */
  readonly undecided: number;
  /** Nothing in the draft to compare them with. */
  readonly unchecked: number;
}

/** Counts the claims by what the comparisons came to; `findings` are those of the same draft, suppressed ones left out. */
export function coverageOf(figures: FigureIndex, findings: readonly LevelledFinding[]): Coverage {
  const contradicted = contradictedPlaces(findings);
  const agreed = new Set(figures.sameIndicator.flat());
  const undecided = new Set<number>();
  for (const { holds, members } of figures.relations) {
    for (const { figure } of members) (holds === true ? agreed : undecided).add(figure);
  }
  const counts = { claims: 0, agreed: 0, contradicted: 0, undecided: 0, unchecked: 0 };
  let next = 0;
  for (const figure of figures.figures) {
    while ((contradicted[next]?.end ?? Infinity) <= figure.span.start) next += 1;
    if (!figure.claim) continue;
    const place = contradicted[next];
    counts.claims += 1;
    if (place && overlaps(place, figure.span)) counts.contradicted += 1;
    else if (agreed.has(figure.index)) counts.agreed += 1;
    else if (undecided.has(figure.index)) counts.undecided += 1;
    else counts.unchecked += 1;
  }
  return counts;
}

/** Places of findings about figures with the places compared, in text order and without overlaps. */
function contradictedPlaces(findings: readonly LevelledFinding[]): readonly Span[] {
  const spans = findings
    .filter(({ check }) => ['figure', 'arithmetic'].includes(findCheck(check)?.meta.category ?? ''))
    .flatMap(({ span, related = [] }) => [span, ...related.flatMap((place) => (place.path ? [] : place.span))])
    .sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
