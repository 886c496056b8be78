import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, TemporaryFolder } from '../helpers/cli';

const defective = '全县新建村卫生室xx个。\n';
const clean = '全县新建村卫生室20个，投用18个。\n';

interface JsonFinding {
  readonly check: string;
  readonly level: string;
  readonly start: number;
  readonly end: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface JsonOutput {
  readonly schema: number;
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: readonly { readonly path: string; readonly findings: readonly JsonFinding[] }[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

function json(stdout: string): JsonOutput {
  return JSON.parse(stdout) as JsonOutput;
}

describe('hegao check', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });

  afterEach(() => folder.remove());

  it('exits with 1 when there are findings, and with 0 when there are none', () => {
    folder.write('坏.md', defective);
    folder.write('好.md', clean);
    assert.equal(runCli(['check', '坏.md'], { cwd: folder.path }).status, 1);
    assert.equal(runCli(['check', '好.md'], { cwd: folder.path }).status, 0);
  });

  it('prints place, level, message and words around at the terminal', () => {
    folder.write('坏.md', defective);
    const { stdout, stderr } = runCli(['check', '坏.md'], { cwd: folder.path });
    assert.match(stdout, /坏\.md\n +1:9 {2}警告 {2}“xx个”是占位内容.*unfilled-placeholder\n.*⟦xx个⟧/);
    assert.match(stdout, /核对 1 个文件：1 处警告。/);
    assert.equal(stderr, '');
  });

  it('writes English where it is asked for', () => {
    folder.write('坏.md', defective);
    const { stdout } = runCli(['check', '坏.md', '--locale', 'en'], { cwd: folder.path });
    assert.match(stdout, /1:9 {2}warning {2}“xx个” is a placeholder/);
    assert.match(stdout, /1 file checked: 1 warning\./);
  });

  it('gives offsets into the decoded text and positions as editors count them', () => {
    folder.write('稿.txt', `\ufeff第一行😀\r\n${defective}`);
    const { files, problems, tool } = json(
      runCli(['check', '--format', 'json', '稿.txt'], { cwd: folder.path }).stdout,
    );
    const finding = files[0]?.findings[0];
    assert.deepEqual(problems, []);
    assert.equal(tool.name, 'hegao');
    assert.equal(finding?.check, 'unfilled-placeholder');
    assert.deepEqual([finding.start, finding.end], [15, 18]);
    assert.deepEqual(finding.range.start, { line: 1, character: 8 });
  });

  it('walks folders, follows globs, and takes each file once', () => {
    folder.write('稿/一.md', defective);
    folder.write('稿/二.txt', clean);
    folder.write('稿/图.png', 'x');
    folder.write('稿/深/三.report', clean);
    folder.write('稿/node_modules/四.md', defective);
    const paths = (...words: string[]) =>
      json(runCli(['check', '--format', 'json', ...words], { cwd: folder.path }).stdout).files.map(({ path }) => path);
    assert.deepEqual(paths('稿'), ['稿/一.md', '稿/二.txt', '稿/深/三.report']);
    assert.deepEqual(paths('稿/*.md', './稿/一.md'), ['稿/一.md']);
    assert.deepEqual(paths().length, 3);
  });

  it('reads standard input under the name given', () => {
    const { stdout, status } = runCli(['check', '-', '--stdin-filename', 'a.md', '--format', 'json'], {
      input: defective,
    });
    assert.equal(status, 1);
    assert.equal(json(stdout).files[0]?.path, 'a.md');
  });

  it('takes levels from the nearest configuration, and from --check over it', () => {
    folder.write('.hegao.json', '{ "checks": { "unfilled-placeholder": "hint" } } // 团队设置');
    folder.write('a/b.md', defective);
    const level = (...words: string[]) =>
      json(runCli(['check', 'a', '--format', 'json', ...words], { cwd: folder.path }).stdout).files[0]?.findings[0]
        ?.level;
    assert.equal(level(), 'hint');
    assert.equal(level('--check', 'unfilled-placeholder=error'), 'error');
    assert.equal(level('--check', 'unfilled-placeholder=off'), undefined);
    assert.equal(runCli(['check', 'a'], { cwd: folder.path }).status, 0);
    const { status, stderr } = runCli(['check', 'a', '--fail-on', 'hint'], { cwd: folder.path });
    assert.equal(status, 1);
    assert.equal(stderr, '');
  });

  it('reads another configuration by --config', () => {
    folder.write('其他.json', '{ "checks": { "unfilled-placeholder": "off" } }');
    folder.write('b.md', defective);
    assert.equal(runCli(['check', 'b.md', '--config', '其他.json'], { cwd: folder.path }).status, 0);
  });

  it('leaves out what comments in the text ask to ignore', () => {
    folder.write('b.txt', `<!-- 核稿忽略下一行 unfilled-placeholder -->\n${defective}`);
    assert.equal(runCli(['check', 'b.txt'], { cwd: folder.path }).status, 0);
  });

  it('writes to a file by --output', () => {
    folder.write('b.md', defective);
    const { stdout } = runCli(['check', 'b.md', '--format', 'json', '--output', 'o.json'], { cwd: folder.path });
    assert.equal(stdout, '');
    assert.equal(json(readFileSync(join(folder.path, 'o.json'), 'utf8')).files.length, 1);
  });

  it('prints the same bytes on every run, however many threads it uses', () => {
    for (let index = 0; index < 24; index += 1) folder.write(`${index}.md`, `${defective}${index}\n`);
    const run = (jobs: string) => runCli(['check', '.', '--format', 'json', '--jobs', jobs], { cwd: folder.path });
    const first = run('1');
    assert.equal(json(first.stdout).files.length, 24);
    assert.equal(run('1').stdout, first.stdout);
    assert.equal(run('3').stdout, first.stdout);
  });

  it('finds nothing in the final sample and the compilation, and plenty in the draft', () => {
    const { files } = json(runCli(['check', 'samples', '--format', 'json']).stdout);
    const counts = Object.fromEntries(files.map(({ path, findings }) => [path, findings.length]));
    assert.equal(counts['samples/年度工作报告（定稿）.md'], 0);
    assert.equal(counts['samples/三县情况汇编.md'], 0);
    assert.ok((counts['samples/年度工作报告.report'] ?? 0) >= 12, JSON.stringify(counts));
  });
});

describe('hegao --fix', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  const doubled = '加强人才引进引进，充实队伍。\r\n';
  const mended = '加强人才引进，充实队伍。\r\n';

  beforeEach(() => {
    folder = new TemporaryFolder();
  });

  afterEach(() => folder.remove());

  it('mends the file and keeps its encoding and line ends', () => {
    const path = folder.write('a.md', `\ufeff${doubled}`);
    const { status, stdout } = runCli(['check', '--fix', path]);
    assert.equal(status, 0, stdout);
    assert.equal(readFileSync(path, 'utf8'), `\ufeff${mended}`);
  });

  it('prints the result and leaves the file alone in a dry run', () => {
    const path = folder.write('a.md', doubled);
    assert.equal(runCli(['check', '--fix-dry-run', path]).stdout, mended);
    assert.equal(readFileSync(path, 'utf8'), doubled);
  });

  it('filters standard input', () => {
    assert.equal(runCli(['check', '--fix', '-'], { input: doubled }).stdout, mended);
  });
});
