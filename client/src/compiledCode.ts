import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What each version has compiled lies beside that of the others. */
const folderName = 'compiled';

/**
 * Environment of a server that keeps its compiled code from one start to the next, as Node does from version 22.1; an
 * older one knows nothing of it. A folder that cannot be written to costs the time that is saved, and nothing else.
 *
 * @param storage folder of the extension's own files
 * @param version the extension's
 */
export function compiledCodeEnvironment(storage: string, version: string): { readonly NODE_COMPILE_CACHE: string } {
  return { NODE_COMPILE_CACHE: join(storage, folderName, version) };
}

/** Removes what other versions have compiled. Never fails: what cannot be removed takes some room and does no harm. */
export async function removeOlderCode(storage: string, version: string): Promise<void> {
  const folder = join(storage, folderName);
  const found = await readdir(folder).catch(() => []);
  const older = found.filter((name) => name !== version);
  await Promise.all(
    older.map((name) => rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)),
  );
}
