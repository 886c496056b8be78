/** Snippet libraries of a large team: reading all of them, and one again that has changed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, seconds } from '../formats.mjs';
import { product } from '../product.mjs';
import { median } from '../statistics.mjs';
import { cpuMilliseconds } from '../takeTurns.mjs';

const libraries = 50;
const snippets = 200;
const rounds = 7;

const folder = mkdtempSync(join(tmpdir(), 'hegao-bench-'));
const fileOf = (library) => join(folder, `${library}.code-snippets`);

/** A library as a department writes it: a sentence or two each, with tab stops. */
function write(library, round) {
  const all = Array.from({ length: snippets }, (_, index) => {
    const body = `${round}年，全县新建\${1:项目}\${2:××}个，完成投资\${3:××}亿元，比上年\${4|增长,下降|}\${5:××}%。\n\${6:主要做法}：\${7:××}。$0`;
    const name = `${'重点项目民生实事存在问题工作打算'.slice(index % 8, (index % 8) + 4)}${library}之${index}`;
    return [
      name,
      { prefix: `x${library}p${index}`, section: '主要成效', body: body.split('\n'), description: '项目和投资' },
    ];
  });
  writeFileSync(fileOf(library), JSON.stringify(Object.fromEntries(all), undefined, 2));
}

/** Milliseconds of processor time that something takes. */
async function measure(run) {
  globalThis.gc();
  const cpu = cpuMilliseconds();
  await run();
  return cpuMilliseconds() - cpu;
}

const times = { loading: [], keys: [], again: [] };
try {
  for (let round = 0; round < rounds; round += 1) {
    for (let library = 0; library < libraries; library += 1) write(library, 2026 + round);
    const shelf = new product.LibraryShelf(() => undefined, undefined, 60_000);
    times.loading.push(await measure(() => shelf.use([{ path: folder }])));
    times.keys.push(await measure(() => product.keyedSnippets(shelf.libraries)));
    write(7, 3000 + round);
    times.again.push(
      await measure(async () => {
        await shelf.reread(fileOf(7));
        product.keyedSnippets(shelf.libraries);
      }),
    );
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

const row = (title, samples) => [title, seconds(median(samples))];
process.stdout.write(
  JSON.stringify({
    heading: '片段库 Snippet libraries',
    text: [
      `${libraries} 个片段库，每个 ${snippets} 个片段，共 ${count(libraries * snippets)} 个。读入在后台进行，不影响打字；打字前先算好每个片段的拼音。`,
      `${libraries} libraries of ${snippets} snippets, ${count(libraries * snippets)} in all. They are read in the background; what each snippet is found by is made before anybody types.`,
    ],
    columns: ['', '用时 time'],
    rows: [
      row('全部读入 read all', times.loading),
      row('算拼音和关键字 Pinyin and keys', times.keys),
      row('一个库改动后重读 one read again', times.again),
    ],
  }),
);
