import { appendFileSync } from 'node:fs';

/** How a test run ended. */
export interface Counts {
  readonly passes: number;
  readonly failures: number;
}

/** Names the file in which `npm test` collects the counts of its runs; absent when a run is started by itself. */
export const countsVariable = 'HEGAO_TEST_COUNTS';

/** Adds the counts of a run to what `npm test` sums. */
export function reportCounts(counts: Counts): void {
  const file = process.env[countsVariable];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(counts)}\n`);
}
