/** The built server from its start to what it first shows, and what memory it takes. */
import { count, megabytes, seconds } from '../formats.mjs';
import { LanguageServer } from '../languageServer.mjs';
import { median } from '../statistics.mjs';
import { freshReport, sizes } from '../texts.mjs';

const rounds = 7;

async function start(length, round) {
  const server = new LanguageServer();
  const reached = async () => {
    await server.diagnostics();
    return { clock: server.age, cpu: server.cpuTime, memory: server.residentMemory };
  };
  await server.open(freshReport(length, round));
  const first = await reached();
  await server.ready;
  const full = await reached();
  await server.stop();
  return { first, full };
}

async function measure(length) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await start(length, round));
  const of = (stage, what) => runs.map((run) => run[stage][what]).filter((value) => value !== undefined);
  const time = (samples) => (samples.length > 0 ? seconds(median(samples)) : '–');
  const memory = of('full', 'memory');
  const cell = (stage) => `${time(of(stage, 'clock'))}（CPU ${time(of(stage, 'cpu'))}）`;
  return [count(length), cell('first'), cell('full'), memory.length > 0 ? megabytes(median(memory)) : '–'];
}

process.stdout.write(
  JSON.stringify({
    heading: '启动与内存 Start and memory',
    text: [
      `从启动语言服务器进程到显示问题，${rounds} 次的中位数。先列出不需要分词的问题，分词词典在后台载入，载入后补全其余。`,
      `From the start of the language server's process to the problems shown, medians of ${rounds} starts. Problems that need no ` +
        'words cut come first; the dictionaries of the word segmenter are loaded in the background, and the rest follows.',
    ],
    columns: ['字符 Characters', '最先显示 first problems', '全部显示 all problems', '占用内存 resident memory'],
    rows: [await measure(sizes.short), await measure(sizes.long)],
    notes: [
      '时间为钟表时间，括号里是其间进程所用的 CPU 时间。Times are by the clock, in brackets the CPU time that the process took.',
    ],
  }),
);
