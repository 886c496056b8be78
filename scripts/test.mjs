/**
 * Runs everything that must hold before a change lands, one step after the other, all of them even when one fails,
 * and prints at the very end how many tests passed and failed in all of them together.
 *
 * A step that fails without a failed test (a lint finding, a type error, an editor that does not start) counts as one
 * failed test, so that the last line never says that nothing failed when something did.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const steps = ['lint', 'typecheck', 'build', 'test:unit', 'test:vscode', 'test:vsix'];
/** A step that hangs must fail, not hold up the rest; the longest takes a few minutes. */
const longest = 10 * 60_000;
const folder = mkdtempSync(join(tmpdir(), 'hegao-test-'));

const onWindows = process.platform === 'win32';

/** Ends a step with all that it has started: npm alone would leave its tests, servers and editors behind. */
function endTree(child) {
  if (child.pid === undefined) return;
  if (onWindows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // All of them have ended by themselves.
    }
  }
}

/** Runs one npm script in a process group of its own; resolves to its exit code, `null` where it had to be ended. */
function runScript(name, env) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], {
      cwd: root,
      stdio: 'inherit',
      shell: onWindows,
      detached: !onWindows,
      env,
    });
    const stop = () => {
      endTree(child);
      process.exit(130);
    };
    const timer = setTimeout(() => endTree(child), longest);
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.once('error', () => resolve(null));
    child.once('close', (status) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(status);
    });
  });
}

/** Runs one npm script and returns its counts. */
async function runStep(name) {
  const counts = join(folder, `${name.replaceAll(':', '-')}.jsonl`);
  const started = Date.now();
  console.log(`\n── ${name}`);
  const status = await runScript(name, { ...process.env, HEGAO_TEST_COUNTS: counts });
  const runs = existsSync(counts)
    ? readFileSync(counts, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const passes = runs.reduce((sum, run) => sum + run.passes, 0);
  const failures = runs.reduce((sum, run) => sum + run.failures, 0);
  // A step of tests that ran none has not tested anything.
  const broken = status !== 0 || (name.startsWith('test:') && passes === 0);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`── ${name}: ${broken ? 'FAILED' : 'ok'} (${seconds} s)`);
  return { name, passes, failures: broken ? Math.max(failures, 1) : failures };
}

const results = [];
for (const step of steps) results.push(await runStep(step));
rmSync(folder, { recursive: true, force: true });

const passed = results.reduce((sum, { passes }) => sum + passes, 0);
const failed = results.reduce((sum, { failures }) => sum + failures, 0);
const broken = results.filter(({ failures }) => failures > 0).map(({ name }) => name);
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
