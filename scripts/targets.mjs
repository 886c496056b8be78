import { existsSync, readdirSync } from 'node:fs';

/** The platforms VS Code ships on, by the names `vsce package --target` knows. */
export const targets = [
  'win32-x64',
  'win32-arm64',
  'linux-x64',
  'linux-arm64',
  'linux-armhf',
  'alpine-x64',
  'alpine-arm64',
  'darwin-x64',
  'darwin-arm64',
];

/** Name of the package that holds no native module and runs everywhere. */
export const universal = 'universal';

/** Alpine's C library is musl, for which a module built against glibc does not load. */
function usesMusl() {
  return existsSync('/lib') && readdirSync('/lib').some((name) => name.startsWith('ld-musl-'));
}

/** The platform this process runs on, as one of {@link targets}, or `universal` where VS Code does not ship. */
export function hostTarget() {
  const system =
    process.platform === 'linux' && usesMusl() && !existsSync('/etc/debian_version') ? 'alpine' : process.platform;
  const machine = process.arch === 'arm' ? 'armhf' : process.arch;
  const name = `${system}-${machine}`;
  return targets.includes(name) ? name : universal;
}
