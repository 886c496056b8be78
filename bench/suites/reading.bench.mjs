/**
 * Reading the figures of a report, all of it: structure, values, indicators, periods, places, statuses, same facts and
 * relations. Against cutting the same text into tagged words, against a plain pass over it, at two lengths, and again
 * after each of some keystrokes.
 */
import { count, ratio, seconds } from '../formats.mjs';
import { loadNativeSegmenter, nodejieba, product } from '../product.mjs';
import { median, medianRatio, quantile } from '../statistics.mjs';
import { cpuMilliseconds, takeTurns } from '../takeTurns.mjs';
import { freshReport, sizes } from '../texts.mjs';

const segmenter = await loadNativeSegmenter();
/** One is too short to be timed: the clock of CPU time ticks coarsely. */
const passes = 100;
const rounds = 5;
const keystrokes = 200;
/** The first ones, in which everything is compiled, are not counted. */
const warming = 20;

function passOver(text) {
  let sum = 0;
  for (let pass = 0; pass < passes; pass += 1) for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
  return sum;
}

let figures = 0;
function readAll(text) {
  const index = product.indexFigures(product.parseReport(text, 'plain'), segmenter);
  figures = index.figures.length;
  // Both are found when they are first asked for.
  return index.sameIndicator.length + index.relations.length;
}

/** Milliseconds in which the figures are there again after each keystroke. */
function type(length) {
  const document = product.TextDocument.create('file:///report', 'work-report', 0, freshReport(length, rounds + 1));
  const cache = new product.AnalysisCache();
  cache.useSegmenter(segmenter);
  const times = [];
  for (let stroke = 0; stroke < keystrokes + warming; stroke += 1) {
    const at = document.positionAt((stroke * 7919) % length);
    product.TextDocument.update(document, [{ range: { start: at, end: at }, text: '新' }], stroke + 1);
    const start = cpuMilliseconds();
    cache.analysisOf(document);
    if (stroke >= warming) times.push(cpuMilliseconds() - start);
  }
  return times;
}

const prepare = (round) => freshReport(sizes.longest, round);
const samples = await takeTurns(
  {
    jieba: { prepare, run: (text) => nodejieba.tag(text) },
    read: { prepare, run: readAll },
    // Of texts that nobody has read before: what a passage says is remembered by its text.
    index: {
      prepare: (round) => freshReport(sizes.longest, rounds + 1 + round),
      run: (text) => product.indexFigures(product.parseReport(text, 'plain'), segmenter).figures.length,
    },
    scan: { prepare, run: (text) => product.scanQuantities(text) },
    pass: { prepare, run: passOver },
  },
  rounds,
);
samples.pass = samples.pass.map((time) => time / passes);
const density = Math.round(sizes.longest / figures);
const short = await takeTurns({ read: { prepare: (round) => freshReport(sizes.long, round), run: readAll } }, rounds);
const growth = median(samples.read) / median(short.read);
const typed = { [sizes.long]: type(sizes.long), [sizes.longest]: type(sizes.longest) };

const length = count(sizes.longest);
const row = (name, times) => [
  name,
  seconds(median(times)),
  ratio(medianRatio(times, samples.jieba)),
  ratio(medianRatio(times, samples.pass)),
];
process.stdout.write(
  JSON.stringify({
    heading: '读懂数字 Reading figures',
    text: [
      `读懂 ${length} 个字符的数字：解析结构，识别每个数字的数值、单位、指标、时间、地区、是结果还是计划，找出同一事实和相互关系（每 ${density} 个字符一个数字）。` +
        '只给同一文本分词并标注词性（nodejieba）是比较的基准。' +
        `从 ${count(sizes.long)} 个字符到 ${length} 个，用时增为 ${growth.toFixed(1)} 倍。`,
      `Reading the figures of ${length} characters means parsing the text, telling value, unit, indicator, period, place and status of every figure, ` +
        `and finding what speaks of one fact and what binds figures (one in ${density} characters). ` +
        'What it is measured against is cutting the same text into tagged words, and nothing more (nodejieba). ' +
        `From ${count(sizes.long)} characters to ${length} the time grows ${growth.toFixed(1)} times.`,
    ],
    tables: [
      {
        columns: ['', 'CPU', '÷ nodejieba.tag', '÷ 逐字符扫描 pass over characters'],
        rows: [
          row('全部 all of it', samples.read),
          row('不含同一事实与关系 without same facts and relations', samples.index),
          row('其中只找数字 finding figures alone (`scanQuantities`)', samples.scan),
          row('nodejieba.tag', samples.jieba),
          row('逐字符扫描 a plain pass over the characters', samples.pass),
        ],
      },
      {
        columns: ['输入一个字之后重新读懂 Read again after a keystroke', 'p50', 'p99'],
        rows: Object.entries(typed).map(([size, times]) => [
          count(Number(size)),
          seconds(quantile(times, 0.5)),
          seconds(quantile(times, 0.99)),
        ]),
      },
    ],
  }),
);
