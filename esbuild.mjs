/**
 * Builds dist/: the client, the server and the command line (with its commands apart), and beside them what the word segmenter
 * reads at run time, so that dist/ works with no node_modules near it.
 *
 *   node esbuild.mjs                        for this machine, minified, without source maps
 *   node esbuild.mjs --dev                  readable, with source maps
 *   node esbuild.mjs --watch                as --dev, again at every change
 *   node esbuild.mjs --target linux-armhf   for another platform: without this machine's native module
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { packageBundles, packagesLater } from './scripts/laterPackages.mjs';
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
  minifyWhitespace: !readable,
  minifySyntax: !readable,
  // Shortened names would make a stack trace in a bug report unreadable; keeping them with `keepNames` instead would
  // cost a call for every function that is made inside another, tens of thousands of them in one check.
  minifyIdentifiers: false,
  sourcemap: readable ? 'linked' : false,
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  logLevel: 'info',
};

// A package that is bundled from its ES module asks for its own address, which CommonJS does not have.
const define = { 'import.meta.url': 'bundleUrl' };
const bundleUrl = "const bundleUrl = require('node:url').pathToFileURL(__filename).href;";
/** @type {import('esbuild').BuildOptions} */
const served = {
  ...common,
  define,
  banner: { js: bundleUrl },
  // Chinese as escapes: V8 keeps such a text at a byte a character and reads it faster.
  charset: 'ascii',
  plugins: [packagesLater],
};

/**
 * What the commands of the command line need is loaded when one of them runs, from a bundle of its own.
 *
 * @type {import('esbuild').Plugin}
 */
const commandsLater = {
  name: 'commands loaded later',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:archive|draft)Commands$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path)}.js`, external: true } : undefined,
    );
  },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js' },
  { ...served, entryPoints: ['server/src/entry.ts'], outfile: 'dist/server.js' },
  {
    ...common,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/cli.js',
    plugins: [commandsLater],
    // As `require`: Node would look through the whole of a bundle for the names that it exports.
    supported: { 'dynamic-import': false },
    define,
    banner: { js: `#!/usr/bin/env node\n${bundleUrl}` },
  },
  ...['archiveCommands', 'draftCommands'].map((name) => ({
    ...served,
    entryPoints: [`server/src/commands/${name}.ts`],
    outfile: `dist/${name}.js`,
  })),
  ...packageBundles({ ...common, define, banner: { js: bundleUrl } }),
];

/**
 * Words of the main dictionary that are rarer than this in its corpus stay out: they are more than half of the 349,000,
 * loading takes a third of the time without them, and a report hardly holds one.
 */
const rarestWord = 4;

/** The dictionary's lines are `word frequency partOfSpeech`. */
function withoutRareWords(dictionary) {
  return (
    dictionary
      .split('\n')
      .filter((line) => Number(line.split(' ')[1]) >= rarestWord)
      .join('\n') + '\n'
  );
}

/** Puts a file in its place in one step: a process that has the old one loaded keeps it. */
async function replaceFile(path, content) {
  if (existsSync(path) && content.equals(await readFile(path))) return;
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}

/** Copies the native segmenter, its dictionaries and the WebAssembly one that stands in where it does not load. */
async function copySegmenter() {
  const folder = join(root, 'dist/segment');
  await mkdir(join(folder, 'dict'), { recursive: true });
  const nodejieba = dirname(require.resolve('nodejieba/package.json'));

  const native = join(nodejieba, 'build/Release/nodejieba.node');
  const copied = join(folder, 'nodejieba.node');
  if (flags.target === hostTarget() && existsSync(native)) {
    await replaceFile(copied, await readFile(native));
  } else {
    await rm(copied, { force: true });
    console.warn(`  no native segmenter for ${flags.target} here: the WebAssembly one will be used`);
  }

  const dictionaries = join(nodejieba, 'submodules/cppjieba/dict');
  const words = withoutRareWords(await readFile(join(dictionaries, 'jieba.dict.utf8'), 'utf8'));
  await replaceFile(join(folder, 'dict/jieba.dict.utf8'), Buffer.from(words));
  for (const name of ['hmm_model.utf8', 'user.dict.utf8', 'stop_words.utf8']) {
    await replaceFile(join(folder, 'dict', name), await readFile(join(dictionaries, name)));
  }
  // The native module insists on a dictionary of word weights (6 MB), which only its keyword extraction reads;
  // one line satisfies it.
  await replaceFile(join(folder, 'dict/idf.utf8'), Buffer.from('报告 1.0\n'));

  const wasm = dirname(require.resolve('jieba-wasm'));
  for (const name of ['jieba_rs_wasm.js', 'jieba_rs_wasm_bg.wasm']) {
    await replaceFile(join(folder, name), await readFile(join(wasm, name)));
  }
}

/**
 * Gathers the licences of what the bundles contain, as those licences demand.
 *
 * @param {readonly string[]} inputs paths of the files that went into the bundles
 */
async function writeNotices(inputs) {
  const bundled = inputs.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean);
  const packages = new Set([...bundled, 'node_modules/nodejieba', 'node_modules/jieba-wasm']);
  const notices = [];
  for (const folder of [...packages].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const file = (await readdir(join(root, folder))).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? `Licence: ${license}` : await readFile(join(root, folder, file), 'utf8');
    notices.push(`${name} ${version}\n\n${text.trim()}\n`);
  }
  await writeFile(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), notices.join(`\n${'─'.repeat(72)}\n\n`));
}

try {
  await copySegmenter();
  if (flags.watch) {
    const contexts = await Promise.all(bundles.map((options) => context(options)));
    await Promise.all(contexts.map((each) => each.watch()));
  } else {
    const results = await Promise.all(bundles.map((options) => build(options)));
    await writeNotices(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
    await chmod(join(root, 'dist/cli.js'), 0o755);
  }
} catch (error) {
  // esbuild has printed what is wrong with the sources; anything else is not yet known to the reader.
  if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exit(1);
}
