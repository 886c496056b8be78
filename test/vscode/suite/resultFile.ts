/** Counts of the suite, written beside its bundle when it has ended; without it, the suite did not run to its end. */
export const resultFile = 'result.json';

/** What begins each line of the suite's report; the editor prints others between them. */
export const linePrefix = 'hegao suite│';
