/**
 * What a program needs seldom, or not at once, lies in bundles of its own in dist/packages/, and is loaded when one of
 * its functions is first asked for: reading and compiling all of it took longer than checking a report. Nothing but the
 * bundling knows of it; sources import these packages as any others. Of each package, what the sources import:
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const laterPackages = {
  'd3-scale': ['scaleBand', 'scaleLinear'],
  'iconv-lite': ['default'],
  'jsonc-parser': ['applyEdits', 'findNodeAtLocation', 'getNodeValue', 'parse', 'parseTree', 'printParseErrorCode'],
  'mdast-util-from-markdown': ['fromMarkdown'],
  'mdast-util-gfm-table': ['gfmTableFromMarkdown'],
  'micromark-extension-gfm-table': ['gfmTable'],
  papaparse: ['default'],
  picomatch: ['default'],
  'pinyin-pro': ['pinyin'],
  'proper-lockfile': ['lock'],
  'read-excel-file/universal': ['readSheet'],
  tinyglobby: ['escapePath', 'glob', 'isDynamicPattern'],
  'write-excel-file/universal': ['default'],
  yaml: ['parse'],
};

/** Parts of Node that the protocol's library names at its start and uses only where pipes and processes are made. */
const laterBuiltIns = ['child_process', 'crypto', 'node:crypto', 'node:worker_threads'];

/**
 * The bundle of a package, from dist/.
 *
 * @param {string} name
 */
export const packageFile = (name) => `packages/${name.replaceAll(/\W+/g, '-')}.js`;

/** A module that loads another one when one of its names is read. */
function standIn(file, names) {
  const getters = names.map((each) => `get ${each}() { return load().${each}; }`);
  return `
    let loaded;
    const load = () => (loaded ??= require(${JSON.stringify(file)}));
    module.exports = { ${getters.join(', ')} };
    Object.defineProperty(module.exports, '__esModule', { value: true });
  `;
}

/**
 * Makes a bundle load packages later.
 *
 * @type {import('esbuild').Plugin}
 */
export const packagesLater = {
  name: 'packages loaded later',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^[\w:/-]+$/ }, ({ path, namespace, importer }) => {
      if (namespace !== 'file') return undefined;
      if (laterBuiltIns.includes(path)) return { path, namespace: 'built-in' };
      return path in laterPackages && !importer.includes('node_modules') ? { path, namespace: 'later' } : undefined;
    });
    onResolve({ filter: /^\.\/packages\// }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'built-in' }, async ({ path }) => ({
      contents: standIn(path, Object.keys(await import(path))),
    }));
    onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
      contents: standIn(`./${packageFile(path)}`, laterPackages[path]),
    }));
  },
};

/**
 * The bundles of the packages.
 *
 * @param {import('esbuild').BuildOptions} common what all bundles are built with
 * @returns {import('esbuild').BuildOptions[]}
 */
export const packageBundles = (common) =>
  Object.entries(laterPackages).map(([name, names]) => ({
    ...common,
    stdin: { contents: `export { ${names.join(', ')} } from '${name}';`, resolveDir: common.absWorkingDir },
    outfile: `dist/${packageFile(name)}`,
  }));
