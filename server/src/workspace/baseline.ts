import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'jsonc-parser';
import type { Message } from '../text/locale';
import { decode } from './decode';
import { goneAmong, reportPath } from './decisions';
import { fileProblem } from './documents';
import { replaceFile } from './replaceFile';

/** A finding that was there when checking began to count. */
export interface BaselineEntry {
  /** Path of the report relative to the folder of the baseline, with forward slashes. */
  readonly file: string;
  readonly check: string;
  readonly fingerprint: string;
}

/** Findings that are not to be told again, although nobody has decided about them. */
export interface Baseline {
  /** The folder that paths start at. */
  readonly root: string;
  readonly entries: readonly BaselineEntry[];
  /** Paths at which there is no report any more. */
  readonly gone: ReadonlySet<string>;
}

const version = 1;

/** Reads a baseline; one that is not understood is a problem, since without it every old finding would be told. */
export async function readBaseline(path: string): Promise<Baseline | { readonly problem: Message }> {
  try {
    const read = decode(await readFile(path));
    if ('problem' in read) return read;
    const value: unknown = parse(read.text, [], { disallowComments: true });
    if (!isBaseline(value)) return { problem: notBaseline };
    const root = dirname(resolve(path));
    return {
      root,
      entries: value.findings,
      gone: await goneAmong(root, new Set(value.findings.map(({ file }) => file))),
    };
  } catch (error) {
    return { problem: fileProblem(error) };
  }
}

/** Fingerprints of the findings of one report that the baseline holds, under its name now or one that it had. */
export function baselineFor({ root, entries, gone }: Baseline, file: string): readonly string[] {
  const path = reportPath(root, file);
  return entries.filter((entry) => entry.file === path || gone.has(entry.file)).map(({ fingerprint }) => fingerprint);
}

/** Writes a baseline, one entry a line. Resolves to what kept it from being written. */
export async function writeBaseline(
  path: string,
  findings: readonly { readonly file: string; readonly check: string; readonly fingerprint: string }[],
): Promise<Message | undefined> {
  const root = dirname(resolve(path));
  const lines = findings.map(({ file, check, fingerprint }) =>
    JSON.stringify({ file: reportPath(root, file), check, fingerprint }),
  );
  const unique = [...new Set(lines)].sort().map((line) => `    ${line}`);
  const list = unique.length === 0 ? '[]' : `[\n${unique.join(',\n')}\n  ]`;
  try {
    await replaceFile(path, `{\n  "version": ${version},\n  "findings": ${list}\n}\n`);
    return undefined;
  } catch (error) {
    return fileProblem(error);
  }
}

function isBaseline(value: unknown): value is { readonly findings: readonly BaselineEntry[] } {
  if (typeof value !== 'object' || value === null) return false;
  const { version: found, findings } = value as Readonly<Record<string, unknown>>;
  return found === version && Array.isArray(findings) && findings.every(isEntry);
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { file, check, fingerprint } = value as Readonly<Record<string, unknown>>;
  return [file, check, fingerprint].every((text) => typeof text === 'string');
}

const notBaseline: Message = {
  'zh-cn': '不是核稿的基线文件，请用 --write-baseline 重新生成',
  en: 'is no baseline of Hegao; --write-baseline makes one',
};
