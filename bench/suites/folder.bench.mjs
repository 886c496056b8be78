/**
 * A folder of drafts on the command line: the whole run, with its start and its output, as somebody at a terminal waits
 * for it. Processor time of all threads tells what other programs of the machine cannot change.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { count, seconds } from '../formats.mjs';
import { makeReport } from '../makeReport.mjs';
import { median } from '../statistics.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const drafts = Number(process.env.HEGAO_DRAFTS ?? 500);
const length = 10_000;
const rounds = 2;

const folder = mkdtempSync(join(tmpdir(), 'hegao-folder-'));
for (let index = 0; index < drafts; index += 1) {
  writeFileSync(join(folder, `draft-${index}.report`), makeReport(length, index));
}

/** Prints the processor time that the command has taken, which the shell would count together with others. */
const wrapper = `process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeSync(2, 'cpu ' + (user + system)); });`;
const preload = join(folder, 'cpu.cjs');
writeFileSync(preload, wrapper);

/** @param {number} jobs worker threads */
function run(jobs) {
  const begun = performance.now();
  const ran = spawnSync(
    process.execPath,
    ['--require', preload, join(root, 'dist/cli.js'), 'check', folder, '--format', 'json', '--jobs', String(jobs)],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  if (ran.status > 1) throw new Error(ran.stderr);
  const wall = performance.now() - begun;
  return { wall, processor: Number(/cpu (\d+)$/.exec(ran.stderr)[1]) / 1000, output: ran.stdout };
}

const threads = [1, 2];
const results = threads.map(() => []);
for (let round = 0; round < rounds; round += 1) {
  threads.forEach((jobs, index) => results[index].push(run(jobs)));
  console.error(`round ${round + 1} of ${rounds}`);
}
rmSync(folder, { recursive: true });
const findings = JSON.parse(results[0][0].output).files.reduce((sum, file) => sum + file.findings.length, 0);
if (new Set(results.flat().map(({ output }) => output)).size > 1) throw new Error('Two runs found different things.');

process.stdout.write(
  JSON.stringify({
    heading: '命令行核对一个文件夹 A folder on the command line',
    text: [
      `hegao check 核对 ${drafts} 份各 ${count(length)} 字的文稿（共 ${count(findings)} 处问题），从启动到写完 JSON；本机 ${availableParallelism()} 个核。`,
      `hegao check over ${drafts} drafts of ${count(length)} characters (${count(findings)} findings), from its start to the last of its JSON; ${availableParallelism()} cores. Every run prints the same.`,
    ],
    columns: ['线程 Threads', '用时 time', '处理器用时 processor time'],
    rows: threads.map((jobs, index) => [
      String(jobs),
      seconds(median(results[index].map(({ wall }) => wall))),
      seconds(median(results[index].map(({ processor }) => processor))),
    ]),
  }),
);
