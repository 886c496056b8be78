/** One figure stands in at least so many characters of text, on average. */
export const charactersPerFigure: number;

/** A report of exactly so many characters (UTF-16 code units); the same seed gives the same text. */
export function makeReport(length: number, seed: number): string;
