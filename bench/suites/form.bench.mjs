/** Form, punctuation, numbering: what each tool finds of slips made for it and of those in given reports, and its time. */
import { count, percent, ratio, seconds } from '../formats.mjs';
import { makeReport } from '../makeReport.mjs';
import { autocorrectLines, lintMd, textlint, zhlint } from '../peers.mjs';
import { plantedSlips } from '../plantedSlips.mjs';
import { loadNativeSegmenter, product } from '../product.mjs';
import { median, medianRatio } from '../statistics.mjs';
import { takeTurns } from '../takeTurns.mjs';
import { freshReport, givenReports, sizes } from '../texts.mjs';

const segmenter = await loadNativeSegmenter();
const categories = ['form', 'punctuation', 'sequence', 'document'];
const formal = product.checks.filter(({ meta }) => categories.includes(meta.category));

/** Ours, with the checks of form alone. */
const hegao = (text, kind = 'plain') =>
  product
    .runChecks(product.analyze(text, kind, segmenter), undefined, segmenter, formal)
    .findings.map(({ check, span, message, related = [], fix }) => ({
      start: span.start,
      end: span.end,
      rule: check,
      message: message['zh-cn'],
      places: [span, ...related.map((place) => place.span), ...(fix?.edits ?? []).map((edit) => edit.span)],
    }));

/** The blanks that the others want between Chinese and digits are left out of this: no standard asks for them. */
const withoutBlanks = (text) => text.replace(/\s/g, '');
const peers = {
  zhlint: (text) => zhlint(text).filter(({ message }) => !/空格|space/i.test(message)),
  AutoCorrect: (text) =>
    autocorrectLines(text).filter(({ message, written }) => withoutBlanks(message) !== withoutBlanks(written)),
  'lint-md': (text) => lintMd(text).filter(({ rule }) => !rule.startsWith('space-around')),
  textlint,
};
const tools = { Hegao: hegao, ...peers };

/** A tool finds a slip when it says something of the wrong text that it does not say of the right one. */
async function finds(tool, wrong, right) {
  const known = new Map();
  for (const { rule, message } of await tool(right)) {
    const said = `${rule} ${message}`;
    known.set(said, (known.get(said) ?? 0) + 1);
  }
  return (await tool(wrong)).some(({ rule, message }) => {
    const said = `${rule} ${message}`;
    const left = known.get(said) ?? 0;
    known.set(said, left - 1);
    return left <= 0;
  });
}

const surroundings = [1, 2, 3].map((seed) => makeReport(1000, seed));
const inside = (slip, report) => `${report}\n\n${slip}\n\n各乡镇按照分工抓好落实，定期报告进展。\n`;

async function findPlanted() {
  const rows = [];
  for (const [check, slips] of Object.entries(plantedSlips)) {
    const found = Object.fromEntries(Object.keys(tools).map((name) => [name, 0]));
    for (const [wrong, right] of slips) {
      for (const report of surroundings) {
        for (const [name, tool] of Object.entries(tools)) {
          if (await finds(tool, inside(wrong, report), inside(right, report))) found[name] += 1;
        }
      }
    }
    rows.push({ check, planted: slips.length * surroundings.length, found });
  }
  return rows;
}

/**
 * What the others find in given reports and the standards do not count as wrong: halfwidth brackets where zhlint wants
 * them (GB/T 15834 has fullwidth ones), the point behind an outline number, and what stands between two digits.
 */
const isOfStandard = (text, { start, message }) =>
  !/需要使用半角/.test(message) &&
  !(/[0-9０-９Ⅰ-Ⅻ]/.test(text.charAt(start - 1)) && /[.．:：～]/.test(text.charAt(start)));

/** What stands between blank lines alone: offsets of zhlint begin anew at each blank line. */
function inParagraphs(tool, text) {
  return [...text.matchAll(/\S[^]*?(?=\r?\n\s*?\r?\n|$(?![^]))/g)].flatMap(({ index, 0: paragraph }) =>
    tool(paragraph).map(({ start, end, ...said }) => ({ start: index + start, end: index + end, ...said })),
  );
}

/** Where AutoCorrect tells a whole line, each character that it changes; lines whose length it changes stay whole. */
const byCharacter = (text, finding) => {
  const written = withoutBlanks(text.slice(finding.start, finding.end));
  const corrected = withoutBlanks(finding.message);
  if (finding.rule !== 'autocorrect' || written.length !== corrected.length) return [finding];
  const places = [...text.slice(finding.start, finding.end)].flatMap((c, at) => (/\s/.test(c) ? [] : [at]));
  return places.flatMap((at, index) =>
    written.charAt(index) === corrected.charAt(index)
      ? []
      : [{ ...finding, start: finding.start + at, end: finding.start + at + 1, message: '' }],
  );
};

async function findNative(reports) {
  const rows = Object.fromEntries(Object.keys(peers).map((name) => [name, { all: 0, shared: 0, alone: [] }]));
  let ours = 0;
  for (const { name: file, text } of reports) {
    const own = hegao(text, file.endsWith('.md') ? 'markdown' : 'plain').flatMap(({ places }) => places);
    ours += new Set(own.map(({ start }) => start)).size;
    for (const [name, tool] of Object.entries(peers)) {
      const all = name === 'zhlint' ? inParagraphs(tool, text) : await tool(text);
      const said = all.flatMap((finding) => byCharacter(text, finding));
      for (const finding of said.filter((each) => isOfStandard(text, each))) {
        const isShared = own.some(({ start, end }) => start <= finding.end + 1 && finding.start <= end + 1);
        rows[name].all += 1;
        if (isShared) rows[name].shared += 1;
        else rows[name].alone.push(`${file}:${finding.start} ${text.slice(finding.start - 9, finding.end + 9)}`);
      }
    }
  }
  for (const [name, { alone }] of Object.entries(rows))
    for (const each of alone) console.error(`${name} alone: ${each}`);
  return { rows, ours };
}

async function measure(length, rounds, names) {
  const tasks = { Hegao: (text) => hegao(text), zhlint, AutoCorrect: autocorrectLines, 'lint-md': lintMd, textlint };
  const prepare = (round) => freshReport(length, round);
  return takeTurns(Object.fromEntries(names.map((name) => [name, { prepare, run: tasks[name] }])), rounds);
}

const planted = await findPlanted();
console.error('planted slips: done');
const times = { [sizes.short]: await measure(sizes.short, 7, Object.keys(tools)) };
times[sizes.long] = await measure(sizes.long, 3, Object.keys(tools));
console.error('times: done');
const reports = givenReports();
const native = reports.length > 0 ? await findNative(reports) : undefined;

const names = Object.keys(tools);
const titleOf = (id) => {
  const { title } = product.findCheck(id).meta;
  return `${title['zh-cn']} ${title.en} \`${id}\``;
};
const sum = (name) => planted.reduce((total, { found }) => total + found[name], 0);
const allPlanted = planted.reduce((total, row) => total + row.planted, 0);
const time = (name, length) => {
  const { [name]: samples, Hegao: own } = times[length];
  return name === 'Hegao'
    ? seconds(median(samples))
    : `${seconds(median(samples))}（${ratio(medianRatio(samples, own))}）`;
};

const tables = [
  {
    columns: ['', '埋入 planted', ...names],
    rows: [
      ...planted.map((row) => [
        titleOf(row.check),
        String(row.planted),
        ...names.map((name) => String(row.found[name] || '–')),
      ]),
      ['合计 total', String(allPlanted), ...names.map((name) => `${sum(name)}（${percent(sum(name) / allPlanted)}）`)],
    ],
  },
  {
    columns: ['用时 time', ...Object.keys(times).map((length) => count(Number(length)))],
    rows: names.map((name) => [
      name === 'Hegao' ? '核稿 Hegao，形式、标点、序号检查 checks of form, marks and numbering' : name,
      ...Object.keys(times).map((length) => time(name, length)),
    ]),
  },
  ...(native
    ? [
        {
          columns: [
            `${reports.length} 篇已发表的报告 published reports`,
            '找到 found',
            '核稿也找到 also Hegao',
            '只有它找到 it alone',
          ],
          rows: [
            ['Hegao', count(native.ours), '', ''],
            ...Object.entries(native.rows).map(([name, { all, shared, alone }]) => [
              name,
              count(all),
              count(shared),
              count(alone.length),
            ]),
          ],
        },
      ]
    : []),
];

process.stdout.write(
  JSON.stringify({
    heading: '形式、标点、序号 Form, marks and numbering',
    text: [
      '同一处错误各写一遍错的、一遍对的，放在三篇不同的文稿里：工具对错的说了对对的没有说的话，就算找到。中文与数字之间加空格的意见不计，国家标准没有这个要求。',
      'Each slip is written once wrong and once right, in three different reports: a tool finds it when it says something of the wrong text that it does not say of the right one. Blanks between Chinese and digits do not count, as no standard asks for them.',
    ],
    tables,
    notes: [
      '括号里的倍数：该工具用时是核稿的几倍。已发表报告一表不计与国家标准相反的意见（把中文括号改为半角，给序号“1.”、比例“3：1”改标点）。textlint 用 npm 上与中文标点有关的两条规则（no-unmatched-pair、zh-half-and-full-width-bracket）。',
      'In brackets: how many times as long as Hegao a tool takes. Of the published reports nothing is counted that the standards say the opposite of (halfwidth brackets in Chinese text; other marks for “1.” and “3：1”). textlint runs the two rules on npm that bear on Chinese marks (no-unmatched-pair, zh-half-and-full-width-bracket).',
    ],
  }),
);
