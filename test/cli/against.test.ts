import assert from 'node:assert/strict';
import { runCli, TemporaryFolder, type Ran } from '../helpers/cli';

const measures =
  '完善县乡村三级物流体系，整合邮政、供销和快递网点，推行共同配送，乡镇寄递站点实现全覆盖，农产品出村更加便捷。';
const earlier =
  '2030年，全县固定资产投资完成126.5亿元，增长8.1%，新开工项目35个，竣工项目28个，重点项目建设取得明显进展。';
const later =
  '2031年，全县固定资产投资完成141.2亿元，增长11.6%，新开工项目35个，竣工项目31个，重点项目建设取得明显进展。';

interface Related {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

interface Output {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly check: string; readonly related?: readonly Related[] }[];
  }[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

describe('hegao check in company', function () {
  this.timeout(120_000);
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write('往年/2030年总结.md', `# 2030年总结\n\n${measures}\n\n${earlier}\n`);
    folder.write('2031年总结.md', `# 2031年总结\n\n${later}\n\n${measures}\n`);
  });

  afterEach(() => folder.remove());

  const run = (...words: readonly string[]): Ran => runCli(['check', ...words], { cwd: folder.path });
  const json = (...words: readonly string[]): Output => JSON.parse(run(...words, '--format', 'json').stdout) as Output;
  const found = ({ files }: Output): readonly string[] =>
    files.flatMap(({ path, findings }) => findings.map(({ check }) => `${path} ${check}`));

  it('tells what was carried over from earlier reports, with the place there', () => {
    const output = json('2031年总结.md', '--against', '往年');
    assert.deepEqual(found(output), ['2031年总结.md carried-number', '2031年总结.md repeated-from-earlier']);
    const places = output.files.flatMap(({ findings }) => findings.map(({ related }) => related?.[0]));
    const text = `# 2030年总结\n\n${measures}\n\n${earlier}\n`;
    assert.deepEqual(
      places.map((place) => [place?.path, text.slice(place?.start, place?.end)]),
      [
        ['往年/2030年总结.md', '35个'],
        ['往年/2030年总结.md', measures],
      ],
    );
    assert.equal(run('2031年总结.md', '--against', '往年').status, 0);
  });

  it('shows such places in every format', () => {
    const print = (format: string): string => run('2031年总结.md', '--against', '往年', '--format', format).stdout;
    assert.match(print('stylish'), /→ 往年\/2030年总结\.md:5:37 {2}往年报告“2030年总结\.md”/);
    assert.match(print('html'), /<li>往年\/2030年总结\.md 第 5 行 /);
    const uri = '往年/2030年总结.md'.split('/').map(encodeURIComponent).join('/');
    assert.ok(print('sarif').includes(`"uri": "${uri}"`));
    assert.match(print('rdjson'), /"path": "往年\/2030年总结\.md",\s+"range": \{\s+"start": \{\s+"line": 5/);
  });

  it('says which earlier report cannot be read, and checks against the others', () => {
    const { status, stderr, stdout } = run('2031年总结.md', '--against', '没有.md', '往年');
    assert.equal(status, 2);
    assert.match(stderr, /没有\.md：没有这个文件或文件夹/);
    assert.match(stdout, /repeated-from-earlier/);
  });

  it('compares no earlier report with earlier ones', () => {
    folder.write('往年/2029年总结.md', `# 2029年总结\n\n${measures}\n`);
    assert.deepEqual(found(json('往年', '--against', '往年')), []);
  });

  it('compares the files that are checked with each other where the settings say so, in any number of threads', () => {
    for (let index = 10; index < 26; index += 1) folder.write(`分稿/${index}.md`, `第${index}份。\n\n${measures}\n`);
    assert.deepEqual(found(json('分稿')), []);
    folder.write('.hegao.json', '{ "repetition": { "scope": "workspace" } }');
    const output = json('分稿', '--jobs', '1');
    assert.equal(found(output).length, 16);
    assert.equal(found(output)[0], '分稿/10.md duplicate-paragraph');
    assert.equal(output.files[0]?.findings[0]?.related?.[0]?.path, '分稿/11.md');
    assert.deepEqual(json('分稿', '--jobs', '2'), output);
  });
});
