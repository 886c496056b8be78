/**
 * Takes the pictures of the documentation anew, from the real editor: what docs/images and images/guide hold is what the
 * tests of the installed package see.
 *
 *   npm run pictures
 */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync('npm', ['run', 'test:vsix'], {
  cwd: dirname(dirname(fileURLToPath(import.meta.url))),
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, UPDATE_IMAGES: '1' },
});
process.exitCode = status ?? 1;
