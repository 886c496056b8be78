/**
 * Measures things in turn, round by round.
 *
 * Times are CPU time of the whole process (its compiler and its garbage collector too), not time by the clock: they
 * hardly change with what else the machine is doing.
 */
import { Bench } from 'tinybench';

/** CPU time of this process so far, all its threads together, in milliseconds. */
export function cpuMilliseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Runs each task once in every round, in turn. Run by `node --expose-gc`.
 *
 * @param {Record<string, { prepare: (round: number) => unknown, run: (input: never) => unknown }>} tasks
 * `prepare` is not timed; `run` may give a promise
 * @param {number} rounds counted ones: one more goes first, in which everything is compiled
 * @returns {Promise<Record<string, number[]>>} milliseconds of each round
 */
export async function takeTurns(tasks, rounds = 7) {
  const samples = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const bench = new Bench({
      iterations: 1,
      time: 0,
      warmup: false,
      retainSamples: true,
      throws: true,
      now: cpuMilliseconds,
    });
    for (const [name, { prepare, run }] of Object.entries(tasks)) {
      let input;
      const beforeEach = async () => {
        input = await prepare(round);
        // What the others have left behind must not be cleared away at this one's expense.
        globalThis.gc();
      };
      // tinybench takes a function that gives no promise to be synchronous, and times it without the event loop.
      bench.add(name, () => run(input), { beforeEach });
    }
    await bench.run();
    if (round > 0) for (const task of bench.tasks) samples[task.name].push(task.result.latency.samples[0]);
  }
  return samples;
}
