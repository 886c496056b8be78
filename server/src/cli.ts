import { availableParallelism } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { version } from '../../package.json';
import { collectInputs } from './commands/inputs';
import { serveJobs } from './commands/serveJobs';
import { deliver } from './commands/terminal';
import { runJobs } from './commands/workers';
import { figuresToJson } from './output/figuresJson';
import { toJson } from './output/json';

async function main(): Promise<void> {
  const [command, ...rest] = process.argv.slice(2);
  const paths = rest.filter((word, index) => !word.startsWith('--') && !rest[index - 1]?.startsWith('--'));
  const inputs = await collectInputs(paths, {}, { findings: command === 'check', figures: command === 'figures' });
  const results = await runJobs(inputs.jobs, availableParallelism(), __filename);
  const output = {
    files: results.flatMap(({ file }) => file ?? []),
    problems: [...inputs.problems, ...results.flatMap((result) => result.problems)],
  };
  const options = { locale: 'zh-cn', version, colours: false } as const;
  await deliver(command === 'figures' ? figuresToJson(output, options) : toJson(output, options), undefined);
  process.exitCode = output.problems.length > 0 ? 2 : 0;
}

if (isMainThread) void main();
else serveJobs();
