/** One more character somewhere in a report that is open: what the server reads, and what it then shows as problems. */
import { performance } from 'node:perf_hooks';
import { count, ratio, seconds } from '../formats.mjs';
import { autocorrectLines, zhlint } from '../peers.mjs';
import { setTimeout } from 'node:timers/promises';
import { LanguageServer } from '../languageServer.mjs';
import { loadNativeSegmenter, product } from '../product.mjs';
import { median, quantile } from '../statistics.mjs';
import { cpuMilliseconds, takeTurns } from '../takeTurns.mjs';
import { freshReport, sizes } from '../texts.mjs';

const segmenter = await loadNativeSegmenter();
const keystrokes = 300;
/** The first ones, in which everything is compiled, are not counted. */
const warming = 20;

/** Milliseconds between two strokes at the server itself; the fastest typists leave twice as many. */
const pause = 30;

const openReport = (length) => product.TextDocument.create('file:///report', 'work-report', 0, freshReport(length, 0));

/** Types a character, each time in another passage. */
function strike(document, stroke, length) {
  const at = document.positionAt((stroke * 7919) % length);
  product.TextDocument.update(document, [{ range: { start: at, end: at }, text: '新' }], stroke + 1);
  return at;
}

function type(length) {
  const document = openReport(length);
  const cache = new product.AnalysisCache();
  cache.useSegmenter(segmenter);
  const settings = { levels: {}, options: {} };
  const times = { read: [], both: [], computed: [] };
  for (let stroke = 0; stroke < keystrokes + warming; stroke += 1) {
    strike(document, stroke, length);
    const computing = cpuMilliseconds();
    const start = performance.now();
    cache.analysisOf(document);
    const read = performance.now();
    cache.checksOf(document, settings);
    const end = performance.now();
    if (stroke < warming) continue;
    times.read.push(read - start);
    times.both.push(end - start);
    times.computed.push(cpuMilliseconds() - computing);
  }
  return times;
}

/** The same at the built server, over its standard input and output: from the change that is sent to the problems. */
async function typeAtServer(length) {
  const document = openReport(length);
  const server = new LanguageServer();
  await server.open(document.getText());
  await server.diagnostics();
  await server.ready;
  await server.diagnostics();
  const waited = [];
  for (let stroke = 0; stroke < keystrokes + warming; stroke += 1) {
    const at = strike(document, stroke, length);
    await setTimeout(pause);
    const start = performance.now();
    await server.type(at, '新');
    await server.diagnostics();
    if (stroke >= warming) waited.push(performance.now() - start);
  }
  await server.stop();
  return waited;
}

const served = await typeAtServer(sizes.long);
const long = type(sizes.long);
const longest = type(sizes.longest);
const prepare = (round) => freshReport(sizes.long, round);
const peers = await takeTurns({ zhlint: { prepare, run: zhlint }, autocorrect: { prepare, run: autocorrectLines } }, 5);

const strokes = (name, waited, computed) => [
  name,
  seconds(quantile(waited, 0.5)),
  seconds(quantile(waited, 0.99)),
  ...(computed
    ? [
        seconds(quantile(computed, 0.5)),
        ratio(median(peers.zhlint) / quantile(computed, 0.5)),
        ratio(median(peers.autocorrect) / quantile(computed, 0.5)),
      ]
    : ['', '', '']),
];
const length = (size) => count(size);
process.stdout.write(
  JSON.stringify({
    heading: '按键 Keystrokes',
    text: [
      `在打开的报告里输入一个字之后，语言服务器重新读懂全文（着色由此而来），再做一遍全部检查；各 ${keystrokes} 次。` +
        `p50、p99 是输入者等待的钟表时间；与别的工具相比用 CPU 时间，它们每次都从头检查，以它们检查 ${length(sizes.long)} 个字符的用时为准。` +
        `“经协议往返”是经标准输入输出与构建好的服务器往来，每次间隔 ${pause} 毫秒以上，从发出改动到收到全部问题（每次都重新写成文字和 JSON）。`,
      `After one character typed into an open report, the language server reads it again (for colours) and checks it again (for problems), ` +
        `${keystrokes} strokes each. p50 and p99 are time by the clock, for which the writer waits. Other tools check from the start each time: ` +
        `they are compared by CPU time, with their time for ${length(sizes.long)} characters. ` +
        `“Through the server's protocol” is the built server over its standard input and output, a stroke every ${pause} ms and more: ` +
        'from the change that is sent to the problems that have come back, all of them put into words and JSON each time.',
    ],
    columns: ['', 'p50', 'p99', 'CPU p50', 'zhlint ÷ CPU p50', 'AutoCorrect ÷ CPU p50'],
    rows: [
      strokes(`${length(sizes.long)}：重新读懂 read again`, long.read),
      strokes(`${length(sizes.long)}：读懂并检查 read and checked again`, long.both, long.computed),
      strokes(`${length(sizes.long)}：经协议往返 through the server's protocol`, served),
      strokes(`${length(sizes.longest)}：重新读懂 read again`, longest.read),
      strokes(`${length(sizes.longest)}：读懂并检查 read and checked again`, longest.both, longest.computed),
    ],
  }),
);
