import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { out, root } from './paths';

const suite = join(root, 'test/vscode/suite');
/** Folder of the bundled suite. */
export const bundleFolder = join(out, 'vscode-suite');

/**
 * Bundles `test/vscode/suite/*.test.ts` into one CommonJS file that exports `run(): Promise<void>`, which is what an
 * extension host calls. A word on the command line leaves out the files that have it not in their name.
 *
 * @returns the bundle's path.
 */
export async function bundleSuite(): Promise<string> {
  await rm(bundleFolder, { recursive: true, force: true });
  const word = process.argv[2] ?? '';
  const files = readdirSync(suite).filter((name) => name.endsWith('.test.ts') && name.includes(word));
  // Required inside the function, so that they are evaluated when mocha's globals exist.
  const requires = files.map((name) => `require(${JSON.stringify(`./${name}`)});`);
  const outfile = join(bundleFolder, 'index.js');
  await build({
    stdin: {
      contents: `import { runSuite } from './runSuite';\nexport const run = () => runSuite(() => { ${requires.join(' ')} });`,
      resolveDir: suite,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // As the product is bundled: the UMD builds that some packages name as `main` cannot be followed.
    mainFields: ['module', 'main'],
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
