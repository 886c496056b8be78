/**
 * Builds dist/: the client, the server and the command line, each one file, and beside them what the word segmenter
 * reads at run time, so that dist/ works with no node_modules near it.
 *
 *   node esbuild.mjs                        for this machine, minified, without source maps
 *   node esbuild.mjs --dev                  readable, with source maps
 *   node esbuild.mjs --watch                as --dev, again at every change
 *   node esbuild.mjs --target linux-armhf   for another platform: without this machine's native module
 */
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { hostTarget } from './scripts/targets.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const { values: flags } = parseArgs({
  options: {
    dev: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    target: { type: 'string', default: hostTarget() },
  },
});
const readable = flags.dev || flags.watch;

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The ES module entry first: some packages ship a UMD build as `main`, which a bundler cannot follow.
  mainFields: ['module', 'main'],
  // Both are loaded at run time from dist/segment/, or in a checkout from node_modules.
  external: ['vscode', 'nodejieba', 'jieba-wasm', '*.node'],
  minify: !readable,
  // Minified names would make a stack trace in a bug report unreadable.
  keepNames: true,
  sourcemap: readable ? 'linked' : false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'info',
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js' },
  { ...common, entryPoints: ['server/src/server.ts'], outfile: 'dist/server.js' },
  {
    ...common,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** Copies the native segmenter, its dictionaries and the WebAssembly one that stands in where it does not load. */
async function copySegmenter() {
  const folder = join(root, 'dist/segment');
  await mkdir(join(folder, 'dict'), { recursive: true });

  const nodejieba = dirname(require.resolve('nodejieba/package.json'));
  const native = join(nodejieba, 'build/Release/nodejieba.node');
  if (flags.target !== hostTarget()) {
    console.log(`  no native segmenter for ${flags.target}: the WebAssembly one will be used`);
  } else if (existsSync(native)) {
    await copyFile(native, join(folder, 'nodejieba.node'));
  } else {
    console.warn('  nodejieba has no native module here: the WebAssembly segmenter will be used');
  }

  const dictionaries = join(nodejieba, 'submodules/cppjieba/dict');
  for (const name of ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'stop_words.utf8']) {
    await copyFile(join(dictionaries, name), join(folder, 'dict', name));
  }
  // The native module insists on a dictionary of word weights (6 MB), which only its keyword extraction reads;
  // one line satisfies it.
  await writeFile(join(folder, 'dict/idf.utf8'), '报告 1.0\n');

  const wasm = dirname(require.resolve('jieba-wasm'));
  for (const name of ['jieba_rs_wasm.js', 'jieba_rs_wasm_bg.wasm']) {
    await copyFile(join(wasm, name), join(folder, name));
  }
}

try {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await copySegmenter();
  if (flags.watch) {
    const contexts = await Promise.all(bundles.map((options) => context(options)));
    await Promise.all(contexts.map((each) => each.watch()));
  } else {
    await Promise.all(bundles.map((options) => build(options)));
    await chmod(join(root, 'dist/cli.js'), 0o755);
  }
} catch (error) {
  // esbuild has printed what is wrong with the sources; anything else is not yet known to the reader.
  if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exit(1);
}
