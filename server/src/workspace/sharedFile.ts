import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { lock } from 'proper-lockfile';
import { decode, encode, type Encoding } from './decode';
import { replaceFile } from './replaceFile';

/** Somebody else has been writing into the file all the while. */
export class BusyFile extends Error {}

/** The file does not hold text. */
export class NoText extends Error {}

/**
 * A lock that was not renewed for so long was left behind by a program that has ended; in milliseconds. Long, since the
 * clocks of the machines that share a folder do not agree.
 */
const staleAfter = 60_000;

/** About five seconds in all, in steps of random length, so that two who wait do not wait for each other. */
const waits = { retries: 60, factor: 1.2, minTimeout: 10, maxTimeout: 150, randomize: true };

/** How often a file may change under the lock, by somebody who takes none, before it is given up. */
const mostChanges = 5;

/** Changes to one file by this process come one after the other. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Changes a file that others may change at the same time, on other machines too. Under a lock it is read, changed and
 * put in the place of the old one in one step; where it has changed meanwhile, this is done again with what is there
 * now. Whoever reads it finds the old or the new text, never a part of one. The encoding is kept.
 *
 * @param change gives the new text; it is called with `undefined` where there is no file yet
 * @returns the text as written
 * @throws BusyFile, NoText, what the file system refuses, and what `change` throws; the file is then as it was
 */
export async function changeFile(path: string, change: (text: string | undefined) => string): Promise<string> {
  const key = resolve(path);
  const turn = (turns.get(key) ?? Promise.resolve()).catch(() => undefined).then(() => changeLocked(key, change));
  turns.set(key, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(key) === turn) turns.delete(key);
  }
}

async function changeLocked(named: string, change: (text: string | undefined) => string): Promise<string> {
  await mkdir(dirname(named), { recursive: true });
  const path = await realpath(named).catch(() => named);
  let lost = false;
  const release = await lock(path, {
    realpath: false,
    stale: staleAfter,
    retries: waits,
    onCompromised: () => (lost = true),
  }).catch((error: unknown) => {
    throw isLocked(error) ? new BusyFile() : error;
  });
  try {
    for (let attempt = 0; attempt < mostChanges && !lost; attempt += 1) {
      const before = await read(path);
      const text = change(before.text);
      if (text === before.text) return text;
      if ((await stampOf(path)) !== before.stamp) continue;
      await replaceFile(path, encode({ text, encoding: before.encoding }));
      return text;
    }
    throw new BusyFile();
  } finally {
    // A lock that somebody has broken is no longer ours to give back.
    await release().catch(() => undefined);
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ELOCKED';
}

interface ReadText {
  readonly text: string | undefined;
  readonly encoding: Encoding;
  readonly stamp: string;
}

async function read(path: string): Promise<ReadText> {
  const stamp = await stampOf(path);
  if (stamp === '') return { text: undefined, encoding: 'utf-8', stamp };
  const decoded = decode(await readFile(path));
  if ('problem' in decoded) throw new NoText();
  return { text: decoded.text, encoding: decoded.encoding, stamp };
}

/** Changes with the file; empty where there is none. */
async function stampOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return `${size}/${mtimeMs}/${ino}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
