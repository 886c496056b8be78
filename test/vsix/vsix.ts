import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../vscode/harness/paths';
import { run } from '../vscode/harness/run';
import { hostTarget } from '../../scripts/targets.mjs';

let made: Promise<string> | undefined;

/** Path of the package for this machine, made anew once a test run. */
export function packageExtension(): Promise<string> {
  made ??= makePackage();
  return made;
}

async function makePackage(): Promise<string> {
  await run(process.execPath, [join(root, 'scripts/package.mjs')], { cwd: root });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return join(root, `hegao-${hostTarget()}-${version}.vsix`);
}
