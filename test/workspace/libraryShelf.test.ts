import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LibraryShelf } from '../../server/src/workspace/libraryShelf';
import { disk, type Disk } from '../../server/src/workspace/libraryFiles';
import { readLibraries } from '../../server/src/workspace/snippetLibraries';
import { TemporaryFolder } from '../helpers/cli';

const good = '{ "结语": { "body": "特此报告。" } }';
const isRoot = process.getuid?.() === 0;

describe('snippet libraries on the disk', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write('好.code-snippets', good);
  });
  afterEach(() => folder.remove());

  /** Names of the snippets that are read, and each problem as `file message` with the lines of those inside. */
  async function read(...names: readonly string[]): Promise<{ names: string[]; problems: string[] }> {
    const sources = (names.length > 0 ? names : ['']).map((name) => ({ path: join(folder.path, name) }));
    const { libraries, problems } = await readLibraries(sources);
    const told = (path: string): string => path.slice(folder.path.length + 1);
    return {
      names: libraries.flatMap(({ snippets }) => snippets.map(({ name }) => name)),
      problems: [
        ...problems.map(({ path, message }) => `${told(path)} ${message['zh-cn']}`),
        ...libraries.flatMap((each) =>
          each.problems.map(({ library, line, message }) => `${told(library)}:${line + 1} ${message['zh-cn']}`),
        ),
      ],
    };
  }

  it('are found in a folder and the folders in it, by their endings', async () => {
    folder.write('科室/综合科/库.片段库.json', '{ "甲": { "body": "1" } }');
    folder.write('b.hegao-snippets.json', '{ "乙": { "body": "2" } }');
    folder.write('别的.json', '{ "丙": 5 }');
    folder.write('.git/x.code-snippets', '{ "丁": 5 }');
    symlinkSync(folder.path, join(folder.path, '科室', '回环'));
    assert.deepEqual(await read(), { names: ['乙', '结语', '甲'], problems: [] });
  });

  const broken: readonly (readonly [what: string, content: string | Buffer, problem: RegExp])[] = [
    ['that is not JSON', '{\n  "甲": { "body": "1" },\n  乙\n}', /^坏\.code-snippets:3 .*语法错误/],
    ['with wrong types', '{\n  "甲": 5\n}', /^坏\.code-snippets:2 “甲”应是/],
    ['with a name twice', '{ "甲": { "body": "1" },\n"甲": { "body": "2" } }', /^坏\.code-snippets:2 名称“甲”重复/],
    ['with a tab stop in itself', '{\n"甲": {\n"body": "${1:甲${2:乙${1}}}" } }', /^坏\.code-snippets:3 .*没有尽头/],
    ['with variables in each other', '{\n"甲": { "body": "${A:${B:${A}}}" } }', /^坏\.code-snippets:2 .*没有尽头/],
    [
      'nested without end',
      `{ "甲": { "body": "${'${1:'.repeat(5000)}x${'}'.repeat(5000)}" } }`,
      /^坏\.code-snippets:1 .*(尽头|太深)/,
    ],
    ['of 10 MB', Buffer.alloc(10 * 1024 * 1024, ' '), /^坏\.code-snippets 文件有 10\.0 MB/],
    ['that is no text', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 1, 2]), /^坏\.code-snippets 不是文本文件/],
    ['that is empty', '', /^坏\.code-snippets:1 /],
  ];
  for (const [what, content, problem] of broken) {
    it(`tell of one ${what}, and the others are read`, async () => {
      folder.write('坏.code-snippets', content);
      const { names, problems } = await read();
      assert.ok(names.includes('结语'));
      assert.match(problems.join('\n'), problem);
    });
  }

  it('tell of what is gone, of what is no file, and of folders without any', async () => {
    mkdirSync(join(folder.path, '空'));
    mkdirSync(join(folder.path, '夹.code-snippets'));
    const { names, problems } = await read('没有', '空', '夹.code-snippets', '');
    assert.deepEqual(names, ['结语']);
    assert.deepEqual(problems, [
      '没有 没有这个文件或文件夹',
      '空 文件夹里没有片段库（.code-snippets、.片段库.json）',
      '夹.code-snippets 文件夹里没有片段库（.code-snippets、.片段库.json）',
    ]);
    const special = await readLibraries([{ path: '/dev/zero' }]);
    assert.match(special.problems[0]?.message['zh-cn'] ?? '', /不是普通文件/);
  });

  it('tell of what may not be read', async () => {
    const locked = folder.write('锁.code-snippets', good);
    chmodSync(locked, 0);
    // The superuser may read everything, so that the refusal is made for it.
    const refusing: Disk = {
      ...disk,
      readFile: (path) =>
        isRoot && path === locked
          ? Promise.reject(Object.assign(new Error(path), { code: 'EACCES' }))
          : disk.readFile(path),
    };
    const shelf = new LibraryShelf(() => undefined, refusing);
    await shelf.use([{ path: folder.path }]);
    assert.equal(shelf.libraries.length, 1);
    assert.deepEqual(
      shelf.problems.map(({ path, message }) => [path, message['zh-cn']]),
      [[locked, '没有读写权限']],
    );
  });
});

describe('the shelf of libraries', () => {
  let folder: TemporaryFolder;
  let changes = 0;
  beforeEach(() => {
    folder = new TemporaryFolder();
    changes = 0;
  });
  afterEach(() => folder.remove());
  const count = (): void => {
    changes += 1;
  };
  const names = (shelf: LibraryShelf): string[] =>
    shelf.libraries.flatMap(({ snippets }) => snippets.map(({ name }) => name));

  it('reads again only what has changed, and tells when something has', async () => {
    const file = folder.write('a.code-snippets', '{ "甲": { "body": "1" } }');
    folder.write('b.code-snippets', '{ "乙": { "body": "1" } }');
    let reads = 0;
    const shelf = new LibraryShelf(count, { ...disk, readFile: (path) => ((reads += 1), disk.readFile(path)) });
    await shelf.use([{ path: folder.path }]);
    assert.deepEqual([names(shelf), reads, changes], [['甲', '乙'], 2, 1]);
    await shelf.reread();
    assert.deepEqual([reads, changes], [2, 1]);
    writeFileSync(file, '{ "丙": { "body": "1" } }');
    await shelf.reread(file);
    assert.deepEqual([names(shelf), reads, changes], [['丙', '乙'], 3, 2]);
    rmSync(file);
    await shelf.reread();
    assert.deepEqual([names(shelf), changes], [['乙'], 3]);
  });

  it('sees a change that left size and time of the file as they were', async () => {
    const file = folder.write('a.code-snippets', '{ "甲": { "body": "1" } }');
    utimesSync(file, 1000, 1000);
    const shelf = new LibraryShelf(count);
    await shelf.use([{ path: folder.path }]);
    writeFileSync(file, '{ "乙": { "body": "1" } }');
    utimesSync(file, 1000, 1000);
    await shelf.reread(file);
    assert.deepEqual(names(shelf), ['乙']);
  });

  it('keeps what it has while a share hangs, makes one call to it, and follows when it answers', async () => {
    folder.write('网盘/库.code-snippets', '{ "甲": { "body": "1" } }');
    const own = folder.write('自己.code-snippets', '{ "乙": { "body": "1" } }');
    let answer: (() => void) | undefined;
    let hanging = false;
    let calls = 0;
    const share: Disk = {
      ...disk,
      readdir: async (path) => {
        if (hanging) {
          calls += 1;
          await new Promise<void>((resolve) => (answer = resolve));
        }
        return disk.readdir(path);
      },
    };
    // Long enough for a disk that answers, on a machine that is busy with other tests.
    const shelf = new LibraryShelf(count, share, 400);
    await shelf.use([{ path: join(folder.path, '网盘') }, { path: own }]);
    hanging = true;
    folder.write('网盘/新.code-snippets', '{ "丙": { "body": "1" } }');
    await shelf.reread();
    await shelf.reread();
    writeFileSync(own, '{ "丁": { "body": "1" } }');
    await shelf.reread(own);
    assert.deepEqual([names(shelf), calls], [['甲', '丁'], 1]);
    assert.match(shelf.problems.map(({ message }) => message['zh-cn']).join(), /^没有响应/);
    hanging = false;
    const before = changes;
    const told = new Promise<void>((resolve) => {
      const wait = (): void => (changes > before ? resolve() : void setImmediate(wait));
      wait();
    });
    answer?.();
    await told;
    assert.deepEqual([names(shelf).sort(), shelf.problems], [['丁', '丙', '甲'].sort(), []]);
  });

  it('knows what may be written into', async () => {
    const file = folder.write('库/a.code-snippets', '{}');
    const shelf = new LibraryShelf(count);
    await shelf.use([
      { path: join(folder.path, '库'), readOnly: true },
      { path: join(folder.path, '没有'), optional: true },
    ]);
    assert.deepEqual(
      [shelf.isReadOnly(file), shelf.isReadOnly(join(folder.path, '没有/b.code-snippets'))],
      [true, false],
    );
    assert.deepEqual(shelf.problems, []);
  });
});
