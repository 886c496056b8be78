import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive, writeArchive, type ArchiveContent } from '../../server/src/workspace/archiveFile';
import { TemporaryFolder } from '../helpers/cli';

const content = (name: string, size = 3): ArchiveContent => ({
  files: new Map([
    [
      `/${name}`,
      {
        file: `/${name}`,
        modified: 17.25,
        size: 4,
        hash: 'x',
        passages: new Uint8Array(size).fill(7),
        texts: new Uint8Array([1]),
      },
    ],
  ]),
  comparisons: new Uint8Array([9, 8]),
});

describe('the file of an index', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  let path: string;

  beforeEach(() => {
    folder = new TemporaryFolder();
    path = join(folder.path, '报告.index');
  });

  afterEach(() => folder.remove());

  it('gives back what was written, and is empty where there is none', async () => {
    assert.equal((await readArchive(path)).content.files.size, 0);
    assert.equal(await writeArchive(path, content('甲.md')), undefined);
    const read = await readArchive(path);
    assert.equal(read.message, undefined);
    assert.deepEqual({ ...read.content, database: undefined }, { ...content('甲.md'), database: undefined });
    await writeArchive(path, content('乙.md'), read.content);
    assert.deepEqual([...(await readArchive(path)).content.files.values()], [...content('乙.md').files.values()]);
    assert.deepEqual(readdirSync(folder.path), ['报告.index'], 'nothing is left beside it');
  });

  it('is made anew where it is damaged or of another version, and says so', async () => {
    await writeArchive(path, content('甲.md', 100_000));
    truncateSync(path, 20_000);
    const damaged = await readArchive(path);
    assert.match(damaged.message?.['zh-cn'] ?? '', /已损坏，已重新建立/);
    assert.equal(damaged.foreign, undefined);
    assert.equal(damaged.content.files.size, 0);

    await writeArchive(path, content('甲.md'));
    const bytes = readFileSync(path);
    bytes.writeUInt32BE(99, 60);
    writeFileSync(path, bytes);
    const other = await readArchive(path);
    assert.match(other.message?.en ?? '', /another version/);
    assert.equal(other.foreign, undefined);
  });

  it('never takes a file of somebody else for its own', async () => {
    writeFileSync(path, '二、工作回顾。'.repeat(50));
    const { foreign, message } = await readArchive(path);
    assert.equal(foreign, true);
    assert.match(message?.['zh-cn'] ?? '', /不是核稿的索引文件，没有改动它/);
    await writeArchive(path, content('甲.md'));
    const database = readFileSync(path);
    database.writeUInt32BE(0, 68);
    writeFileSync(path, database);
    assert.equal((await readArchive(path)).foreign, true, 'a database of another program');
    mkdirSync(join(folder.path, '目录'));
    assert.equal((await readArchive(join(folder.path, '目录'))).foreign, true);
  });

  it('is whole after several have written it at once', async () => {
    const names = ['甲.md', '乙.md', '丙.md', '丁.md'];
    const refused = await Promise.all(names.map((name) => writeArchive(path, content(name, 50_000))));
    assert.deepEqual(
      refused,
      names.map(() => undefined),
    );
    const read = await readArchive(path);
    assert.equal(read.message, undefined);
    assert.ok(names.some((name) => read.content.files.has(`/${name}`)));
    assert.deepEqual(readdirSync(folder.path), ['报告.index']);
  });

  it('says why it could not be written', async () => {
    const message = await writeArchive(join(folder.path, '没有/报告.index'), content('甲.md'));
    assert.match(message?.['zh-cn'] ?? '', /索引没有存下（没有这个文件或文件夹）/);
  });
});
