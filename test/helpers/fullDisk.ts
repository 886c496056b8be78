import { open, type FileHandle } from 'node:fs/promises';

/**
 * Runs something on a disk that has room for so many bytes of each file more: what is written beyond them is refused, as
 * a disk does that has become full, and what had room stands there.
 */
export async function onFullDisk<T>(room: number, run: () => Promise<T>): Promise<T> {
  const handle = await open(process.execPath);
  const kind = Object.getPrototypeOf(handle) as { writeFile: FileHandle['writeFile'] };
  await handle.close();
  const { writeFile } = kind;
  kind.writeFile = async function (this: FileHandle, content) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    await writeFile.call(this, bytes.subarray(0, room));
    if (bytes.length > room) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  try {
    return await run();
  } finally {
    kind.writeFile = writeFile;
  }
}
