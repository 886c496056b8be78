import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Decision } from '../../server/src/checks/decision';
import { writeBaseline } from '../../server/src/workspace/baseline';
import { addDecisions, fingerprintOf, readBook } from '../../server/src/workspace/decisions';
import { writeDocument } from '../../server/src/workspace/documents';
import { replaceFile } from '../../server/src/workspace/replaceFile';
import { changeFile } from '../../server/src/workspace/sharedFile';
import { TemporaryFolder } from '../helpers/cli';
import { onFullDisk } from '../helpers/fullDisk';

const full = { 'zh-cn': '磁盘已满，不能写入', en: 'the disk is full' };

describe('replacing a file', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(() => {
    folder = new TemporaryFolder();
    file = join(folder.path, '甲.md');
  });
  afterEach(() => folder.remove());

  it('keeps its rights and the link that leads to it, and leaves nothing beside it', async () => {
    await mkdir(join(folder.path, '别处'));
    const real = join(folder.path, '别处', '乙.md');
    await writeFile(real, '旧');
    await chmod(real, 0o640);
    await symlink(real, file);
    await replaceFile(file, '新');
    assert.equal(await readFile(real, 'utf8'), '新');
    assert.equal((await stat(real)).mode & 0o777, 0o640);
    assert.deepEqual(await readdir(join(folder.path, '别处')), ['乙.md']);
  });

  it('leaves the old content on a disk that becomes full half way', async () => {
    await writeFile(file, '旧的内容');
    await assert.rejects(
      onFullDisk(10, () => replaceFile(file, '新的内容要长得多')),
      { code: 'ENOSPC' },
    );
    assert.equal(await readFile(file, 'utf8'), '旧的内容');
    assert.deepEqual(await readdir(folder.path), ['甲.md']);
  });

  it('loses no library, and can be done again when there is room', async () => {
    const library = '{ "结语": { "body": "特此报告。" } }';
    await writeFile(file, library);
    const longer = (text: string | undefined): string => (text ?? '').replace('特此报告', '以上报告请予审议');
    await assert.rejects(
      onFullDisk(20, () => changeFile(file, longer)),
      { code: 'ENOSPC' },
    );
    assert.equal(await readFile(file, 'utf8'), library);
    assert.equal(await changeFile(file, longer), longer(library), 'no lock is left');
    assert.deepEqual(await readdir(folder.path), ['甲.md']);
  });

  it('loses no decisions, and says why they were not written', async () => {
    const decision: Decision = {
      fingerprint: fingerprintOf('a'),
      check: 'total-mismatch',
      file: '甲.md',
      reason: 'other-scope',
      text: '共⟦36公里⟧',
      at: '2031-09-27',
    };
    assert.equal(await addDecisions(folder.path, [decision]), undefined);
    const refused = await onFullDisk(30, () =>
      addDecisions(folder.path, [{ ...decision, fingerprint: fingerprintOf('b') }]),
    );
    assert.deepEqual(refused?.message, full);
    const { decisions, problems } = await readBook(folder.path);
    assert.deepEqual([decisions, problems], [[decision], []]);
    assert.deepEqual(await readdir(join(folder.path, '.hegao')), ['decisions.json']);
  });

  it('loses no draft that is mended, and no baseline', async () => {
    await writeFile(file, '全年新建公路 ３６ 公里。');
    const mended = { text: '全年新建公路36公里。', encoding: 'utf-8' } as const;
    assert.deepEqual(await onFullDisk(8, () => writeDocument(file, mended)), full);
    assert.equal(await readFile(file, 'utf8'), '全年新建公路 ３６ 公里。');
    assert.deepEqual(await onFullDisk(8, () => writeBaseline(join(folder.path, '基线.json'), [])), full);
    assert.deepEqual(await readdir(folder.path), ['甲.md']);
  });
});
