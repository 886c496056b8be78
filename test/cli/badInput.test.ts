import assert from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { runCli, TemporaryFolder } from '../helpers/cli';

const clean = '全县新建村卫生室20个，投用18个。\n';
const noStack = /\n\s+at /;

describe('hegao with bad input', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write('好.md', clean);
  });

  afterEach(() => folder.remove());

  /** Runs over the folder; the sound file must be checked and printed whatever else there is. */
  function complaintsOf(...words: string[]): string {
    const { status, stdout, stderr } = runCli(['check', '--format', 'json', '好.md', ...words], { cwd: folder.path });
    assert.equal(status, 2, stderr);
    assert.doesNotMatch(stderr, noStack);
    const { files, problems } = JSON.parse(stdout) as { files: { path: string }[]; problems: { path: string }[] };
    assert.deepEqual(files[0]?.path, '好.md');
    assert.ok(problems.length > 0);
    return stderr;
  }

  it('names a file that is not there', () => {
    assert.match(complaintsOf('没有.md'), /^hegao: 没有\.md：没有这个文件或文件夹\n$/);
  });

  it('names a glob without a match and a folder without reports', () => {
    mkdirSync(join(folder.path, '空'));
    assert.match(complaintsOf('*.report'), /\*\.report：没有与之匹配的文件/);
    assert.match(complaintsOf('空'), /空：文件夹里没有可核对的文件/);
  });

  it('tells office files and other binaries from text', () => {
    folder.write('a.docx', Buffer.from('504b030414000600', 'hex'));
    folder.write('b.txt', Buffer.from([0x4d, 0x5a, 0x00, 0x01, 0xff]));
    folder.write('c.txt', Buffer.from([0x80, 0x81, 0xfe, 0xff, 0x41]));
    const stderr = complaintsOf('a.docx', 'b.txt', 'c.txt');
    assert.match(stderr, /a\.docx：是Word、Excel 等压缩格式.*请另存为纯文本/);
    assert.match(stderr, /b\.txt：不是文本文件，或编码无法识别/);
    assert.match(stderr, /c\.txt：不是文本文件，或编码无法识别/);
  });

  it('tells where a configuration is broken, and goes on with what is right in it', () => {
    folder.write(
      '.hegao.json',
      '{\n  "checks": {\n    "no-such-check": "error",\n    "unfilled-placeholder": "hint"\n  }\n}',
    );
    folder.write('a.md', '新建xx个。\n');
    const { status, stdout, stderr } = runCli(['check', 'a.md', '--format', 'json'], { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(stderr, /\.hegao\.json：第3行第5列：没有名为“no-such-check”的检查/);
    assert.match(stdout, /"level": "hint"/);
    folder.write('.hegao.json', '{ "checks": [ }');
    assert.match(complaintsOf(), /\.hegao\.json：第1行第\d+列：JSON 格式有误/);
  });

  it('names a folder and a file without rights', function () {
    const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
    folder.write('锁/a.md', clean);
    const path = folder.write('b.md', clean);
    chmodSync(folder.path, 0o755);
    chmodSync(path, 0);
    chmodSync(join(folder.path, '锁'), 0);
    const options = { cwd: folder.path, ...(nobody !== undefined && { uid: nobody }) };
    const { status, stderr, stdout } = runCli(['check', '.', '--format', 'json'], options);
    chmodSync(join(folder.path, '锁'), 0o755);
    assert.equal(status, 2, stderr);
    assert.match(stderr, /锁：没有读写权限/);
    assert.match(stderr, /b\.md：没有读写权限/);
    assert.match(stdout, /"path": "好\.md"/);
  });

  it('says in one line what is wrong with the usage', () => {
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [['check', '--formt', 'json'], /^hegao: 没有 --formt 这个选项，是否要写 --format（/],
      [['chek'], /^hegao: 没有 chek 这个命令，是否要写 check（/],
      [['check', '--format', 'pdf'], /不能写成“pdf”：可用 stylish/],
      [['check', '--check', 'nope=error'], /没有名为“nope”的检查/],
      [['check', '--check', 'unfilled-placeholder=loud'], /没有“loud”这个级别/],
      [['check', '--jobs', '0'], /应当是 1 到 999 之间的整数/],
      [['check', '--output'], /后面要写上内容/],
      [[], /请写明命令/],
    ];
    for (const [words, message] of wrong) {
      const { status, stderr } = runCli(words, { cwd: folder.path });
      assert.equal(status, 2, words.join(' '));
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, noStack);
    }
    assert.match(runCli(['check', '--formt', '--locale', 'en']).stderr, /^hegao: unknown option '--formt'/);
  });

  it('says so when the output cannot be written', () => {
    const { status, stderr } = runCli(['check', '好.md', '--output', '没有/o.json'], { cwd: folder.path });
    assert.equal(status, 2);
    assert.equal(stderr, 'hegao: 没有/o.json：没有这个文件或文件夹\n');
  });

  it('reads GBK and UTF-16', () => {
    const defective = '全县新建村卫生室xx个，服务群众更加便捷。\n';
    folder.write('g.txt', iconv.encode(defective, 'gbk'));
    folder.write('u.txt', iconv.encode(defective, 'utf-16le', { addBOM: true }));
    const { stdout, status, stderr } = runCli(['check', 'g.txt', 'u.txt'], { cwd: folder.path });
    assert.equal(status, 1, stderr);
    assert.equal(stdout.match(/“xx个”是占位内容/g)?.length, 2);
  });

  it('takes an empty file for clean', () => {
    folder.write('空.md', '');
    assert.equal(runCli(['check', '空.md'], { cwd: folder.path }).status, 0);
  });

  it('checks a line of five million bytes', function () {
    this.timeout(180_000);
    const sentence = '坚持把群众满意作为衡量工作成效的标准，持续改善就医条件，新建村卫生室20个；'.concat(
      '加强人员培训和日常管理，推动优质医疗资源下沉到乡镇和村，让群众在家门口就能看上病、看好病。',
    );
    folder.write('长.txt', sentence.repeat(Math.ceil(5_000_000 / Buffer.byteLength(sentence))));
    const { status, stderr } = runCli(['check', '长.txt', '--format', 'json'], { cwd: folder.path });
    assert.ok(status === 0 || status === 1, stderr);
  });

  it('ends quietly when the reader of the pipe has gone', () => {
    assert.doesNotMatch(runCli(['--help']).stderr, /EPIPE/);
  });
});
