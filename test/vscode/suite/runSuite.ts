import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { linePrefix, resultFile } from './resultFile';

/**
 * Runs the tests inside the editor's extension host.
 *
 * @param loadTests evaluates the test files; mocha's globals exist by then.
 * @throws Error with the number of tests that failed, or when there was no test to run.
 */
export async function runSuite(loadTests: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, forbidOnly: true, forbidPending: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadTests();
  const counts = { passes: 0, failures: 0 };
  await new Promise<void>((resolve) => {
    const runner = mocha.reporter(Silent).run(() => {
      resolve();
    });
    runner.on('suite', (suite) => {
      if (suite.title !== '') print(suite, suite.title);
    });
    runner.on('pass', (test) => {
      counts.passes += 1;
      print(test, `✓ ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error: Error) => {
      counts.failures += 1;
      print(test, `✗ ${test.title}\n${error.stack ?? error.message}`);
    });
  });
  writeFileSync(join(__dirname, resultFile), JSON.stringify(counts));
  if (counts.failures > 0) throw new Error(`${counts.failures} tests failed in the editor.`);
  if (counts.passes === 0) throw new Error('No test ran in the editor.');
}

/** Reports nothing: {@link runSuite} listens to the runner itself. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {
    // The counts are printed by whoever started the editor.
  }
}

/** Prints a line at the depth of a suite or test, marked so that it can be told from what the editor prints. */
function print(place: Mocha.Suite | Mocha.Runnable, line: string): void {
  console.log(`${linePrefix}${'  '.repeat(place.titlePath().length)}${line}`);
}
