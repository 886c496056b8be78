/**
 * Writes into the manifest what the registry of checks knows: a setting for each check with its title in both
 * languages, and the schema of `.hegao.json`.
 *
 *   npm run manifest            writes package.json, package.nls*.json, schemas/, docs/settings.md, docs/snippets.md and the index of docs/checks/
 *   npm run manifest -- --check only tells whether they are up to date (exit code 1 when not)
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Category } from '../server/src/checks/check';
import { checks } from '../server/src/checks/index';
import { byPreset, levels, settingsSchema } from '../server/src/settingsSchema';
import { parseLibrary } from '../server/src/snippets/parseLibrary';
import type { Locale } from '../server/src/text/locale';

const root = join(import.meta.dirname, '..');
const prefix = 'hegao.checks.';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly id: string; properties: Record<string, unknown> }[];
  };
}

/** Path and expected text of every file that follows from the registry of checks. */
export function manifestFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', manifest()],
    ['package.nls.json', names('package.nls.json', 'en')],
    ['package.nls.zh-cn.json', names('package.nls.zh-cn.json', 'zh-cn')],
    ['schemas/hegao.schema.json', toJson(settingsSchema(checks))],
    ['docs/checks/README.md', checkIndex()],
    ['docs/settings.md', settingsPage()],
    ['docs/snippets.md', snippetsPage()],
  ]);
}

function manifest(): string {
  const parsed = JSON.parse(read('package.json')) as Manifest;
  const section = parsed.contributes.configuration.find(({ id }) => id === 'hegao.checks');
  if (section === undefined) throw new Error('package.json has no configuration section hegao.checks.');
  section.properties = Object.fromEntries(checks.map(({ meta }, order) => [prefix + meta.id, setting(meta, order)]));
  return toJson(parsed);
}

const categoryNames: Readonly<Record<Category, string>> = {
  figure: '数字矛盾 Figures that disagree',
  arithmetic: '算术关系 Arithmetic',
  sequence: '序号与列举 Lists and numbers in a row',
  repetition: '重复 Said twice',
  form: '数字与单位的写法 Number form',
  punctuation: '标点 Punctuation',
  document: '文稿 The document',
};

/** One table for each category, in the order of the registry. */
function checkIndex(): string {
  const parts = Object.entries(categoryNames).flatMap(([category, name]) => {
    const rows = checks.filter(({ meta }) => meta.category === category).map(({ meta }) => indexRow(meta));
    if (rows.length === 0) return [];
    return [
      `## ${name}`,
      ['| | 查什么 | What | 级别 Level | 可自动改 Fix |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
    ];
  });
  return ['# 检查项目 Checks', ...parts].join('\n\n') + '\n';
}

function indexRow({ id, title, defaultLevel, fixable }: (typeof checks)[number]['meta']): string {
  return `| [${id}](${id}.md) | ${title['zh-cn']} | ${title.en} | ${defaultLevel} | ${fixable ? '✓' : ''} |`;
}

/** The page as it is, with the table of the checks' settings between its marks. */
function settingsPage(): string {
  const rows = checks.map(({ meta: { id, title, defaultLevel } }) => {
    return `| \`${prefix}${id}\` | [${title['zh-cn']}](checks/${id}.md) | ${title.en} | ${defaultLevel} |`;
  });
  const table = ['| 设置 Setting | 查什么 | What | 标准级别 Standard |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
  return read('docs/settings.md').replace(
    /(<!-- checks -->\n)[\s\S]*(<!-- \/checks -->)/,
    (_all, begin: string, end: string) => `${begin}\n${table}\n\n${end}`,
  );
}

/** The page as it is, with a table of the built-in snippets between its marks: a row for each file of `snippets/`. */
function snippetsPage(): string {
  const rows = readdirSync(join(root, 'snippets'))
    .filter((file) => file.endsWith('.code-snippets'))
    .sort()
    .map((file) => {
      const text = read(join('snippets', file));
      const about = /^\{\s*\/\/ (.*)/.exec(text)?.[1] ?? file;
      const names = parseLibrary(text, file).snippets.map(({ name, prefixes }) => `${name} \`${prefixes[0] ?? ''}\``);
      return `| ${about} | ${names.join('、')} |`;
    });
  const table = ['| | 片段和拼音 Snippets and their initials |', '| --- | --- |', ...rows].join('\n');
  return read('docs/snippets.md').replace(
    /(<!-- snippets -->\n)[\s\S]*(<!-- \/snippets -->)/,
    (_all, begin: string, end: string) => `${begin}\n${table}\n\n${end}`,
  );
}

/** Options of a check are edited as JSON beside its level; the settings editor offers the level. */
function setting(meta: (typeof checks)[number]['meta'], order: number): unknown {
  const names = [byPreset, ...levels];
  const level = {
    type: 'string',
    enum: names,
    enumItemLabels: names.map((name) => `%configuration.level.${name}%`),
    default: byPreset,
  };
  const description = `%${prefix}${meta.id}%`;
  const options = Object.entries(meta.options);
  if (options.length === 0) return { order, ...level, markdownDescription: description };
  const properties = Object.fromEntries(
    options.map(([name, { schema, default: preset, description: text }]) => [
      name,
      { ...schema, default: preset, description: text['zh-cn'] },
    ]),
  );
  return {
    order,
    anyOf: [level, { type: 'object', additionalProperties: false, properties: { level, ...properties } }],
    default: byPreset,
    markdownDescription: description,
  };
}

function names(file: string, locale: Locale): string {
  const all = Object.entries(JSON.parse(read(file)) as Record<string, string>);
  const others = all.filter(([key]) => !key.startsWith(prefix));
  const titles = checks.map(({ meta }) => [prefix + meta.id, meta.title[locale]]);
  return toJson(Object.fromEntries([...others, ...titles]));
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Files that are missing or say something else than the registry. */
export function staleFiles(): string[] {
  return [...manifestFiles()].filter(([file, text]) => current(file) !== text).map(([file]) => file);
}

function current(file: string): string | undefined {
  try {
    return read(file);
  } catch {
    return undefined;
  }
}

function write(): void {
  for (const [file, text] of manifestFiles()) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  if (process.argv.includes('--check')) {
    const stale = staleFiles();
    if (stale.length > 0) console.error(`Not up to date, run npm run manifest: ${stale.join(', ')}`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    write();
  }
}
