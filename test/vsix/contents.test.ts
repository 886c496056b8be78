import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { laterPackages, packageFile } from '../../scripts/laterPackages.mjs';
import { root } from '../vscode/harness/paths';
import { run } from '../vscode/harness/run';
import { type Installation, installExtension } from './installed';

/** Every file that the package must hold; those of `optionalFolders` may be there beside them. */
const required = [
  'LICENSE.txt',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'readme.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/archiveCommands.js',
  'dist/cli.js',
  'dist/client.js',
  'dist/draftCommands.js',
  'dist/server.js',
  ...Object.keys(laterPackages).map((name) => `dist/${packageFile(name)}`),
  'dist/segment/dict/hmm_model.utf8',
  'dist/segment/dict/idf.utf8',
  'dist/segment/dict/jieba.dict.utf8',
  'dist/segment/dict/stop_words.utf8',
  'dist/segment/dict/user.dict.utf8',
  'dist/segment/jieba_rs_wasm.js',
  'dist/segment/jieba_rs_wasm_bg.wasm',
];
const allowed = [
  ...required.map((path) => path.replaceAll('.', '\\.')),
  '\\.vsixmanifest',
  'changelog\\.md',
  'README[^/]*\\.md',
  'dist/segment/nodejieba\\.node',
  'language-configuration[^/]*\\.json',
  '(snippets|syntaxes|schemas)/[^/]+\\.(json|code-snippets)',
  'docs/(?:[a-z-]+|guide\\.zh-CN|checks/(?:README|[a-z-]+))\\.md',
  'docs/examples/[a-z-]+\\.yml',
  'images/(?:guide/)?[^/]+\\.(png|svg)',
  'samples/年度工作报告\\.report',
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

describe('the package', function () {
  this.timeout(15 * 60_000);
  let installation: Installation;
  let files: string[];

  before(async () => {
    installation = await installExtension();
    files = await listFiles(installation.extension);
  });

  it('holds what runs, its dictionaries and its licences', () => {
    assert.deepEqual(
      required.filter((path) => !files.includes(path)),
      [],
    );
  });

  it('holds every file of snippets/ and syntaxes/', async () => {
    for (const folder of ['snippets', 'syntaxes']) {
      const expected = (await listFiles(join(root, folder))).map((path) => `${folder}/${path}`);
      assert.deepEqual(
        files.filter((path) => path.startsWith(`${folder}/`)),
        expected,
      );
    }
  });

  it('holds the native segmenter where this machine has one', () => {
    const built = existsSync(join(root, 'node_modules/nodejieba/build/Release/nodejieba.node'));
    assert.equal(files.includes('dist/segment/nodejieba.node'), built);
  });

  it('holds no sources, tests, maps or settings of the developers', () => {
    assert.deepEqual(
      files.filter((path) => !allowed.some((pattern) => pattern.test(path))),
      [],
    );
  });

  it('weighs less than 8 MB', async () => {
    const { size } = await stat(installation.vsix);
    assert.ok(size < 8 * 1024 * 1024, `${size} bytes`);
  });

  it('brings a command line that runs with no node_modules beside it', async () => {
    const { version } = JSON.parse(await readFile(join(installation.extension, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    const printed = await run(process.execPath, [join(installation.extension, 'dist/cli.js'), '--version']);
    assert.ok(printed.includes(version), printed);
  });
});
