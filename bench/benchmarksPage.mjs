/** Lays out what the suites measured as docs/benchmarks.md: one section each, so that a suite can be run alone. */

/**
 * @typedef {{ columns: string[], rows: string[][] }} Table
 * @typedef {{ heading: string, text?: string[], columns?: string[], rows?: string[][], tables?: Table[], notes?: string[] }} Section
 */

const row = (cells) => `| ${cells.join(' | ')} |`;
const opens = (name) => `<!-- suite: ${name} -->`;
const closes = (name) => `<!-- end: ${name} -->`;

function tableLines({ columns, rows }) {
  const rule = columns.map((_, column) => (column === 0 ? '---' : '--:'));
  return [row(columns), row(rule), ...rows.map(row), ''];
}

/**
 * A section as the page holds it, between marks that name its suite.
 *
 * @param {string} name
 * @param {Section} section
 */
export function sectionText(name, { heading, text = [], columns, rows, tables, notes = [] }) {
  const shown = tables ?? (columns !== undefined && rows !== undefined ? [{ columns, rows }] : []);
  return [
    opens(name),
    `## ${heading}`,
    '',
    ...text.flatMap((paragraph) => [paragraph, '']),
    ...shown.flatMap(tableLines),
    ...notes.flatMap((paragraph) => [paragraph, '']),
    closes(name),
  ].join('\n');
}

/**
 * The page with some sections measured anew and the others as they were.
 *
 * @param {string} page the page until now; empty when there is none
 * @param {{ name: string, section?: Section }[]} suites all suites, in order; those without a section keep their text
 * @param {[string, string][]} machine names and values of the surroundings
 */
export function benchmarksPage(page, suites, machine) {
  const sections = suites
    .map(({ name, section }) => (section === undefined ? keptText(page, name) : sectionText(name, section)))
    .filter((text) => text !== undefined);
  return `${[...opening(machine), ...sections.flatMap((text) => [text, ''])].join('\n').trimEnd()}\n`;
}

function keptText(page, name) {
  const start = page.indexOf(opens(name));
  const end = page.indexOf(closes(name), start);
  return start < 0 || end < 0 ? undefined : page.slice(start, end + closes(name).length);
}

function opening(machine) {
  return [
    '# 性能 Benchmarks',
    '',
    '`npm run bench` 写出本页（`npm run bench -- 名称` 只测一项）。文本由 `bench/makeReport.mjs` 生成，地名和数字均为虚构。' +
      '除注明者外，所列为整个进程（含编译和内存回收）CPU 时间的中位数，不是钟表时间；相比较的各项逐轮交替，倍数取各轮倍数的中位数，' +
      '每轮都是没有读过的新文本。',
    '',
    '`npm run bench` writes this page (`npm run bench -- NAME` measures one suite alone). The texts come from ' +
      '`bench/makeReport.mjs`, with invented places and figures. Where nothing else is said, times are medians of the CPU time of ' +
      'the whole process, compiling and garbage collection included, not of the clock; what is compared takes turns, a ratio is the ' +
      'median of the ratios of the rounds, and every round reads a text that has not been read before.',
    '',
    row(['机器 Machine', '']),
    row(['---', '---']),
    ...machine.map((cells) => row(cells)),
    '',
  ];
}
