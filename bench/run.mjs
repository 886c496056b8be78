/**
 * Measures how fast reports are read and checked, and writes docs/benchmarks.md.
 *
 *   npm run bench
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { benchmarksPage } from './benchmarksPage.mjs';
import { installPackages } from './installPackages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const node = (...words) => execFileSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
const versionOf = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).version;

installPackages();
node('esbuild.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['bench/product.ts'],
  outfile: 'out/bench/product.cjs',
  // As the server is built, so that what is measured is what runs.
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['nodejieba', 'jieba-wasm', '*.node'],
  minify: true,
  keepNames: true,
  logLevel: 'error',
});
console.log('Measuring takes some minutes.');
const measure = (thing) => JSON.parse(node('--expose-gc', 'bench/measure.mjs', thing).toString());
const { rounds, large, small, figures, ...reading } = measure('reading');
const checking = { small: measure('checking-small'), large: measure('checking-large') };
const measured = { rounds, large, small, reading, figures, checking, typing: measure('typing') };
const surroundings = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  gigabytes: Math.round(totalmem() / 2 ** 30),
  platform: `${process.platform} ${process.arch}`,
  node: process.version,
  hegao: versionOf('.'),
  nodejieba: versionOf('node_modules/nodejieba'),
  tinybench: versionOf('bench/node_modules/tinybench'),
};
const page = benchmarksPage(measured, surroundings);
writeFileSync(join(root, 'docs/benchmarks.md'), page);
console.log(page);
