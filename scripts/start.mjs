/**
 * Shows what the tool does: installs what is missing, builds, checks samples/ on the terminal and writes the same
 * review as a page to out/review.html. It exits with 0 although the sample draft has findings: they are planted.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, 'out/review.html');

/** Runs a program in the project's root, its output shown; exits when it fails otherwise than allowed. */
function run(command, args, allowed = [0]) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (allowed.includes(status)) return;
  console.error(`${command} ${args.join(' ')}: ${error?.message ?? `exit code ${status}`}`);
  process.exit(1);
}

/** True when node_modules is missing or holds other versions than the lock file names. */
function installIsStale() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return true;
  const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const has = read(installed);
  return Object.entries(read(join(root, 'package-lock.json'))).some(
    ([path, { version, optional }]) => path !== '' && !optional && has[path]?.version !== version,
  );
}

if (installIsStale()) run('npm', ['ci', '--no-fund', '--no-audit']);
run(process.execPath, ['esbuild.mjs']);
mkdirSync(dirname(page), { recursive: true });
const cli = ['dist/cli.js', 'check', 'samples'];
console.log('\n$ hegao check samples\n');
run(process.execPath, cli, [0, 1]);
run(process.execPath, [...cli, '--format', 'html', '--output', page], [0, 1]);
console.log(`\n核稿报告已写入 ${page}，可用浏览器打开或打印。`);
console.log(`The review is in ${page}: open it in a browser or print it.`);
