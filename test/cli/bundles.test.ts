import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { runCli, TemporaryFolder } from '../helpers/cli';

const bundle = join(import.meta.dirname, '../../dist/cli.js');

/** Tells at the end which bundles were loaded. */
const teller = `
  process.on('exit', () => process.stderr.write('\\n' + Object.keys(require.cache).join('\\n')));
  require(${JSON.stringify(bundle)});
`;

describe('the bundles of the command line', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;

  before(() => void runCli(['--version']));

  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write('甲.md', '全年新建农村公路36公里。\n');
  });

  afterEach(() => folder.remove());

  const loadedBy = (...words: readonly string[]): readonly string[] =>
    spawnSync(process.execPath, ['--eval', teller, bundle, ...words], { cwd: folder.path, encoding: 'utf8' })
      .stderr.split('\n')
      .filter((path) => path.endsWith('.js'))
      .map((path) => basename(path))
      .filter((name) => name === 'cli.js' || name.endsWith('Commands.js'));

  it('are loaded when a command needs them', () => {
    assert.deepEqual(loadedBy('--version'), ['cli.js']);
    assert.deepEqual(loadedBy('check', '--help'), ['cli.js']);
    assert.deepEqual(loadedBy('repetitions', '甲.md'), ['cli.js', 'archiveCommands.js']);
    assert.deepEqual(loadedBy('figures', '甲.md', '--format', 'json'), ['cli.js', 'draftCommands.js']);
  });
});
