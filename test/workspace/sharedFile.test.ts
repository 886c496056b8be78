import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { parseLibrary } from '../../server/src/snippets/parseLibrary';
import { changeFile, NoText } from '../../server/src/workspace/sharedFile';
import { TemporaryFolder } from '../helpers/cli';

/** Runs another process that saves snippets; resolves to its exit code. */
function saveMany(library: string, name: string, count: number): Promise<number | null> {
  const script = join(import.meta.dirname, 'saveMany.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, library, name, String(count)], {
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.once('exit', resolve));
}

describe('a file that several people change', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(() => {
    folder = new TemporaryFolder();
    file = join(folder.path, '共用.片段库.json');
  });
  afterEach(() => folder.remove());

  it('keeps all 400 snippets that two processes save into it at once', async () => {
    const codes = await Promise.all([saveMany(file, '甲', 200), saveMany(file, '乙', 200)]);
    assert.deepEqual(codes, [0, 0]);
    const { snippets, problems } = parseLibrary(await readFile(file, 'utf8'), file);
    assert.deepEqual(problems, []);
    const expected = ['甲', '乙'].flatMap((name) => Array.from({ length: 200 }, (_, index) => `${name}${index + 1}`));
    assert.deepEqual(snippets.map(({ name }) => name).sort(), expected.sort());
    assert.deepEqual(await readdir(folder.path), ['共用.片段库.json']);
  }).timeout(120_000);

  it('is changed again from what is there when somebody has changed it without a lock', async () => {
    await writeFile(file, '一');
    const seen: (string | undefined)[] = [];
    const { writeFileSync } = await import('node:fs');
    const after = await changeFile(file, (text) => {
      if (seen.push(text) === 1) writeFileSync(file, '二二');
      return `${text ?? ''}！`;
    });
    assert.deepEqual([seen, after, await readFile(file, 'utf8')], [['一', '二二'], '二二！', '二二！']);
  });

  it('stays as it was when the change cannot be made', async () => {
    await writeFile(file, '一');
    await assert.rejects(
      changeFile(file, () => {
        throw new Error('no');
      }),
      /no/,
    );
    assert.equal(await readFile(file, 'utf8'), '一');
    assert.deepEqual(await readdir(folder.path), ['共用.片段库.json']);
  });

  it('keeps its encoding, its rights, and the link that leads to it', async () => {
    await mkdir(join(folder.path, 'share'));
    const real = join(folder.path, 'share', '库.code-snippets');
    await writeFile(
      real,
      iconv.encode('{ "结语": { "body": "特此报告。以上情况，请予审议，并提出意见。" } }', 'gb18030'),
    );
    await chmod(real, 0o640);
    await symlink(real, file);
    await changeFile(file, (text) => (text ?? '').replace('特此报告', '专此报告'));
    assert.ok(iconv.decode(await readFile(real), 'gb18030').includes('专此报告'));
    assert.equal((await stat(real)).mode & 0o777, 0o640);
  });

  it('that holds no text is left alone', async () => {
    const bytes = Buffer.from([0, 1, 2, 3]);
    await writeFile(file, bytes);
    await assert.rejects(
      changeFile(file, () => '{}'),
      NoText,
    );
    assert.deepEqual(await readFile(file), bytes);
  });
});
