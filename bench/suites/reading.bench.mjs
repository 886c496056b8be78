/** Reading the figures of a report, against cutting the same text into tagged words and against a plain pass over it. */
import { count, ratio, seconds } from '../formats.mjs';
import { loadNativeSegmenter, nodejieba, product } from '../product.mjs';
import { median, medianRatio } from '../statistics.mjs';
import { takeTurns } from '../takeTurns.mjs';
import { freshReport, sizes } from '../texts.mjs';

const segmenter = await loadNativeSegmenter();
/** One is too short to be timed: the clock of CPU time ticks coarsely. */
const passes = 100;

function passOver(text) {
  let sum = 0;
  for (let pass = 0; pass < passes; pass += 1) for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
  return sum;
}

let figures = 0;
function readFigures(text) {
  figures = product.indexFigures(product.parseReport(text, 'plain'), segmenter).figures.length;
}

const prepare = (round) => freshReport(sizes.longest, round);
const samples = await takeTurns({
  jieba: { prepare, run: (text) => nodejieba.tag(text) },
  read: { prepare, run: readFigures },
  scan: { prepare, run: (text) => product.scanQuantities(text) },
  pass: { prepare, run: passOver },
});
samples.pass = samples.pass.map((time) => time / passes);

const length = count(sizes.longest);
const density = Math.round(sizes.longest / figures);
const row = (name, times) => [
  name,
  seconds(median(times)),
  ratio(medianRatio(times, samples.jieba)),
  ratio(medianRatio(times, samples.pass)),
];
process.stdout.write(
  JSON.stringify({
    heading: `读懂 ${length} 个字符的数字 Reading the figures of ${length} characters`,
    text: [
      `读懂数字：解析结构，识别每个数字的数值、单位、指标、时间、地区、是结果还是计划（每 ${density} 个字符一个数字）。` +
        '只给同一文本分词并标注词性（nodejieba）是比较的基准。',
      'Reading means parsing the text and telling value, unit, indicator, period, place and status of every figure ' +
        `(one in ${density} characters). What it is measured against is cutting the same text into tagged words, and nothing more (nodejieba).`,
    ],
    columns: ['', 'CPU', '÷ nodejieba.tag', '÷ 逐字符扫描 pass over characters'],
    rows: [
      row('读懂数字 figures read', samples.read),
      row('其中只找数字 finding them alone (`scanQuantities`)', samples.scan),
      row('nodejieba.tag', samples.jieba),
      row('逐字符扫描 a plain pass over the characters', samples.pass),
    ],
  }),
);
