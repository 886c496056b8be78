/**
 * Repeated paragraphs among many reports: how many are found, against jscpd (exact copies) and minhash (similar texts) on
 * the same files, and how an archive of thousands grows. With HEGAO_REPORTS=FOLDER the paragraphs are those of real
 * reports; HEGAO_ARCHIVE is the number of reports in the larger archive (2,000 by default).
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { count, megabytes, percent, ratio, seconds } from '../formats.mjs';
import { runMeasured } from '../repetition/measured.mjs';
import { paragraphsOf, reportLength, writeArchive, writePlanted } from '../repetition/reports.mjs';
import { median, medianRatio } from '../statistics.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const hegao = join(root, 'dist/cli.js');
const jscpd = join(root, 'bench/node_modules/jscpd/run-jscpd.js');
const minhash = join(root, 'bench/repetition/minhash.mjs');
const rounds = 3;
const copiesOfEach = 200;
/** What is looked at when recall is measured, in characters. */
const plantedLength = 1_000_000;
const largerArchive = Number(process.env.HEGAO_ARCHIVE ?? 2000);

const folder = mkdtempSync(join(tmpdir(), 'hegao-repetition-'));
try {
  const found = compareTools();
  const archive = measureArchives();
  process.stdout.write(JSON.stringify(toSection(found, archive)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Pairs of places as keys, whichever way round. */
function keyOf([one, other]) {
  return [one, other]
    .map(([file, line]) => `${file}:${line}`)
    .sort()
    .join(' ');
}

/** What each tool takes and finds, taking turns. */
function compareTools() {
  const reports = join(folder, 'planted');
  const planted = writePlanted(reports, paragraphsOf(plantedLength), copiesOfEach);
  const outputs = {
    hegao: join(folder, 'hegao.json'),
    minhash: join(folder, 'minhash.json'),
    jscpd: join(folder, 'jscpd'),
  };
  const run = {
    hegao: () =>
      runMeasured([hegao, 'repetitions', reports, '--jobs', '1', '--format', 'json', '--output', outputs.hegao]),
    minhash: () => runMeasured([minhash, reports, outputs.minhash]),
    // As fine as it goes for prose: a clause between marks is about one token.
    jscpd: () =>
      runMeasured([
        ...[jscpd, reports, '--min-lines', '1', '--min-tokens', '5', '--max-size', '100mb'],
        ...['--reporters', 'json', '--output', outputs.jscpd, '--silent'],
      ]),
  };
  const samples = { hegao: [], minhash: [], jscpd: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of Object.keys(run)) samples[name].push(run[name]().cpu);
    console.error(`   comparison, round ${round + 1} of ${rounds}`);
  }
  const pairs = {
    hegao: pairsOfHegao(outputs.hegao),
    minhash: JSON.parse(readFileSync(outputs.minhash, 'utf8')),
    jscpd: pairsOfJscpd(join(outputs.jscpd, 'jscpd-report.json')),
  };
  const wanted = new Map(planted.map(({ kind, places }) => [keyOf(places), kind]));
  const judge = (name) => {
    const keys = new Set(pairs[name].map(keyOf));
    const hit = (kind) => [...wanted].filter(([key, each]) => each === kind && keys.has(key)).length;
    return { exact: hit('exact'), near: hit('near'), others: [...keys].filter((key) => !wanted.has(key)).length };
  };
  return { samples, judged: Object.fromEntries(Object.keys(run).map((name) => [name, judge(name)])) };
}

/** All pairs of places of each stretch; lines of a stretch of several paragraphs are counted as they are written. */
function pairsOfHegao(file) {
  const { stretches } = JSON.parse(readFileSync(file, 'utf8'));
  return stretches.flatMap(({ places, paragraphs }) =>
    places.flatMap((one, at) =>
      places.slice(at + 1).flatMap((other) =>
        Array.from({ length: paragraphs }, (_, step) => [
          [basename(one.path), one.line + 2 * step],
          [basename(other.path), other.line + 2 * step],
        ]),
      ),
    ),
  );
}

/** Pairs of lines of which most is in a clone. */
function pairsOfJscpd(file) {
  const { duplicates } = JSON.parse(readFileSync(file, 'utf8'));
  return duplicates.flatMap(({ firstFile, secondFile, fragment }) =>
    fragment
      .split('\n')
      .flatMap((text, at) =>
        text.length >= 40
          ? [
              [firstFile, secondFile].map(({ name, startLoc }) => [
                basename(name).replace(/:.*/, ''),
                startLoc.line - 1 + at,
              ]),
            ]
          : [],
      ),
  );
}

/** Archives of half the number and of all, and runs after nothing and after one report has changed. */
function measureArchives() {
  const paragraphs = paragraphsOf(plantedLength);
  return [largerArchive / 2, largerArchive].map((number) => {
    const reports = join(folder, `archive-${number}`);
    const index = join(folder, `${number}.index`);
    writeArchive(reports, number, paragraphs);
    const run = () =>
      runMeasured([
        hegao,
        'repetitions',
        reports,
        '--index',
        index,
        '--format',
        'json',
        '--output',
        join(folder, 'out'),
      ]);
    console.error(`   an archive of ${number} reports`);
    const first = run();
    appendFileSync(
      join(reports, 'r00007.md'),
      '\n\n各站所的值班安排已经重新排定，遇到节假日顺延，请大家互相转告并按时到岗。\n',
    );
    return { number, first, second: run() };
  });
}

function toSection({ samples, judged }, [half, whole]) {
  const names = { hegao: '核稿 Hegao', minhash: 'minhash', jscpd: 'jscpd' };
  const row = (name) => {
    const { exact, near, others } = judged[name];
    return [
      names[name],
      percent(exact / copiesOfEach),
      percent(near / copiesOfEach),
      count(others),
      seconds(median(samples[name])),
      ratio(medianRatio(samples[name], samples.hegao)),
    ];
  };
  const archiveRow = ({ number, first, second }) => [
    count(number),
    seconds(first.cpu),
    seconds(first.clock),
    megabytes(first.memory),
    seconds(second.cpu),
    seconds(second.clock),
  ];
  return {
    heading: '成批报告之间的重复 Repetitions among many reports',
    text: [
      `在 ${count(plantedLength)} 个字符的报告里埋入原样重复和稍有改动（每 60 字改一处）的段落各 ${copiesOfEach} 段。jscpd 只找原样的重复；minhash 用其默认参数，按四字片段比较。都是整个进程的 CPU 时间，单线程，逐轮交替 ${rounds} 轮的中位数。`,
      `Into reports of ${count(plantedLength)} characters ${copiesOfEach} exact copies of paragraphs and ${copiesOfEach} edited ones (one edit in 60 characters) were planted. jscpd finds exact copies alone; minhash runs with its defaults on characters in fours. CPU time of the whole process, one thread, medians of ${rounds} rounds taken in turns.`,
    ],
    tables: [
      {
        columns: ['', '原样 exact', '近似 near', '其他成对段落 other pairs', 'CPU', '÷ 核稿 Hegao'],
        rows: ['hegao', 'minhash', 'jscpd'].map(row),
      },
      {
        columns: [
          '报告 Reports',
          '首次 first, CPU',
          '时钟 clock',
          '内存 memory',
          '改一份后 after one change, CPU',
          '时钟 clock',
        ],
        rows: [half, whole].map(archiveRow),
      },
    ],
    notes: [
      `第二个表：每份 ${count(reportLength)} 字符、由同一批段落打乱并改动一半而成的报告，两两比对并建立索引；然后改动一份再运行。数目加倍，CPU 时间为 ${ratio(whole.first.cpu / half.first.cpu)}。`,
      `Second table: reports of ${count(reportLength)} characters, shuffled from the same paragraphs of which every second one was edited, all compared with all and indexed; then once more after one of them has changed. Twice as many take ${ratio(whole.first.cpu / half.first.cpu)} the CPU time.`,
    ],
  };
}
