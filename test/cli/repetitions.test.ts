import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readFileSync, rmSync, statSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, TemporaryFolder, type Ran } from '../helpers/cli';

const roads = '全年新建农村公路36公里，改造危桥5座，群众出行更加便利，特色产品出山的路更加顺畅，沿线群众收入稳步增加。';
const schools = '改善办学条件，新建幼儿园2所，维修校舍1.2万平方米，城区学校大班额问题基本解决，群众满意度逐年提升。';
const water = '推进水系连通，治理河道18公里，完成小型水库除险加固3座，防汛能力明显增强，两岸环境焕然一新。';

interface Place {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly alike: number;
}

interface Output {
  readonly stretches: readonly { readonly opening: string; readonly places: readonly Place[] }[];
  readonly reports: readonly { readonly path: string; readonly characters: number; readonly repeated: number }[];
}

const nobody = 65534;
const bundle = join(import.meta.dirname, '../../dist/cli.js');

describe('hegao repetitions', function () {
  this.timeout(180_000);
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write('报告/甲.md', `# 甲县\n\n${roads}\n\n${water}\n`);
    folder.write('报告/乙.txt', `乙县工作总结\n\n${schools}\n`);
    folder.write('报告/丙.md', `# 丙县\n\n${water.replace('明显增强', '显著提高')}\n\n${roads}\n`);
  });

  afterEach(() => folder.remove());

  const run = (...words: readonly string[]): Ran => runCli(['repetitions', '报告', ...words], { cwd: folder.path });
  const json = (...words: readonly string[]): Output => JSON.parse(run('--format', 'json', ...words).stdout) as Output;

  it('lists every repeated paragraph with its places, and how much of each report it is', () => {
    const { stretches, reports } = json();
    assert.deepEqual(
      stretches.map(({ places }) => places.map(({ path, line, alike }) => `${path}:${line + 1} ${alike}`)),
      [
        ['报告/丙.md:5 100', '报告/甲.md:3 100'],
        ['报告/丙.md:3 90', '报告/甲.md:5 90'],
      ],
    );
    const [place] = stretches[0]?.places ?? [];
    assert.equal(readFileSync(join(folder.path, '报告/丙.md'), 'utf8').slice(place?.start, place?.end), roads);
    assert.deepEqual(
      reports.map(({ path, characters, repeated }) => [path, characters > 0, repeated === characters]),
      [
        ['报告/丙.md', true, true],
        ['报告/乙.txt', true, false],
        ['报告/甲.md', true, true],
      ],
    );
  });

  it('prints for people and for spreadsheets, in both languages', () => {
    const { stdout, status } = run();
    assert.equal(status, 0);
    assert.match(stdout, /“全年新建农村公路36公里…” {2}1段，\d+字，见于2份报告\n {2}报告\/丙\.md:5 {2}相同/);
    assert.match(stdout, /比对了3份报告，其中3份是新读的。\n发现2处重复，涉及2份报告\n$/);
    assert.match(run('--locale', 'en').stdout, /90% alike[^]*2 repeated stretches in 2 reports\n$/);
    const rows = run('--format', 'csv').stdout.split('\r\n');
    assert.equal(rows[0], '\ufeff组,文件,行,相似度,字数,段数,报告数,开头');
    assert.match(rows[1] ?? '', /^1,报告\/丙\.md,5,100%,/);
    rmSync(join(folder.path, '报告/丙.md'));
    assert.match(run().stdout, /没有发现重复\n$/);
  });

  it('reads only what has changed when there is an index, with the same result', () => {
    const plain = run('--format', 'json').stdout;
    const indexed = (): Ran => run('--index', '报告.index');
    assert.equal(run('--format', 'json', '--index', '报告.index').stdout, plain);
    assert.match(indexed().stdout, /其中0份是新读的/);
    utimesSync(join(folder.path, '报告/甲.md'), 1, 1);
    assert.match(indexed().stdout, /其中1份是新读的/, 'touched');
    assert.match(indexed().stdout, /其中0份是新读的/, 'and remembered to be the same');
    folder.write('报告/乙.txt', `乙县工作总结\n\n${schools}\n\n${roads}\n`);
    const changed = run('--format', 'json', '--index', '报告.index').stdout;
    assert.equal(changed, run('--format', 'json').stdout);
    assert.notEqual(changed, plain);
    rmSync(join(folder.path, '报告/乙.txt'));
    assert.match(indexed().stdout, /比对了2份报告，其中0份是新读的/);
  });

  it('mends a damaged index and leaves a foreign file alone, and says so', () => {
    const plain = run('--format', 'json').stdout;
    folder.write('坏的.index', '');
    run('--index', '坏的.index');
    const index = join(folder.path, '坏的.index');
    truncateSync(index, statSync(index).size - 500);
    const mended = run('--format', 'json', '--index', '坏的.index');
    assert.equal(mended.stdout, plain);
    assert.match(mended.stderr, /坏的\.index：索引有损坏的部分，这部分已重新读取/);
    assert.equal(mended.status, 0);
    assert.equal(run('--index', '坏的.index').stderr, '');
    const foreign = run('--format', 'json', '--index', '报告/乙.txt');
    assert.equal(foreign.stdout, plain);
    assert.match(foreign.stderr, /不是核稿的索引文件，没有改动它；本次不用索引/);
    assert.match(readFileSync(join(folder.path, '报告/乙.txt'), 'utf8'), /^乙县工作总结/);
  });

  it('goes on from what was read where a first run was broken off', async () => {
    for (let at = 0; at < 220; at += 1)
      folder.write(`报告/${at}.md`, `第${at}份\n\n${roads}\n\n${schools.repeat(3)}\n`);
    const plain = run('--format', 'json').stdout;
    const words = ['repetitions', '报告', '--index', '报告.index', '--format', 'json'];
    const first = spawn(process.execPath, [bundle, ...words], { cwd: folder.path, stdio: 'ignore' });
    const index = join(folder.path, '报告.index');
    const ended = new Promise((resolve) => first.on('exit', resolve));
    const looking = setInterval(() => existsSync(index) && first.kill('SIGKILL'), 1);
    await ended;
    clearInterval(looking);
    const again = run('--index', '报告.index');
    assert.equal(again.stderr, '');
    assert.match(again.stdout, /比对了223份报告，其中0份是新读的/);
    assert.equal(run('--format', 'json', '--index', '报告.index').stdout, plain);
  });

  it('works without an index where it may not write', function () {
    if (process.getuid?.() !== 0) return;
    chmodSync(folder.path, 0o755);
    chownSync(folder.path, 0, 0);
    const words = ['repetitions', '报告', '--index', '报告.index'];
    const { stdout, stderr, status } = runCli(words, { cwd: folder.path, uid: nobody });
    assert.match(stdout, /发现2处重复/);
    assert.match(stderr, /索引没有存下（没有读写权限），本次结果不受影响/);
    assert.equal(status, 0);
    assert.ok(!existsSync(join(folder.path, '报告.index')));
  });

  it('stands several runs at once on one index', async () => {
    run();
    const words = ['repetitions', '报告', '--index', '报告.index', '--format', 'json'];
    const runs = [1, 2, 3].map(
      () =>
        new Promise<number | null>((resolve) => {
          spawn(process.execPath, [bundle, ...words], { cwd: folder.path, stdio: 'ignore' }).on('exit', resolve);
        }),
    );
    assert.deepEqual(await Promise.all(runs), [0, 0, 0]);
    const after = run('--index', '报告.index');
    assert.equal(after.stderr, '');
    assert.match(after.stdout, /其中0份是新读的/);
  });

  it('names what it cannot read and goes on with the rest', () => {
    const { stdout, stderr, status } = run('没有.md');
    assert.match(stdout, /发现2处重复/);
    assert.match(stderr, /没有\.md：没有这个文件或文件夹/);
    assert.equal(status, 2);
  });
});
