import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Windows refuses to replace a file that a virus scanner or another reader has open at that moment. */
const pauses = [20, 100, 300, 1000];

/**
 * Puts new content in the place of a file in one step: it is written beside it to the last byte and then moved there.
 * Whoever reads meanwhile, or after a crash, finds the old or the new content, and on a full disk the old one stays.
 * (The package write-file-atomic takes what a nearly full disk has room for as written, and would put that in place.)
 * Rights and owner are kept, and so is a link that leads to the file.
 *
 * @throws what the file system refuses; the file is then as it was
 */
export async function replaceFile(named: string, content: string | Uint8Array): Promise<void> {
  const path = await realpath(named).catch(() => named);
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeWhole(beside, content, path);
    await putInPlace(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeWhole(beside: string, content: string | Uint8Array, model: string): Promise<void> {
  const before = await stat(model).catch(() => undefined);
  const handle = await open(beside, 'wx', before?.mode);
  try {
    await handle.writeFile(content);
    if (before) {
      // Only root may give a file away; whoever else may write here owns it from now on.
      await handle.chown(before.uid, before.gid).catch(() => undefined);
      await handle.chmod(before.mode).catch(() => undefined);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function putInPlace(beside: string, path: string): Promise<void> {
  for (const pause of pauses) {
    try {
      return await rename(beside, path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (process.platform !== 'win32' || !['EPERM', 'EACCES', 'EBUSY'].includes(String(code))) throw error;
      await setTimeout(pause);
    }
  }
  await rename(beside, path);
}
