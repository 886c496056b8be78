/** Runs a program and measures what it took, its threads and children included. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const usage = new URL('usage.mjs', import.meta.url).href;

/**
 * @param {readonly string[]} words a script for Node and its arguments; what it prints is thrown away
 * @returns {{ cpu: number, clock: number, memory: number }} milliseconds and bytes; the memory of this process alone
 */
export function runMeasured(words) {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-measured-'));
  const file = join(folder, 'memory');
  writeFileSync(file, '0');
  const began = performance.now();
  try {
    // Node cannot tell the CPU time of its children, a shell can: `times` prints its own, and then that of its children.
    const printed = execFileSync(
      'sh',
      ['-c', '"$@" >/dev/null 2>&1; times', 'sh', process.execPath, '--import', usage, ...words],
      { env: { ...process.env, HEGAO_USAGE: file } },
    ).toString();
    const clock = performance.now() - began;
    const spent = [...(printed.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
    const cpu = spent.reduce((sum, [, minutes, seconds]) => sum + 60_000 * minutes + 1000 * seconds, 0);
    return { cpu, clock, memory: Number(readFileSync(file, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
