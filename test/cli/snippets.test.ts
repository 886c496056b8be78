import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, TemporaryFolder } from '../helpers/cli';

describe('hegao snippets', function () {
  this.timeout(60_000);
  const folder = new TemporaryFolder();
  after(() => folder.remove());

  it('lists what the editor offers, built-in or of a library named', () => {
    folder.write('本局.code-snippets', '{ "本局结语": { "prefix": "bjjy", "body": "特此报告。$0" } }');
    const { status, stdout } = runCli(['snippets', '--format', 'json', '--library', folder.path]);
    assert.equal(status, 0);
    const { snippets } = JSON.parse(stdout) as { snippets: { prefix: string; name: string; file: string }[] };
    const named = (name: string) => snippets.find((snippet) => snippet.name === name);
    assert.equal(named('年度回顾')?.prefix, 'ndhg');
    assert.equal(named('本局结语')?.prefix, 'bjjy');
    assert.match(named('本局结语')?.file ?? '', /本局\.code-snippets$/);
    assert.match(runCli(['snippets']).stdout, /^前缀 +名称.*\n[^]*ndhg +年度回顾/);
  });

  it('tells where a library is broken, and lists the others', () => {
    const path = folder.write('坏/坏.code-snippets', '{\n  "甲": { "body": \n}');
    const { status, stdout, stderr } = runCli(['snippets', '--library', path, '没有']);
    assert.equal(status, 2);
    assert.match(stderr, /坏\.code-snippets:\d+:\d+：/);
    assert.match(stderr, /没有：没有这个文件或文件夹/);
    assert.match(stdout, /年度回顾/);
  });
});

describe('hegao figures --format xlsx', function () {
  this.timeout(60_000);

  it('writes a workbook', () => {
    const folder = new TemporaryFolder();
    folder.write('a.md', '新建村卫生室20个。\n');
    const { status } = runCli(['figures', 'a.md', '--format', 'xlsx', '--output', 'a.xlsx'], { cwd: folder.path });
    assert.equal(status, 0);
    assert.equal(readFileSync(join(folder.path, 'a.xlsx')).subarray(0, 2).toString(), 'PK');
    folder.remove();
  });
});
