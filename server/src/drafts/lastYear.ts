import type { Span } from '../text/span';
import { keyedNumbers } from './blanks';
import type { OpenFigure, Skeleton } from './nextYear';

/** What last year's report has where a number or a mask of this year's draft stands. */
export interface LastYearFigure {
  /** The number or mask in the draft. */
  readonly span: Span;
  readonly figure: OpenFigure;
}

/**
 * Finds what last year's report says at the place of a number or mask: the draft is compared with the skeleton that
 * its report gives, by the words around each number. Where the same words come several times, the first goes with the
 * first. `undefined` where the draft has been reworded.
 *
 * @param offset in the draft
 */
export function lastYearAt(draft: string, offset: number, skeleton: Skeleton): LastYearFigure | undefined {
  const numbers = keyedNumbers(draft);
  const at = numbers.find(({ span }) => span.start <= offset && offset <= span.end);
  if (!at) return undefined;
  const nth = numbers.filter(({ key, span }) => key === at.key && span.start < at.span.start).length;
  const places = keyedNumbers(skeleton.text).filter(({ key }) => key === at.key);
  const place = places[nth]?.span;
  const figure = place && skeleton.figures.find(({ span }) => span.start <= place.start && place.end <= span.end);
  return figure && { span: at.span, figure };
}
