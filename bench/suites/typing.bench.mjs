/** One more character somewhere in a report that is open: what the server reads, and what it then shows as problems. */
import { count, ratio, seconds } from '../formats.mjs';
import { autocorrectLines, zhlint } from '../peers.mjs';
import { loadNativeSegmenter, product } from '../product.mjs';
import { median, quantile } from '../statistics.mjs';
import { cpuMilliseconds, takeTurns } from '../takeTurns.mjs';
import { freshReport, sizes } from '../texts.mjs';

const segmenter = await loadNativeSegmenter();
const keystrokes = 300;
/** The first ones, in which everything is compiled, are not counted. */
const warming = 20;

function type(length) {
  const text = freshReport(length, 0);
  const document = product.TextDocument.create('file:///report', 'work-report', 0, text);
  const cache = new product.AnalysisCache();
  cache.useSegmenter(segmenter);
  const settings = { levels: {}, options: {} };
  const times = { read: [], both: [] };
  for (let stroke = 0; stroke < keystrokes + warming; stroke += 1) {
    const at = document.positionAt((stroke * 7919) % length);
    product.TextDocument.update(document, [{ range: { start: at, end: at }, text: '新' }], stroke + 1);
    const start = cpuMilliseconds();
    cache.analysisOf(document);
    const read = cpuMilliseconds();
    cache.checksOf(document, settings);
    if (stroke < warming) continue;
    times.read.push(read - start);
    times.both.push(cpuMilliseconds() - start);
  }
  return times;
}

const long = type(sizes.long);
const longest = type(sizes.longest);
const prepare = (round) => freshReport(sizes.long, round);
const peers = await takeTurns({ zhlint: { prepare, run: zhlint }, autocorrect: { prepare, run: autocorrectLines } }, 5);

const strokes = (name, samples) => [
  name,
  seconds(quantile(samples, 0.5)),
  seconds(quantile(samples, 0.99)),
  ratio(median(peers.zhlint) / quantile(samples, 0.5)),
  ratio(median(peers.autocorrect) / quantile(samples, 0.5)),
];
const length = (size) => count(size);
process.stdout.write(
  JSON.stringify({
    heading: '按键 Keystrokes',
    text: [
      `在打开的报告里输入一个字之后，语言服务器重新读懂全文（着色由此而来），再做一遍全部检查；各 ${keystrokes} 次。` +
        `别的工具每次都从头检查，故以它们检查 ${length(sizes.long)} 个字符的用时相比。`,
      `After one character typed into an open report, the language server reads it again (for colours) and checks it again (for problems), ` +
        `${keystrokes} strokes each. The other tools check from the start each time: they are given by their time for ${length(sizes.long)} characters.`,
    ],
    columns: ['', 'p50', 'p99', 'zhlint ÷ p50', 'AutoCorrect ÷ p50'],
    rows: [
      strokes(`${length(sizes.long)}：重新读懂 read again`, long.read),
      strokes(`${length(sizes.long)}：读懂并检查 read and checked again`, long.both),
      strokes(`${length(sizes.longest)}：重新读懂 read again`, longest.read),
      strokes(`${length(sizes.longest)}：读懂并检查 read and checked again`, longest.both),
    ],
  }),
);
