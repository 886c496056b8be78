/** A half-open range of UTF-16 code units: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same span `by` code units further on. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The text that the span names. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Text order: by start, then the shorter one first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Those of the items, sorted by their start, that begin inside the span; found by halving. */
export function beginningIn<T>(items: readonly T[], span: Span, startOf: (item: T) => number): readonly T[] {
  return items.slice(firstFrom(items, span.start, startOf), firstFrom(items, span.end, startOf));
}

/** Index of the first item that does not begin before the offset; the number of items when all do. */
export function firstFrom<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
