/**
 * A folder of drafts on the command line: the whole run, with its start and its output, as somebody at a terminal waits
 * for it. Processor time of all threads tells what other programs of the machine cannot change.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { count, ratio, seconds } from '../formats.mjs';
import { makeReport } from '../makeReport.mjs';
import { median, medianRatio } from '../statistics.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const drafts = Number(process.env.HEGAO_DRAFTS ?? 500);
const length = 10_000;
const rounds = 2;

/** As many of them are checked by other tools as well. */
const fewDrafts = 100;
const fewRounds = 3;

const folder = mkdtempSync(join(tmpdir(), 'hegao-folder-'));

/** Writes drafts into a folder of their own. */
function writeDrafts(number, name) {
  const drafted = join(folder, name);
  mkdirSync(drafted);
  for (let index = 0; index < number; index += 1) {
    writeFileSync(join(drafted, `draft-${index}.md`), makeReport(length, index));
  }
  return drafted;
}

/** Prints the processor time that the command has taken, which the shell would count together with others. */
const wrapper = `process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeSync(2, 'cpu ' + (user + system)); });`;
const preload = join(folder, 'cpu.cjs');
writeFileSync(preload, wrapper);

/** Runs a command line of Node's in a folder, as a whole process. */
function runCommand(cwd, words) {
  const begun = performance.now();
  const options = { cwd, encoding: 'utf8', maxBuffer: 1 << 30 };
  const ran = spawnSync(process.execPath, ['--require', preload, ...words], options);
  const processor = Number(/cpu (\d+)$/.exec(ran.stderr)?.[1]) / 1000;
  // Each of them ends with 1 where it has found something.
  if (ran.status > 1 || Number.isNaN(processor)) throw new Error(`${words.join(' ')}\n${ran.stderr}`);
  return { wall: performance.now() - begun, processor, output: ran.stdout };
}

/** @param {number} jobs worker threads */
const hegao = (jobs) => [join(root, 'dist/cli.js'), 'check', '.', '--format', 'json', '--jobs', String(jobs)];
const peer = (path) => join(root, 'bench/node_modules', path);
const commands = {
  '核稿 Hegao': hegao(1),
  zhlint: [peer('zhlint/bin/index.js'), '*.md'],
  cspell: [peer('cspell/bin.mjs'), 'lint', '--no-progress', '--no-summary', '*.md'],
};

const threads = [1, 2];
const all = writeDrafts(drafts, 'all');
const results = threads.map(() => []);
for (let round = 0; round < rounds; round += 1) {
  threads.forEach((jobs, index) => results[index].push(runCommand(all, hegao(jobs))));
  console.error(`round ${round + 1} of ${rounds}`);
}
const few = writeDrafts(fewDrafts, 'few');
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round < fewRounds; round += 1) {
  for (const [name, words] of Object.entries(commands)) times[name].push(runCommand(few, words).processor);
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
    tables: [
      {
        columns: ['线程 Threads', '用时 time', '处理器用时 processor time'],
        rows: threads.map((jobs, index) => [
          String(jobs),
          seconds(median(results[index].map(({ wall }) => wall))),
          seconds(median(results[index].map(({ processor }) => processor))),
        ]),
      },

      {
        columns: [`${fewDrafts} 份 drafts`, '处理器用时 processor time', '÷ 核稿 Hegao'],
        rows: Object.entries(times).map(([name, samples]) => [
          name,
          seconds(median(samples)),
          ratio(medianRatio(samples, times['核稿 Hegao'])),
        ]),
      },
    ],
    notes: [
      '第二个表：各工具自带的命令行，单线程，逐轮交替，整个进程。cspell 只查西文拼写；AutoCorrect 的命令不留下用时就结束进程，没有列入。' +
        'Second table: the command lines of the tools themselves, one thread, whole processes, in turns. cspell looks at Latin words alone; the command of AutoCorrect ends its process without telling what it took.',
    ],
  }),
);
