/** All checks over reports of growing length, against cutting words and against other checkers of Chinese text. */
import { count, ratio, seconds } from '../formats.mjs';
import { lintMd, autocorrectLines, zhlint } from '../peers.mjs';
import { loadNativeSegmenter, nodejieba, product } from '../product.mjs';
import { median, medianRatio } from '../statistics.mjs';
import { takeTurns } from '../takeTurns.mjs';
import { freshReport, sizes } from '../texts.mjs';

const segmenter = await loadNativeSegmenter();
const check = (text) => product.runChecks(product.analyze(text, 'plain', segmenter), undefined, segmenter);

const tasks = {
  check,
  jieba: (text) => nodejieba.tag(text),
  zhlint,
  autocorrect: autocorrectLines,
  lintMd: (text) => lintMd(text),
};

async function measure(length, names, rounds) {
  const prepare = (round) => freshReport(length, round);
  return takeTurns(Object.fromEntries(names.map((name) => [name, { prepare, run: tasks[name] }])), rounds);
}

const all = Object.keys(tasks);
const measured = {
  [sizes.short]: await measure(sizes.short, all, 7),
  [sizes.long]: await measure(sizes.long, all, 3),
  [sizes.longest]: await measure(sizes.longest, ['check', 'jieba', 'zhlint', 'autocorrect'], 3),
};

// It takes the better part of a minute for a million characters: once is enough.
measured[sizes.longest].lintMd = (await measure(sizes.longest, ['lintMd'], 1)).lintMd;

const growth =
  Math.log10(median(measured[sizes.longest].check) / median(measured[sizes.long].check)) /
  Math.log10(sizes.longest / sizes.long);
const times = median(measured[sizes.longest].check) / median(measured[sizes.long].check);
const cell = (length, name) => {
  const { [name]: samples, check: ours } = measured[length];
  if (samples === undefined) return '–';
  return name === 'check'
    ? seconds(median(samples))
    : `${seconds(median(samples))}（${ratio(medianRatio(samples, ours))}）`;
};
const row = (title, name) => [title, ...Object.keys(measured).map((length) => cell(Number(length), name))];

process.stdout.write(
  JSON.stringify({
    heading: '全部检查 All checks',
    text: [
      `一次做完全部检查。括号里是别的工具所用时间相当于核稿的几倍。文本长 10 倍，核稿用时 ${times.toFixed(1)} 倍（增长指数 ${growth.toFixed(2)}）。`,
      'Everything checked once. In brackets: how many times as long as Hegao another tool takes. ' +
        `A text 10 times as long takes Hegao ${times.toFixed(1)} times as long (exponent ${growth.toFixed(2)}).`,
    ],
    columns: ['', ...Object.keys(measured).map((length) => count(Number(length)))],
    rows: [
      row('核稿 Hegao，全部检查 all checks', 'check'),
      row('nodejieba.tag', 'jieba'),
      row('zhlint', 'zhlint'),
      row('AutoCorrect', 'autocorrect'),
      row('lint-md', 'lintMd'),
    ],
    notes: [
      'AutoCorrect 按每 100,000 个字符一块输入；更长的文本它不报错也不检查。AutoCorrect is fed blocks of 100,000 characters, as it silently finds nothing in longer texts.',
    ],
  }),
);
