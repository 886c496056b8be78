/**
 * Runs the suites of bench/suites, each in a process of its own, as the garbage of one would be cleared away at the
 * expense of the next, and writes what they measured into docs/benchmarks.md.
 *
 *   npm run bench              all of them
 *   npm run bench -- NAME…     some of them; the sections of the others stay as they are
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { benchmarksPage } from './benchmarksPage.mjs';
import { installPackages } from './installPackages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const ending = '.bench.mjs';
/** In the order in which a reader wants them; what is not named here follows. */
const order = ['reading', 'checking', 'typing', 'startup', 'form', 'repetition', 'snippets', 'folder', 'hostile'];
const place = (name) => (order.includes(name) ? order.indexOf(name) : order.length);

const all = readdirSync(join(root, 'bench/suites'))
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort((a, b) => place(a) - place(b));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  process.exit(2);
}

const node = (...words) =>
  execFileSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 });
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
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'error',
});

const measured = new Map();
for (const name of wanted.length > 0 ? wanted : all) {
  console.error(`── ${name}`);
  measured.set(name, JSON.parse(node('--expose-gc', `bench/suites/${name}${ending}`).toString()));
}

const { devDependencies } = JSON.parse(readFileSync(join(root, 'bench/package.json'), 'utf8'));
const peers = Object.entries(devDependencies).map(([name, version]) => `${name} ${version}`);
const machine = [
  ['处理器 Processor', `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`],
  ['内存 Memory', `${Math.round(totalmem() / 2 ** 30)} GB`],
  ['系统 Platform', `${process.platform} ${process.arch}, Node.js ${process.version}`],
  [
    '版本 Versions',
    [`Hegao ${versionOf('.')}`, `nodejieba ${versionOf('node_modules/nodejieba')}`, ...peers].join(', '),
  ],
];
const path = join(root, 'docs/benchmarks.md');
const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
const suites = all.map((name) => (measured.has(name) ? { name, section: measured.get(name) } : { name }));
const page = benchmarksPage(before, suites, machine);
writeFileSync(path, page);
console.log(page);
