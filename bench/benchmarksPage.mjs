/** Lays out what measure.mjs found as docs/benchmarks.md. */

/** The value below which so many of the samples lie; 0.5 is the median. */
export function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
}

const median = (samples) => quantile(samples, 0.5);

/** Round by round, so that a slow spell of the machine weighs on both sides of a ratio. */
function ratio(samples, others) {
  return median(samples.map((sample, round) => sample / others[round]));
}

function milliseconds(value) {
  if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

const times = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ×`;
const row = (...cells) => `| ${cells.join(' | ')} |`;

/**
 * The page; figures come from `measured` alone, so that none is typed by hand.
 *
 * @param {import('./benchmarksPage.d.mts').Measured} measured
 * @param {import('./benchmarksPage.d.mts').Surroundings} surroundings
 */
export function benchmarksPage(measured, surroundings) {
  return `${[...opening(measured, surroundings), ...reading(measured), ...checking(measured), ...typing(measured)].join('\n')}\n`;
}

function opening({ rounds, figures, large }, machine) {
  const density = Math.round(large / figures);
  return [
    '# 性能 Benchmarks',
    '',
    '`npm run bench` 写出本页。文本由 `bench/makeReport.mjs` 生成（地名和数字均为虚构，' +
      `每 ${density} 个字符一个数字，与公开的工作报告相当）。所列为整个进程（含编译和内存回收）CPU 时间的中位数，不是钟表时间；` +
      `各项运行 ${rounds} 轮；与分词比较的各项逐轮交替，倍数取各轮倍数的中位数。每轮都是没有读过的新文本。`,
    '',
    '`npm run bench` writes this page. The text comes from `bench/makeReport.mjs` (invented places and figures, one figure in ' +
      `${density} characters, about as many as published reports hold). Times are medians of the CPU time of the whole process, ` +
      `compiling and garbage collection included, not of the clock, over ${rounds} rounds; what is compared with cutting words takes turns ` +
      'with it, and a ratio is the median of the ratios of the rounds. Every round reads a text that has not been read before.',
    '',
    row('机器 Machine', ''),
    row('---', '---'),
    row('处理器 Processor', `${machine.processor}, ${machine.cores} cores`),
    row('内存 Memory', `${machine.gigabytes} GB`),
    row('系统 Platform', `${machine.platform}, Node.js ${machine.node}`),
    row('版本 Versions', `Hegao ${machine.hegao}, nodejieba ${machine.nodejieba}, tinybench ${machine.tinybench}`),
    '',
  ];
}

function reading({ reading: { read, jieba, scan, pass }, large }) {
  const line = (name, samples) =>
    row(name, milliseconds(median(samples)), times(ratio(samples, jieba)), times(ratio(samples, pass)));
  const length = large.toLocaleString('en');
  return [
    `## 读懂 ${length} 个字符的数字 Reading the figures of ${length} characters`,
    '',
    '读懂数字：解析结构，识别每个数字的数值、单位、指标、时间、地区、是结果还是计划。只给同一文本分词并标注词性（nodejieba）是比较的基准。',
    '',
    'Reading means parsing the text and telling value, unit, indicator, period, place and status of every figure. ' +
      'What it is measured against is cutting the same text into tagged words, and nothing more (nodejieba).',
    '',
    row('', 'CPU', '÷ nodejieba.tag', '÷ 逐字符扫描 pass over characters'),
    row('---', '--:', '--:', '--:'),
    line('读懂数字 figures read', read),
    line('其中只找数字 finding them alone (`scanQuantities`)', scan),
    line('nodejieba.tag', jieba),
    line('逐字符扫描 a plain pass over the characters', pass),
    '',
  ];
}

function checking({ checking: { small, large }, small: smallLength, large: largeLength }) {
  const growth = median(large) / median(small);
  const length = largeLength / smallLength;
  return [
    '## 全部检查 All checks',
    '',
    `文本长 ${length} 倍，用时 ${growth.toFixed(1)} 倍。A text ${length} times as long takes ${growth.toFixed(1)} times as long.`,
    '',
    row('字符 Characters', 'CPU'),
    row('--:', '--:'),
    row(smallLength.toLocaleString('en'), milliseconds(median(small))),
    row(largeLength.toLocaleString('en'), milliseconds(median(large))),
    '',
  ];
}

function typing({ typing: { analysis, findings }, small }) {
  const length = small.toLocaleString('en');
  const line = (name, samples) =>
    row(name, milliseconds(quantile(samples, 0.5)), milliseconds(quantile(samples, 0.99)));
  return [
    `## 按键 Keystrokes`,
    '',
    `在 ${length} 个字符的报告里输入一个字之后，语言服务器重新读懂全文（着色由此而来），以及再做一遍全部检查；共 ${analysis.length} 次。`,
    '',
    `After one character typed into a report of ${length} characters: the language server reads it again (for colours), ` +
      `and runs all checks again (for problems). ${analysis.length} strokes.`,
    '',
    row('', 'p50', 'p99'),
    row('---', '--:', '--:'),
    line('重新读懂 read again', analysis),
    line('重新检查 checked again', findings),
  ];
}
