import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from './paths';
import { run } from './run';

/** VS Code 1.139.1 as code-server packages it for the npm registry. */
const codeServerVersion = '4.139.1';
/** The Node.js that this VS Code is written for, packaged for the npm registry. */
const nodeVersion = '24.21.0';
const minute = 60_000;

/** An installed VS Code server. */
export interface EditorServer {
  /** The Node.js executable to run it with. */
  readonly node: string;
  /** Entry of code-server, which installs extensions and serves a person. */
  readonly codeServer: string;
  /** Entry of VS Code's own server, which runs test suites in the extension host. */
  readonly vscodeServer: string;
}

/** Name of the npm package that holds Node.js for this machine. */
function nodePackage(): string {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${system}-${process.arch}`;
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * The VS Code server, installed from the npm registry into the cache at the first run: no compiler, no system library
 * and no other download needed.
 *
 * @throws Error when the registry cannot be reached.
 */
export async function provideEditorServer(): Promise<EditorServer> {
  const folder = join(cache, `code-server-${codeServerVersion}`);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  const done = join(folder, 'complete');
  if (!existsSync(done)) {
    console.log(`Installing VS Code (code-server ${codeServerVersion}) into ${folder}, once …`);
    // What an interrupted run left behind would be taken for whole.
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    const quiet = ['--no-fund', '--no-audit', '--ignore-scripts'];
    const packages = [`code-server@${codeServerVersion}`, `${nodePackage()}@${nodeVersion}`];
    await run(npm, ['install', ...quiet, '--save-exact', ...packages], { cwd: folder, timeout: 8 * minute });
    await run(npm, ['ci', ...quiet, '--omit=dev', '--legacy-peer-deps'], { cwd: vscode, timeout: 8 * minute });
    await writeFile(done, '');
  }
  return {
    node: join(folder, 'node_modules', nodePackage(), process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'),
    codeServer: join(folder, 'node_modules/code-server/out/node/entry.js'),
    vscodeServer: join(vscode, 'out/server-main.js'),
  };
}
