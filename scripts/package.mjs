/**
 * Makes hegao-<platform>-<version>.vsix in the project's root.
 *
 *   node scripts/package.mjs                        for this machine's platform
 *   node scripts/package.mjs --target linux-armhf   for another one, without a native segmenter
 *   node scripts/package.mjs --target universal     for every platform, without a native segmenter
 *   node scripts/package.mjs --native               fails when there is no native segmenter to put in
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { hostTarget, targets, universal } from './targets.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: flags } = parseArgs({
  options: { target: { type: 'string', default: hostTarget() }, native: { type: 'boolean', default: false } },
});
const { target } = flags;

/** Size that a download over an office line should not exceed, in bytes. */
const largest = 8 * 1024 * 1024;

if (target !== universal && !targets.includes(target)) {
  console.error(`Unknown platform ${target}. Known: ${[...targets, universal].join(', ')}.`);
  process.exit(2);
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = join(root, `hegao-${target}-${version}.vsix`);
try {
  rmSync(vsix, { force: true });
  execFileSync(process.execPath, ['esbuild.mjs', '--target', target], { cwd: root, stdio: 'inherit' });
  if (flags.native && !existsSync(join(root, 'dist/segment/nodejieba.node'))) {
    throw new Error(`There is no native segmenter for ${target} on this machine.`);
  }
  await createVSIX({
    cwd: root,
    packagePath: vsix,
    ...(target === universal ? {} : { target }),
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const { size } = statSync(vsix);
if (size > largest) {
  console.error(`${vsix} has ${size} bytes, more than ${largest}.`);
  process.exit(1);
}
