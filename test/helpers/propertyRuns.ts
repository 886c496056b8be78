import type { Parameters } from 'fast-check';

const given = process.env['HEGAO_PROPERTY_SEED'];
const seed = given === undefined ? Date.now() % 2 ** 31 : Number(given);
const times = Number(process.env['HEGAO_PROPERTY_TIMES'] ?? 1);

/**
 * How often a property is tried: `runs` times, or as many times more as `HEGAO_PROPERTY_TIMES` says (`npm run
 * test:long`). The seed is another one each time; `HEGAO_PROPERTY_SEED` repeats one.
 */
export function propertyRuns(runs: number): Pick<Parameters<unknown>, 'numRuns' | 'seed'> {
  return { numRuns: runs * times, seed };
}

/** To be printed by a suite, so that a failure can be repeated. */
export const seedNotice = `HEGAO_PROPERTY_SEED=${seed} HEGAO_PROPERTY_TIMES=${times}`;
