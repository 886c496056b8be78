import type { Figure, FigureIndex } from '../figures/figure';

/** The figure whose text holds the offset or ends at it, as a cursor behind the last character still means the word. */
export function figureAt(index: FigureIndex, offset: number): Figure | undefined {
  const { figures } = index;
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((figures[middle]?.span.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const before = figures[low - 1];
  return before !== undefined && offset <= before.span.end ? before : undefined;
}

/** Every figure that speaks of the same fact, in text order, the given one included. */
export function mentionsOf(index: FigureIndex, figure: Figure): readonly Figure[] {
  const group = index.sameIndicator.find((members) => members.includes(figure.index));
  if (group === undefined) return [figure];
  return group.flatMap((member) => index.figures[member] ?? []).sort((a, b) => a.index - b.index);
}
