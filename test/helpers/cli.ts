import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const bundle = join(root, 'dist/cli.js');
let built = false;

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  /** User to run as, where the tests run as root and something must be refused. */
  readonly uid?: number;
}

/** Runs the built command line as a user would; builds it first when it is older than its sources. */
export function runCli(words: readonly string[], { cwd = root, input = '', uid }: RunOptions = {}): Ran {
  buildBundles();
  const env = { ...process.env, NO_COLOR: '1' };
  const ran = spawnSync(process.execPath, [bundle, ...words], {
    cwd,
    input,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(uid !== undefined && { uid, gid: uid }),
  });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

/** A fresh folder with the given files, removed by `remove`. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'hegao-test-'));

  write(name: string, content: string | Buffer): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Builds what is run when it is older than its sources; a test that starts the server calls it before that. */
export function buildBundles(): void {
  if (built) return;
  const sources = readdirSync(join(root, 'server/src'), { recursive: true, withFileTypes: true });
  const newest = Math.max(...sources.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
  const age = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (age < newest) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'ignore' });
  built = true;
}
