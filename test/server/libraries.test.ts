import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DidOpenTextDocumentNotification } from 'vscode-languageserver-protocol/node';
import { parseEditorSettings } from '../../server/src/editorSettings';
import { LibraryKeeper } from '../../server/src/libraryKeeper';
import { libraryName, toLibraries } from '../../server/src/libraryRows';
import { librariesMethod, type Libraries, type LibraryAnswer, type SnippetContent } from '../../server/src/protocol';
import { parseLibrary } from '../../server/src/snippets/parseLibrary';
import { LibraryShelf } from '../../server/src/workspace/libraryShelf';
import { TemporaryFolder } from '../helpers/cli';
import { RunningServer } from './runningServer';

const ending: SnippetContent = { name: '结语', prefixes: ['jy'], body: '特此报告。' };

describe('changing libraries', () => {
  let folder: TemporaryFolder;
  let shelf: LibraryShelf;
  let keeper: LibraryKeeper;
  let own: string;
  let team: string;
  beforeEach(async () => {
    folder = new TemporaryFolder();
    own = folder.write('个人.片段库.json', '{ "$library": { "name": "我的", "layer": "person" } }');
    team = folder.write(
      '科室.片段库.json',
      `{
  "$library": { "name": "科室", "owner": "综合科", "version": "3" },
  "结语": { "prefix": "jy", "body": "以上报告，请审议。", "own": [1] /* 会上定的 */ },
  "开头": { "body": "现报告如下：", "deprecated": "改用“引言”" }
}`,
    );
    shelf = new LibraryShelf(() => undefined);
    keeper = new LibraryKeeper(shelf, () => 'zh-cn');
    await shelf.use([{ path: folder.path }]);
  });
  afterEach(() => folder.remove());

  const namesIn = (path: string): string[] =>
    parseLibrary(readFileSync(path, 'utf8'), path).snippets.map(({ name }) => name);
  const bodyIn = (path: string, name: string): string | undefined =>
    parseLibrary(readFileSync(path, 'utf8'), path).snippets.find((each) => each.name === name)?.body;
  const done = (written: number, skipped = 0): LibraryAnswer => ({ outcome: 'done', written, skipped });

  it('saves a new snippet, and is read again at once', async () => {
    assert.deepEqual(await keeper.change({ kind: 'save', library: own, content: ending }), done(1));
    assert.ok(shelf.libraries.some(({ path, snippets }) => path === own && snippets[0]?.name === '结语'));
  });

  it('asks before it writes over another snippet of the name, and does as it is told', async () => {
    const save = { kind: 'save', library: team, content: ending } as const;
    const before = readFileSync(team, 'utf8');
    assert.deepEqual(await keeper.change(save), { outcome: 'conflict', names: ['结语'], theirs: '以上报告，请审议。' });
    assert.equal(readFileSync(team, 'utf8'), before);
    assert.deepEqual(await keeper.change({ ...save, onConflict: 'keepBoth' }), done(1));
    assert.deepEqual([namesIn(team), bodyIn(team, '结语')], [['结语', '开头', '结语（2）'], '以上报告，请审议。']);
    assert.deepEqual(await keeper.change({ ...save, onConflict: 'replace' }), done(1));
    assert.equal(bodyIn(team, '结语'), '特此报告。');
  });

  it('asks when somebody has changed the snippet since it was opened, and not when they changed another', async () => {
    const previous: SnippetContent = { ...ending, body: '以上报告，请审议。' };
    const save = { kind: 'save', library: team, content: ending, previous } as const;
    writeFileSync(team, readFileSync(team, 'utf8').replace('现报告如下：', '现将情况报告如下：'));
    assert.deepEqual(await keeper.change(save), done(1));
    assert.deepEqual([bodyIn(team, '结语'), bodyIn(team, '开头')], ['特此报告。', '现将情况报告如下：']);
    assert.deepEqual(await keeper.change(save), { outcome: 'conflict', names: ['结语'], theirs: '特此报告。' });
    await keeper.change({ kind: 'remove', library: team, names: ['结语'] });
    assert.deepEqual(await keeper.change(save), { outcome: 'conflict', names: ['结语'] });
  });

  it('moves a snippet with its comments and what is not known of it', async () => {
    assert.deepEqual(await keeper.change({ kind: 'move', from: [team], to: own, names: ['结语'] }), done(1));
    assert.deepEqual([namesIn(own), namesIn(team)], [['结语'], ['开头']]);
    assert.match(readFileSync(own, 'utf8'), /"own": \[1\] \/\* 会上定的 \*\//);
  });

  it('imports from files of VS Code, asks about names that are taken, and can skip them', async () => {
    const file = folder.write(
      '来信/x.code-snippets',
      '{ "结语": { "body": "完" }, "引言": { "body": "总体情况如下：" } }',
    );
    const copy = { kind: 'copy', from: [file], to: team } as const;
    assert.deepEqual(await keeper.change(copy), { outcome: 'conflict', names: ['结语'] });
    assert.deepEqual(await keeper.change({ ...copy, onConflict: 'skip' }), done(1, 1));
    assert.deepEqual([namesIn(team), bodyIn(team, '结语')], [['结语', '开头', '引言'], '以上报告，请审议。']);
    assert.deepEqual(await keeper.change({ ...copy, from: [join(folder.path, '没有')] }), {
      outcome: 'problem',
      message: '没有这个文件或文件夹',
    });
  });

  it('exports several libraries as one file that holds what is offered', async () => {
    await keeper.change({ kind: 'save', library: own, content: { ...ending, name: '补充' } });
    const [file] = await keeper.export({ libraries: [own, team], together: true });
    assert.ok(file !== undefined && file.name.endsWith('.code-snippets'));
    assert.deepEqual(
      parseLibrary(file.text, '')
        .snippets.map(({ name }) => name)
        .sort(),
      ['开头', '结语', '补充'].sort(),
    );
    assert.equal((await keeper.export({ libraries: [own, team], together: false })).length, 2);
  });

  it('exports one library as it is written, with what it says of itself', async () => {
    const [file] = await keeper.export({ libraries: [team], together: true });
    assert.equal(file?.text, readFileSync(team, 'utf8'));
  });

  it('refuses to write into libraries that are read-only or broken, and says why', async () => {
    await shelf.use([{ path: folder.path, readOnly: true }]);
    const answer = await keeper.change({ kind: 'save', library: own, content: ending });
    assert.match(answer.outcome === 'problem' ? answer.message : '', /只读/);
    await shelf.use([{ path: folder.path }]);
    writeFileSync(own, '{\n "甲": }');
    const broken = await keeper.change({ kind: 'save', library: own, content: ending });
    assert.match(broken.outcome === 'problem' ? broken.message : '', /^第2行有错误/);
  });

  it('does not make a library where there is one', async () => {
    const create = { kind: 'create', title: { name: '新' } } as const;
    assert.deepEqual(await keeper.change({ ...create, library: own }), { outcome: 'conflict', names: [] });
    assert.deepEqual(await keeper.change({ ...create, library: join(folder.path, '新/新.片段库.json') }), done(0));
    assert.ok(shelf.libraries.some(({ title }) => title.name === '新'));
  });

  it('compares two libraries', async () => {
    await keeper.change({ kind: 'save', library: own, content: ending });
    const compared = keeper.compare({ before: own, after: team });
    assert.ok(compared);
    const { same, different, onlyBefore, onlyAfter, before, after } = compared;
    assert.deepEqual([same, different, onlyBefore, onlyAfter], [0, 1, 0, 1]);
    assert.deepEqual([before.name, after.name], ['我的', '科室']);
    assert.equal(before.text, '【结语】\n前缀：jy\n特此报告。\n');
  });

  it('are listed strongest first, with which snippet is offered and why', async () => {
    await keeper.change({ kind: 'save', library: own, content: ending });
    const { libraries } = toLibraries(
      shelf.libraries,
      [{ path: '/没有', message: { 'zh-cn': '没了', en: 'gone' } }],
      'zh-cn',
    );
    assert.deepEqual(
      libraries.map(({ name, layer, owner, version }) => [name, layer, owner, version]),
      [
        ['科室', 'department', '综合科', '3'],
        ['我的', 'person', '', ''],
      ],
    );
    const [strong, weak] = libraries.map(({ snippets }) => snippets.find(({ name }) => name === '结语'));
    assert.deepEqual(strong?.overrides, ['我的']);
    assert.equal(weak?.overridden, '“科室”有同名片段，层级更高，以它为准');
    assert.equal(libraries[0]?.snippets.find(({ name }) => name === '开头')?.deprecated, '改用“引言”');
    assert.deepEqual(strong?.place, { line: 2, character: 3 });
  });
});

describe('the names of libraries', () => {
  it('are those of people, for each that is built in', () => {
    const names = readdirSync(join(import.meta.dirname, '../../snippets')).map((file) =>
      libraryName({ path: `/x/${file}`, title: {}, layer: 'builtIn' }, 'zh-cn'),
    );
    assert.ok(names.length > 0);
    for (const name of names) assert.match(name, /^内置 · \p{Script=Han}+$/u);
  });
});

describe('the setting of libraries', () => {
  it('takes paths and objects, and tells what it does not understand', () => {
    const { settings, problems } = parseEditorSettings({
      snippetLibraries: ['片段', { path: '/共享', layer: 'unit', readOnly: true }, { path: '乙', layer: '县' }, 5],
    });
    assert.deepEqual(settings.snippetLibraries, [{ path: '片段' }, { path: '/共享', layer: 'unit', readOnly: true }]);
    assert.deepEqual(
      problems.map(({ path }) => path.join('.')),
      ['snippetLibraries.2', 'snippetLibraries.3'],
    );
  });

  it('of a folder that is not trusted is not in force', () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
    };
    assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes('hegao.snippetLibraries'));
  });
});

describe('a server with libraries', () => {
  it('lists them, marks mistakes in the one that is edited, and follows what changes without being told', async () => {
    const folder = new TemporaryFolder();
    const file = folder.write('a.片段库.json', '{ "甲": { "body": "1" } }');
    const personal = folder.write('自己/b.code-snippets', '{ "乙": { "body": "2" } }');
    const server = await RunningServer.start(
      { personalLibraries: join(folder.path, '自己') },
      { snippetLibraries: [file] },
    );
    try {
      const names = async (): Promise<readonly string[]> => {
        const { libraries } = await server.connection.sendRequest<Libraries>(librariesMethod);
        const own = libraries.filter(({ path }) => path === file || path === personal);
        return own.flatMap(({ layer, snippets }) => snippets.map(({ name }) => `${layer} ${name}`));
      };
      assert.deepEqual(await names(), ['department 甲', 'person 乙']);
      const uri = pathToFileURL(file).href;
      const text = '{\n  "甲": { "body": 5 },\n}';
      await server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'jsonc', version: 1, text },
      });
      const problems = await server.diagnostics({ uri });
      assert.deepEqual(
        problems.map(({ range, code }) => [range.start.line, code]),
        [[1, 'snippet-library']],
      );
      writeFileSync(file, '{ "丙": { "body": "33" } }');
      while (!(await names()).includes('department 丙')) await new Promise((resolve) => setImmediate(resolve));
    } finally {
      await server.stop();
      folder.remove();
    }
  }).timeout(60_000);
});
