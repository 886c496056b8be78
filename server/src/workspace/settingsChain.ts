import { dirname, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { escapePath } from 'tinyglobby';
import { readSettingsText, settingsNode } from '../settings';
import type { Message } from '../text/locale';
import type { Span } from '../text/span';
import { readDocument } from './documents';
import { placed, type FileProblem } from './placed';

type Values = Readonly<Record<string, unknown>>;

/** What a settings file says together with those that it extends. */
export interface SettingsChain {
  /** As it would stand in one file, with absolute paths and patterns; `undefined` where nothing could be read. */
  readonly value: unknown;
  readonly problems: readonly FileProblem[];
  /** Absolute paths of the files that are extended, whether they could be read or not. */
  readonly files: readonly string[];
}

/**
 * Reads a settings file and the files that it extends, weakest first: what a file says itself goes before what it takes
 * over. A file that cannot be read, or that extends itself, is told at its name and leaves the rest in force.
 *
 * @param path absolute
 * @param above the files that led here
 */
export async function readSettingsChain(path: string, above: readonly string[] = []): Promise<SettingsChain> {
  const read = await readDocument(path);
  if ('problem' in read) return { value: undefined, problems: [{ path, message: read.problem }], files: [] };
  const { value, problems } = readSettingsText(read.text);
  const found: FileProblem[] = [...placed(path, read.text, problems)];
  const files: string[] = [];
  let merged: Values = {};
  for (const [index, name] of namesIn(value).entries()) {
    const place = settingsNode(read.text, Array.isArray(extendsOf(value)) ? ['extends', index] : ['extends']);
    const base = resolve(dirname(path), name);
    const refused = refusal(name, base, [...above, path]);
    if (refused) {
      found.push(...placed(path, read.text, [{ span: place, message: refused }]));
      continue;
    }
    const chain = await readSettingsChain(base, [...above, path]);
    files.push(base, ...chain.files);
    found.push(...chain.problems, ...unreadable(path, read.text, place, name, chain.value));
    if (isValues(chain.value)) merged = merge(merged, chain.value);
  }
  const own = isValues(value) ? absolute(value, dirname(path)) : undefined;
  return {
    value: own === undefined ? (files.length > 0 ? merged : undefined) : merge(merged, own),
    problems: found,
    files,
  };
}

/** Tells whether a file is one of those that `ignore` names. */
export function isIgnored(patterns: readonly string[], file: string): boolean {
  if (patterns.length === 0) return false;
  return picomatch([...patterns], { dot: true })(resolve(file).split(sep).join('/'));
}

function extendsOf(value: unknown): unknown {
  return isValues(value) ? value['extends'] : undefined;
}

function namesIn(value: unknown): readonly string[] {
  const named = extendsOf(value);
  const list: readonly unknown[] = Array.isArray(named) ? named : [named];
  return list.filter((name) => typeof name === 'string');
}

function refusal(name: string, base: string, above: readonly string[]): Message | undefined {
  if (/^[a-z][\w+.-]+:/i.test(name)) return notAFile;
  return above.includes(base) ? inACircle : undefined;
}

/** The problem of the file itself says why; this one says who asked for it. */
function unreadable(path: string, text: string, span: Span, name: string, value: unknown): readonly FileProblem[] {
  if (value !== undefined) return [];
  const message = { 'zh-cn': `要沿用的“${name}”没有可用的设置`, en: `"${name}", which is extended, has no settings` };
  return placed(path, text, [{ span, message }]);
}

/** Lists of files and patterns add up, options of a check are joined, everything else is replaced. */
function merge(base: Values, own: Values): Values {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const before = base[key];
    if (listKeys.includes(key) && Array.isArray(before) && Array.isArray(value)) {
      merged[key] = [...(before as unknown[]), ...(value as unknown[])];
    } else if (key === 'checks' && isValues(before) && isValues(value)) {
      merged[key] = { ...before, ...mapValues(value, (choice, id) => joined(before[id], choice)) };
    } else {
      merged[key] = isValues(before) && isValues(value) ? { ...before, ...value } : value;
    }
  }
  return merged;
}

/** A level may stand alone or beside options. */
function joined(before: unknown, own: unknown): unknown {
  const open = (choice: unknown): Values => (isValues(choice) ? choice : choice === undefined ? {} : { level: choice });
  if (!isValues(before) && !isValues(own)) return own;
  return { ...open(before), ...open(own) };
}

const listKeys = ['ledger', 'wordLists', 'templates', 'ignore'];

function absolute(value: Values, folder: string): Values {
  return mapValues(value, (each, key) => {
    // One ledger may be named without brackets.
    const list = key === 'ledger' && typeof each === 'string' ? [each] : each;
    if (!listKeys.includes(key) || !Array.isArray(list)) return each;
    return (list as unknown[]).flatMap((item): unknown[] => {
      if (typeof item !== 'string') return [item];
      return key === 'ignore' ? [...patternsBelow(folder, item)] : [resolve(folder, item)];
    });
  });
}

/** A name alone is meant wherever it stands, and a folder with all that is in it. */
function patternsBelow(folder: string, pattern: string): readonly string[] {
  const trimmed = pattern.replace(/^\.\//, '').replace(/\/$/, '');
  const below = trimmed.replace(/^\//, '');
  const anywhere = trimmed.includes('/') ? below : `**/${below}`;
  const root = escapePath(folder.split(sep).join('/'));
  return [`${root}/${anywhere}`, `${root}/${anywhere}/**`];
}

function mapValues(values: Values, map: (value: unknown, key: string) => unknown): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]));
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const notAFile: Message = {
  'zh-cn': '“extends”只能写本机上的设置文件，不能写网址',
  en: '"extends" names settings files on this machine, not addresses',
};

const inACircle: Message = {
  'zh-cn': '这个设置文件绕回来沿用了自己',
  en: 'this settings file extends itself in a circle',
};
