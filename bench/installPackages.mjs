import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

/** Installs what measurements need and the product does not, unless it is there in the wanted versions. */
export function installPackages() {
  const { devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const missing = Object.entries(devDependencies).some(([name, version]) => installedVersion(name) !== version);
  // No lock: some peers are native, with a package for each platform, and a lock written on one lacks those of others.
  if (missing)
    execFileSync('npm', ['install', '--no-package-lock', '--no-fund', '--no-audit'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
}

function installedVersion(name) {
  const file = join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}
