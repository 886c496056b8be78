import { stat } from 'node:fs/promises';

/** Changes whenever the file is written; `undefined` for what is not there or is no file. It does not read the file. */
export async function fileStamp(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? `${found.mtimeMs}/${found.size}` : undefined;
  } catch {
    return undefined;
  }
}
