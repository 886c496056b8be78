/** A letter typed while ten thousand snippets are at hand: what the language server takes to offer the best of them. */
import { match } from 'pinyin-pro';
import { count, ratio, seconds } from '../formats.mjs';
import { product } from '../product.mjs';
import { median, quantile } from '../statistics.mjs';
import { cpuMilliseconds } from '../takeTurns.mjs';
import { freshReport, sizes } from '../texts.mjs';

const libraries = 50;
const snippets = 200;
const rounds = 200;
/** The first ones, in which everything is compiled, are not counted. */
const warming = 10;

const words = [
  '年度',
  '重点',
  '项目',
  '民生',
  '问题',
  '计划',
  '成效',
  '保障',
  '经验',
  '调研',
  '会议',
  '数据',
  '产业',
  '生态',
];
const word = (number) => words[number % words.length];

/** A library with names of six characters, as a department gives them. */
function library(at) {
  const all = Array.from({ length: snippets }, (_, index) => {
    const name = `${word(at + index)}${word(index * 3 + at)}${word(index + at * 5)}${at}之${index}`;
    const body = [
      '全县新建${1:项目}${2:××}个，完成投资${3:××}亿元，比${REPORT_LAST_YEAR}年${4|增长,下降|}${5:××}%。',
      '$0',
    ];
    return [name, { body, section: word(index), description: '项目和投资' }];
  });
  return product.parseLibrary(JSON.stringify(Object.fromEntries(all)), `${at}.code-snippets`);
}

const all = Array.from({ length: libraries }, (_, at) => library(at));
const names = product.keyedSnippets(all).map(({ snippet }) => snippet.name);
const context = { libraries: all, now: new Date(2031, 10, 21), trigger: ';；' };
const report = freshReport(sizes.long, 0);
const analysis = product.analyze(report, 'plain');

/** CPU milliseconds from the request to the answer as it is sent, with `typed` at the end of a long report. */
function complete(typed) {
  const document = product.TextDocument.create('file:///report', 'work-report', 0, `${report}\n全年${typed}`);
  const position = document.positionAt(report.length + 3 + typed.length);
  const samples = [];
  for (let round = 0; round < rounds + warming; round += 1) {
    const start = cpuMilliseconds();
    JSON.stringify(product.toCompletions({ document, analysis }, position, context));
    if (round >= warming) samples.push(cpuMilliseconds() - start);
  }
  return samples;
}

/** The same with nothing but the names compared, as pinyin-pro does it by itself. */
function peer(typed) {
  const samples = [];
  for (let round = 0; round < 3; round += 1) {
    const start = cpuMilliseconds();
    for (const name of names) match(name, typed, { continuous: true });
    samples.push(cpuMilliseconds() - start);
  }
  return median(samples);
}

const row = (title, typed, compared) => {
  const samples = complete(typed);
  const half = quantile(samples, 0.5);
  return [title, seconds(half), seconds(quantile(samples, 0.99)), compared ? ratio(peer(typed) / half) : ''];
};

process.stdout.write(
  JSON.stringify({
    heading: '片段补全 Completion of snippets',
    text: [
      `${libraries} 个片段库、共 ${count(libraries * snippets)} 个片段，光标在 ${count(sizes.long)} 个字符的报告里：从请求到答复写成 JSON，各 ${rounds} 次，处理器时间。` +
        '对照是 pinyin-pro 自带的 match 把全部名称比一遍，不排序、不填变量。',
      `${libraries} libraries with ${count(libraries * snippets)} snippets, the cursor in a report of ${count(sizes.long)} characters: from the request to the answer as JSON, ${rounds} times each, CPU time. ` +
        'The peer is pinyin-pro’s own match over all names, without ranking or variables.',
    ],
    columns: ['', 'p50', 'p99', 'pinyin-pro match ÷ p50'],
    rows: [
      row('一个字母 one letter `n`', 'n', true),
      row('声母 initials `ndzd`', 'ndzd', true),
      row('混打 mixed `niandzd`', 'niandzd', true),
      row('全拼 full `nianduzhongdian`', 'nianduzhongdian', true),
      row('中文 Chinese `年度重点`', '年度重点', false),
      row('符号 mark `；`', '；', false),
    ],
  }),
);
