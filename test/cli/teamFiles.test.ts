import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { runCli, TemporaryFolder } from '../helpers/cli';

const slips = '会议由3、4个单位承办，发展智能医疗，新建xx个。\n';

describe('hegao check with presets and files of the team', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write('稿/a.md', slips);
  });

  afterEach(() => folder.remove());

  function levels(...words: string[]): { readonly found: readonly string[]; readonly stderr: string } {
    const { stdout, stderr } = runCli(['check', '稿', '--format', 'json', ...words], { cwd: folder.path });
    const { files } = JSON.parse(stdout) as { files: { findings: { check: string; level: string }[] }[] };
    return { found: (files[0]?.findings ?? []).map(({ check, level }) => `${check} ${level}`), stderr };
  }

  it('shows as much as the preset says; --preset goes before .hegao.json, levels before both', () => {
    assert.deepEqual(levels().found, ['approximation-form information', 'unfilled-placeholder warning']);
    assert.deepEqual(levels('--preset', 'calm').found, ['unfilled-placeholder warning']);
    folder.write('.hegao.json', '{ "preset": "strict", "checks": { "unfilled-placeholder": "hint" } }');
    assert.deepEqual(levels().found, ['approximation-form warning', 'unfilled-placeholder hint']);
    assert.deepEqual(levels('--preset', 'calm').found, ['unfilled-placeholder hint']);
    assert.deepEqual(levels('--preset', 'calm', '--check', 'approximation-form=error').found, [
      'approximation-form error',
      'unfilled-placeholder hint',
    ]);
  });

  it('refuses a preset that there is not', () => {
    const { status, stderr } = runCli(['check', '--preset', 'loud']);
    assert.equal(status, 2);
    assert.match(stderr, /不能写成“loud”：可用 calm/);
  });

  it('uses word lists in layers, a table in GBK too, and tells the line of what it cannot read', () => {
    folder.write('.hegao.json', '{ "preset": "calm", "wordLists": ["县.csv", "局.json", "没有.json"] }');
    folder.write('县.csv', iconv.encode('不用,用语\n智能医疗,智慧医疗\n会议,例会\n', 'gbk'));
    folder.write('局.json', '[\n  { "say": "会议", "not": ["开会"] },\n  { "say": 3 }\n]');
    const { found, stderr } = levels();
    assert.deepEqual(found, ['term warning', 'unfilled-placeholder warning']);
    assert.match(stderr, /局\.json：第3行第3列：看不懂这一条/);
    assert.match(stderr, /没有\.json：没有这个文件或文件夹/);
  });

  it('checks the sections of the template chosen by the file’s name, a team’s own one too', () => {
    const settings = { preset: 'calm', template: { 'a.*': '周报' }, templates: ['周报.json'] };
    folder.write('.hegao.json', JSON.stringify(settings));
    folder.write('周报.json', '{ "name": "周报", "sections": [{ "name": "下周安排", "words": ["下周"] }] }');
    folder.write('稿/a.md', '# 阅览室周报\n\n## 本周工作\n\n新建20个。\n');
    assert.deepEqual(levels().found, ['missing-section warning']);
  });
});
