import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, TemporaryFolder } from '../helpers/cli';
import { RunningServer } from '../server/runningServer';

const watch = join(import.meta.dirname, 'noNetwork.cjs');

describe('the network', () => {
  const folder = new TemporaryFolder();
  const notes = join(folder.path, 'notes.txt');
  const saved = { ...process.env };
  beforeEach(() => {
    folder.write('notes.txt', '');
    process.env['NODE_OPTIONS'] = `--require ${JSON.stringify(watch)}`;
    process.env['HEGAO_NETWORK_NOTES'] = notes;
  });
  afterEach(() => {
    for (const name of ['NODE_OPTIONS', 'HEGAO_NETWORK_NOTES']) {
      if (saved[name] === undefined) delete process.env[name];
      else process.env[name] = saved[name];
    }
  });
  after(() => folder.remove());

  const noted = (): readonly string[] => readFileSync(notes, 'utf8').trim().split('\n');

  it('is watched: a program that uses it is noticed', () => {
    const program =
      "require('node:net').connect(9, '127.0.0.1').on('error', () => {}); fetch('http://127.0.0.1:9').catch(() => {});";
    execFileSync(process.execPath, ['-e', program]);
    assert.match(noted().join('\n'), /connect[^]*fetch/);
  });

  for (const format of ['stylish', 'json', 'sarif', 'html', 'markdown', 'rdjson'])
    it(`is not used by the command line, written as ${format}`, () => {
      const { status } = runCli(['check', 'samples', '--format', format]);
      assert.ok(status === 0 || status === 1, `exit code ${status}`);
      assert.deepEqual([...new Set(noted())], ['watching']);
    });

  it('is not used by the command line that lists figures and snippets', () => {
    for (const words of [['figures', 'samples', '--format', 'json'], ['snippets']]) {
      assert.equal(runCli(words).status, 0);
      assert.deepEqual([...new Set(noted())], ['watching']);
    }
  });

  it('is not used by the server', async () => {
    const server = await RunningServer.start();
    const document = await server.open('全年新建阅览室共⟦40个⟧，其中：东岭镇12个、西河镇14个、南坪乡18个。');
    assert.equal((await server.diagnostics(document)).length, 1);
    assert.equal(await server.stop(), 0);
    assert.deepEqual([...new Set(noted())], ['watching']);
  });

  it('is not there in the review page: it loads nothing', () => {
    const { stdout } = runCli(['check', 'samples', '--format', 'html']);
    assert.match(stdout, /<html/);
    assert.doesNotMatch(stdout, /(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
    assert.doesNotMatch(stdout, /@import|url\(\s*["']?(?:https?:)?\/\//i);
  });
});
