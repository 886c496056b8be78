/**
 * Measures how well figures are read on labelled reports, and writes docs/accuracy.md.
 *
 *   npm run accuracy -- DIR    DIR holds one JSON file of labels for each report: docs/accuracy.md describes them
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './installPackages.mjs';
import { attributes, noCounts, noNumbers, scoreFigures, scoreNumbers } from './scoreLabels.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run accuracy -- DIR    DIR: the folder of labels, see docs/accuracy.md');
  process.exit(2);
}

installPackages();
execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const { NumberRecognizer } = createRequire(import.meta.url)('@microsoft/recognizers-text-number');
const peer = new NumberRecognizer('zh-cn').getNumberModel('zh-cn');

const ours = noCounts();
const theirs = noNumbers();
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  .filter((labels) => labels.figures !== undefined);
for (const labels of reports) {
  const file = resolve(folder, labels.file);
  const json = execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'figures', '--format', 'json', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  scoreFigures(ours, labels, JSON.parse(json).files[0]);
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const numbers = peer
    .parse(text)
    .map(({ start, end, resolution }) => ({ start, end: end + 1, value: Number(resolution?.value) }));
  scoreNumbers(theirs, labels, numbers);
}

const page = accuracyPage();
writeFileSync(join(root, 'docs/accuracy.md'), page);
console.log(page);

function percent(part, whole) {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}

function accuracyPage() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = {
    kind: '类型 kind',
    value: '数值 value',
    unit: '单位 unit',
    bound: '界限 bound',
    claim: '是否可核对 claim',
    status: '结果或计划 status',
  };
  const rows = [
    ['位置找到 spans found', percent(ours.matched, ours.labels), percent(theirs.matched, theirs.labels)],
    ['找到的属实 spans right', percent(ours.matched, ours.found), percent(theirs.overlapping, theirs.found)],
    ...attributes.map((name) => [
      names[name],
      percent(ours.right[name], ours.matched),
      name === 'value' ? percent(theirs.rightValue, theirs.matched) : '–',
    ]),
    [
      '同一事实的成对数字 pairs of one fact',
      `${percent(ours.pairs.matched, ours.pairs.labels)}（${ours.pairs.extra} extra）`,
      '–',
    ],
    ['成立的数量关系 relations that hold', percent(ours.relations.matched, ours.relations.labels), '–'],
  ];
  return `# 数字读得准不准 How well figures are read

\`npm run accuracy -- DIR\` 写出本页：在${reports.length}份人工标注的报告节选（共${ours.labels}个数字）上，核稿 ${version} 与微软 \`@microsoft/recognizers-text-number\`（只识别数本身，不识别单位，故数在标注范围内即算找到）的对比。
\`npm run accuracy -- DIR\` writes this page: Hegao ${version} on ${reports.length} excerpts of reports labelled by hand (${ours.labels} figures), beside \`@microsoft/recognizers-text-number\`, which reads bare numbers without units, so that a number anywhere inside a label counts as found.

| | 核稿 Hegao | recognizers-text-number |
| --- | --- | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

各项属性的比例以位置正确的数字为分母。规则编写时看过这些节选，未见过的报告上会略低。
Attributes are counted among the figures whose place is right. The rules were written with these excerpts in view; on unseen reports the figures will be somewhat lower.

## 标注格式 Format of labels

每份报告一个 JSON 文件：\`file\`（文本的相对路径）、\`figures\`（每个数字的 \`start\`、\`end\`、\`kind\`、\`value\`、\`unit\`、\`bound\`、\`claim\`、\`status\`，含义同 [\`hegao figures --format json\`](cli.md)；可选的 \`coreEnd\` 是也算对的终点）、\`sameIndicator\`（说同一事实的数字的序号组）、\`relations\`（\`type\`、\`members\`、\`holds\`）、\`ignored\`（\`policy\` 为 \`either\` 的位置报不报都行）。
One JSON file for each report: \`file\` (the text, relative), \`figures\` (with the fields of [\`hegao figures --format json\`](cli.md); an optional \`coreEnd\` is an end that is right too), \`sameIndicator\` (groups of indexes that speak of one fact), \`relations\`, and \`ignored\` (places that may be reported or not where \`policy\` is \`either\`).
`;
}
