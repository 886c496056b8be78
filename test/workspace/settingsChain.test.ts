import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Configurations } from '../../server/src/workspace/configuration';
import { isIgnored } from '../../server/src/workspace/settingsChain';
import { TemporaryFolder } from '../helpers/cli';

describe('settings that extend others', () => {
  let folder: TemporaryFolder;
  const read = (name = '科室/.hegao.json') => new Configurations().read(join(folder.path, name));
  const told = async (name?: string) =>
    (await read(name)).problems.map(({ path, message }) => `${path.slice(folder.path.length + 1)} ${message['zh-cn']}`);

  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => folder.remove());

  it('take over what they do not say themselves, in a chain, each path from its own file', async () => {
    folder.write('单位.json', '{ "preset": "calm", "wordLists": ["词.json"], "checks": { "term": "error" } }');
    folder.write('词.json', '{ "words": [] }');
    folder.write('室/词.json', '{ "words": [] }');
    folder.write(
      '室/办公室.json',
      '{ "extends": "../单位.json", "wordLists": ["词.json"], /* 注 */ "checks": { "repeated-word": "off" } }',
    );
    folder.write('科室/.hegao.json', '{ "extends": ["../室/办公室.json"], "checks": { "term": "hint" } }');
    const { settings, files } = await read();
    assert.deepEqual(settings.checks, {
      levels: { term: 'hint', 'repeated-word': 'off' },
      options: {},
      preset: 'calm',
    });
    assert.deepEqual(settings.wordLists, [join(folder.path, '词.json'), join(folder.path, '室/词.json')]);
    assert.ok(files?.includes(join(folder.path, '单位.json')), 'changes of it are watched for');
  });

  it('join the options of a check, and let a level stand beside those taken over', async () => {
    const id = 'duplicate-sentence';
    folder.write('单位.json', `{ "checks": { "${id}": { "level": "error", "shortest": 90 } } }`);
    folder.write('科室/.hegao.json', `{ "extends": "../单位.json", "checks": { "${id}": "hint" } }`);
    const { settings } = await read();
    assert.equal(settings.checks.levels[id], 'hint');
    assert.deepEqual(settings.checks.options[id], { shortest: 90 });
  });

  it('tell of a circle, of an address and of a missing file at their line, and go on', async () => {
    folder.write('甲.json', '{ "extends": "乙.json", "preset": "calm" }');
    folder.write('乙.json', '{\n  "extends": "甲.json",\n  "checks": { "term": "off" }\n}');
    assert.deepEqual(await told('甲.json'), ['乙.json 第2行第3列：这个设置文件绕回来沿用了自己']);
    assert.deepEqual((await read('甲.json')).settings.checks.levels, { term: 'off' });
    folder.write(
      '科室/.hegao.json',
      '{\n  "extends": ["https://a.example/x.json", "没有.json"],\n  "preset": "calm"\n}',
    );
    assert.deepEqual(await told(), [
      '科室/.hegao.json 第2行第15列：“extends”只能写本机上的设置文件，不能写网址',
      '科室/没有.json 没有这个文件或文件夹',
      '科室/.hegao.json 第2行第43列：要沿用的“没有.json”没有可用的设置',
    ]);
    assert.equal((await read()).settings.checks.preset, 'calm');
  });

  it('tell of a wrong key in the file that has it', async () => {
    folder.write('单位.json', '{\n  "presets": "calm"\n}');
    folder.write('科室/.hegao.json', '{ "extends": "../单位.json" }');
    assert.deepEqual(await told(), ['单位.json 第2行第3列：没有名为“presets”的设置']);
  });
});

describe('files that settings leave out', () => {
  const folder = new TemporaryFolder();
  after(() => folder.remove());

  it('are named by file, by folder or by pattern, from the folder of the settings', async () => {
    folder.write('稿[1]/.hegao.json', '{ "ignore": ["草稿/", "*.摘抄.md", "/旧/*.txt", "目录.md"] }');
    const root = join(folder.path, '稿[1]');
    const { settings } = await new Configurations().nearest(join(root, '下/报告.md'));
    const ignored = (path: string): boolean => isIgnored(settings.ignore, join(root, path));
    for (const path of ['草稿/甲.md', '下/草稿/深/甲.md', '乙.摘抄.md', '下/乙.摘抄.md', '旧/丙.txt', '下/目录.md']) {
      assert.ok(ignored(path), path);
    }
    for (const path of ['报告.md', '草稿.md', '下/旧/丙.txt', '旧/丙.md', '摘抄.md']) assert.ok(!ignored(path), path);
    assert.ok(!isIgnored(settings.ignore, join(folder.path, '草稿/甲.md')));
    assert.ok(!isIgnored([], join(root, '草稿/甲.md')));
  });
});
