import Mocha from 'mocha';
import { reportCounts } from './counts';

/** Mocha's readable report, which also hands its counts to `npm test`. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      reportCounts({ passes: this.stats.passes, failures: this.stats.failures });
    });
  }
}
