import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../server/src/text/locale';
import {
  emptyArchive,
  readArchive,
  type ArchivedFile,
  type StoredArchive,
} from '../../server/src/workspace/archiveFile';
import { writeArchive, type ArchiveToWrite } from '../../server/src/workspace/archiveWriting';
import { bytesInMemory } from '../../server/src/workspace/bytes';
import { TemporaryFolder } from '../helpers/cli';
import { onFullDisk } from '../helpers/fullDisk';

function archived(name: string, size = 3, modified = 17.25): ArchivedFile {
  return {
    file: `/${name}`,
    modified,
    size: 4,
    hash: `${name}${size}`,
    passages: new Uint8Array(size).fill(7),
    texts: bytesInMemory(Buffer.from(`${name}的原文`, 'utf16le')),
  };
}

function content(files: readonly ArchivedFile[], fresh: readonly number[] = []): ArchiveToWrite {
  return {
    files: new Map(files.map((each) => [each.file, each])),
    fresh: new Uint8Array(fresh),
    all: () => new Uint8Array([9, ...fresh]),
  };
}

describe('the file of an index', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  let path: string;

  beforeEach(() => {
    folder = new TemporaryFolder();
    path = join(folder.path, '报告.index');
  });

  afterEach(() => folder.remove());

  /** What is in the index, with its texts. */
  const inIndex = (): readonly (readonly [string, number, string])[] => {
    const { content: read, message } = readArchive(path);
    assert.equal(message, undefined);
    const files = [...read.files.values()].map(
      ({ file, modified, texts }) => [file, modified, texts.read(0, texts.length).toString('utf16le')] as const,
    );
    read.close();
    return files;
  };

  it('gives back what was written, and is empty where there is none', async () => {
    assert.equal(readArchive(path).content.files.size, 0);
    assert.equal(await writeArchive(path, content([archived('甲.md')], [8, 5]), emptyArchive), undefined);
    assert.deepEqual(inIndex(), [['/甲.md', 17.25, '甲.md的原文']]);
    const { content: read } = readArchive(path);
    assert.deepEqual(read.files.get('/甲.md')?.passages, new Uint8Array([7, 7, 7]));
    assert.deepEqual(read.comparisons, [new Uint8Array([9, 8, 5])]);
    read.close();
    assert.deepEqual(readdirSync(folder.path), ['报告.index'], 'nothing is left beside it');
  });

  it('is added to, not written anew, when little has changed', async () => {
    const [first, second] = [archived('甲.md', 50_000), archived('乙.md', 50_000)];
    await writeArchive(path, content([first, second]), emptyArchive);
    const before = readFileSync(path);
    const { content: read } = readArchive(path);
    const touched = { ...(read.files.get('/甲.md') ?? first), modified: 99 };
    await writeArchive(path, content([touched, archived('丙.md')], [4]), read);
    const after = readFileSync(path);
    assert.ok(after.subarray(0, before.length).equals(before), 'what was there stays');
    assert.ok(after.length < before.length + 1000);
    assert.deepEqual(inIndex(), [
      ['/甲.md', 99, '甲.md的原文'],
      ['/丙.md', 17.25, '丙.md的原文'],
    ]);
    const { content: again } = readArchive(path);
    assert.deepEqual(again.comparisons, [new Uint8Array([9]), new Uint8Array([4])]);
    again.close();
  });

  it('is written anew when most of it is out of date', async () => {
    for (let version = 1; version <= 12; version += 1) {
      const { content: read } = readArchive(path);
      await writeArchive(path, content([archived('甲.md', 500_000 + version)]), read);
    }
    assert.ok(statSync(path).size < 3_000_000, `${statSync(path).size} bytes`);
    assert.equal(inIndex().length, 1);
  });

  it('loses no more than what was being written when a program died', async () => {
    await writeArchive(path, content([archived('甲.md')]), emptyArchive);
    const { content: read } = readArchive(path);
    const before = statSync(path).size;
    await writeArchive(path, content([...read.files.values(), archived('乙.md', 100_000)]), read);
    truncateSync(path, before + 20_000);
    const torn = readArchive(path);
    assert.match(torn.message?.['zh-cn'] ?? '', /有损坏的部分，这部分已重新读取/);
    assert.equal(torn.foreign, undefined);
    assert.deepEqual([...torn.content.files.keys()], ['/甲.md']);

    // Another program has added to it meanwhile: its part is found behind the torn one.
    const { content: unaware } = readArchive(path);
    await writeArchive(path, content([...unaware.files.values(), archived('丙.md')]), { ...unaware, whole: true });
    const both = readArchive(path);
    assert.deepEqual([...both.content.files.keys()], ['/甲.md', '/丙.md']);
    await writeArchive(path, content([...both.content.files.values()]), both.content);
    assert.equal(inIndex().length, 2);
    torn.content.close();
  });

  it('passes over a record whose bytes have changed', async () => {
    await writeArchive(path, content([archived('甲.md', 50_000), archived('乙.md')]), emptyArchive);
    const bytes = readFileSync(path);
    bytes.writeUInt8(1, 30_000);
    writeFileSync(path, bytes);
    const { content: read, message } = readArchive(path);
    assert.match(message?.en ?? '', /damaged in parts/);
    assert.deepEqual([...read.files.keys()], ['/乙.md']);
    read.close();
  });

  it('is made anew where it is of another version, and says so', async () => {
    await writeArchive(path, content([archived('甲.md')]), emptyArchive);
    const bytes = readFileSync(path);
    bytes.writeUInt32LE(99, 8);
    writeFileSync(path, bytes);
    const other = readArchive(path);
    assert.match(other.message?.en ?? '', /another version/);
    assert.equal(other.foreign, undefined);
    assert.equal(await writeArchive(path, content([archived('乙.md')]), other.content), undefined);
    assert.deepEqual(
      inIndex().map(([file]) => file),
      ['/乙.md'],
    );
  });

  it('never takes a file of somebody else for its own', () => {
    writeFileSync(path, '二、工作回顾。'.repeat(50));
    const { foreign, message } = readArchive(path);
    assert.equal(foreign, true);
    assert.match(message?.['zh-cn'] ?? '', /不是核稿的索引文件，没有改动它/);
    mkdirSync(join(folder.path, '目录'));
    assert.equal(readArchive(join(folder.path, '目录')).foreign, true);
  });

  it('is not written where a foreign file has taken its place meanwhile', async () => {
    await writeArchive(path, content([archived('甲.md')]), emptyArchive);
    const { content: read } = readArchive(path);
    writeFileSync(path, '今年的总结');
    const message = await writeArchive(path, content([archived('乙.md')]), read);
    assert.match(message?.en ?? '', /the index was not saved \(is not an index of Hegao/);
    assert.equal(readFileSync(path, 'utf8'), '今年的总结');
  });

  it('is whole after several have written it at once', async () => {
    const names = ['甲.md', '乙.md', '丙.md', '丁.md'];
    const write = (name: string): Promise<unknown> => {
      const { content: read } = readArchive(path);
      return writeArchive(path, content([...read.files.values(), archived(name, 50_000)]), read);
    };
    assert.deepEqual(
      await Promise.all(names.map(write)),
      names.map(() => undefined),
    );
    assert.equal(inIndex().length, 1, 'of those that make it anew one stays');
    await Promise.all(names.map(write));
    assert.deepEqual(
      inIndex()
        .map(([file]) => file)
        .sort(),
      names.map((name) => `/${name}`).sort(),
      'those that add to it all stay',
    );
    assert.deepEqual(readdirSync(folder.path), ['报告.index']);
  });

  it('is as it was, and says so, when the disk is full', async () => {
    const onFull = (what: ArchiveToWrite, before: StoredArchive): Promise<Message | undefined> =>
      onFullDisk(1000, () => writeArchive(path, what, before));
    const full = await onFull(content([archived('甲.md', 5000)]), emptyArchive);
    assert.match(full?.['zh-cn'] ?? '', /索引没有存下（磁盘已满，不能写入），本次结果不受影响/);
    assert.deepEqual(readdirSync(folder.path), [], 'no half of a file is left');

    await writeArchive(path, content([archived('甲.md')]), emptyArchive);
    const before = readFileSync(path);
    const { content: read } = readArchive(path);
    const more = content([...read.files.values(), archived('乙.md', 5000)]);
    assert.match((await onFull(more, read))?.en ?? '', /the disk is full/);
    assert.ok(readFileSync(path).equals(before));
    const { content: wasted } = readArchive(path);
    await onFull(more, { ...wasted, whole: false });
    assert.ok(readFileSync(path).equals(before), 'nor is it replaced by half of a new one');
    assert.deepEqual(readdirSync(folder.path), ['报告.index']);
  });

  it('says why it could not be written, and why it could not be read', async () => {
    const message = await writeArchive(
      join(folder.path, '没有/报告.index'),
      content([archived('甲.md')]),
      emptyArchive,
    );
    assert.match(message?.['zh-cn'] ?? '', /索引没有存下（没有这个文件或文件夹）/);
    appendFileSync(path, '');
    assert.deepEqual(
      { ...readArchive(path), content: undefined },
      { content: undefined },
      'an empty file may become one',
    );
  });
});
