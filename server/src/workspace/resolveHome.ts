import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** A path as people write it in settings: `~` is their own folder, and a relative one starts at the given folder. */
export function resolveHome(path: string, folder: string): string {
  return /^~(?=$|[\\/])/.test(path) ? join(homedir(), path.slice(1)) : resolve(folder, path);
}
