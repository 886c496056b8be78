import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledCodeEnvironment, removeOlderCode } from '../../client/src/compiledCode';

describe('compiled code that is kept', () => {
  let storage: string;
  const compiled = (...names: readonly string[]): string => join(storage, 'compiled', ...names);

  beforeEach(async () => {
    storage = await mkdtemp(join(tmpdir(), 'hegao-compiled-'));
  });
  afterEach(() => rm(storage, { recursive: true, force: true }));

  it('lies in a folder for each version', () => {
    assert.deepEqual(compiledCodeEnvironment(storage, '1.2.3'), { NODE_COMPILE_CACHE: compiled('1.2.3') });
  });

  it('is removed when it is that of another version', async () => {
    for (const version of ['1.2.2', '1.2.3', '1.3.0']) {
      await mkdir(compiled(version, 'v24'), { recursive: true });
      await writeFile(compiled(version, 'v24', 'a'), 'code');
    }
    await removeOlderCode(storage, '1.2.3');
    assert.deepEqual(await readdir(compiled()), ['1.2.3']);
    assert.ok(existsSync(compiled('1.2.3', 'v24', 'a')));
  });

  it('leaves alone what else is in the folder of the extension', async () => {
    await mkdir(join(storage, 'libraries'));
    await removeOlderCode(storage, '1.2.3');
    assert.deepEqual(await readdir(storage), ['libraries']);
  });

  it('may be missing, or a file that somebody has put there', async () => {
    await removeOlderCode(join(storage, 'none'), '1.2.3');
    await writeFile(compiled(), 'a file');
    await removeOlderCode(storage, '1.2.3');
    assert.ok(existsSync(compiled()));
  });
});
