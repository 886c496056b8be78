import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths';

/** Copies the sample reports into a folder of their own under `parent`, so that tests may change them. */
export async function copySamples(parent: string): Promise<string> {
  const folder = join(parent, 'samples');
  await mkdir(folder, { recursive: true });
  if (existsSync(join(root, 'samples'))) await cp(join(root, 'samples'), folder, { recursive: true });
  return folder;
}
