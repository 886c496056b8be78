import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Message } from '../text/locale';
import { decode, type Decoded } from '../workspace/decode';
import { fileProblem } from '../workspace/documents';

/** Reads all of standard input and decodes it as a file would be. */
export async function readStandardInput(): Promise<Decoded> {
  return decode(await buffer(process.stdin));
}

/** Writes to a file, or to standard output where none is named. Resolves to what went wrong. */
export async function deliver(content: string | Uint8Array, file: string | undefined): Promise<Message | undefined> {
  if (file === undefined) {
    await printed(content);
    return undefined;
  }
  try {
    await writeFile(file, content);
    return undefined;
  } catch (error) {
    return fileProblem(error);
  }
}

/** Waits until the text is handed over: a pipe takes a long one in pieces. */
function printed(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => (error ? reject(error) : resolve()));
  });
}
