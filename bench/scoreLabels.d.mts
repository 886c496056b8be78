export interface FigureCounts {
  labels: number;
  found: number;
  matched: number;
  right: Record<string, number>;
  pairs: { labels: number; matched: number; extra: number };
  relations: { labels: number; matched: number };
}

export interface NumberCounts {
  labels: number;
  found: number;
  overlapping: number;
  matched: number;
  rightValue: number;
}

export const attributes: readonly string[];
export function noCounts(): FigureCounts;
export function noNumbers(): NumberCounts;
export function scoreFigures(counts: FigureCounts, labels: object, output: object): void;
export function scoreNumbers(
  counts: NumberCounts,
  labels: object,
  numbers: readonly { start: number; end: number; value: number }[],
): void;
