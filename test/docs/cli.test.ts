import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFormats } from '../../server/src/commands/check';
import { runCli } from '../helpers/cli';

const commands = ['check', 'figures', 'repetitions', 'decisions', 'snippets'];

describe('docs/cli.md', function () {
  this.timeout(60_000);
  const page = readFileSync(join(import.meta.dirname, '../../docs/cli.md'), 'utf8');
  const [chinese = '', english = ''] = page.split(/^---$/m);

  for (const command of commands) {
    it(`names every option of hegao ${command}, in both languages`, () => {
      const { stdout } = runCli([command, '--help', '--locale', 'en']);
      const options = [...stdout.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map(([, name = '']) => name);
      assert.ok(options.length > 2, stdout);
      for (const option of options.filter((name) => name !== '--help')) {
        assert.ok(chinese.includes(`\`${option}`), `${option} in Chinese`);
        assert.ok(english.includes(`\`${option}`), `${option} in English`);
      }
    });
  }

  it('names every command, every format of check, and every exit code', () => {
    for (const part of [chinese, english]) {
      for (const name of [...commands, ...Object.keys(checkFormats)]) assert.ok(part.includes(name), name);
      assert.match(part, /(?:退出码：|Exit codes: )0.*1.*2/);
    }
  });
});
