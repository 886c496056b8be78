import type { Locale } from '../text/locale';
import type { Snippet } from './snippet';

/** Two libraries as texts in which snippets of one name stand beside each other. */
export interface ComparedLibraries {
  readonly before: string;
  readonly after: string;
  readonly same: number;
  readonly different: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

/** Sets the snippets of two libraries side by side, in the order of the first one, and counts how they differ. */
export function compareLibraries(
  before: readonly Snippet[],
  after: readonly Snippet[],
  locale: Locale,
): ComparedLibraries {
  const [left, right] = [before, after].map(
    (snippets) => new Map(snippets.map((snippet) => [snippet.name, describe(snippet, locale)])),
  ) as [Map<string, string>, Map<string, string>];
  const names = [...left.keys(), ...[...right.keys()].filter((name) => !left.has(name))];
  const both = [...left.keys()].filter((name) => right.has(name));
  const same = both.filter((name) => left.get(name) === right.get(name)).length;
  const textOf = (library: ReadonlyMap<string, string>): string =>
    names.flatMap((name) => library.get(name) ?? []).join('\n');
  return {
    before: textOf(left),
    after: textOf(right),
    same,
    different: both.length - same,
    onlyBefore: left.size - both.length,
    onlyAfter: right.size - both.length,
  };
}

const headings = {
  'zh-cn': { prefix: '前缀', section: '章节', description: '说明', deprecated: '停用', between: '：' },
  en: { prefix: 'Prefix', section: 'Section', description: 'Description', deprecated: 'Deprecated', between: ': ' },
} as const;

/** A snippet as people read it: its name, what is said of it, and its text. */
function describe({ name, prefixes, section, description, deprecated, body }: Snippet, locale: Locale): string {
  const words = headings[locale];
  const line = (title: string, text: string | undefined): string[] =>
    text === undefined || text === '' ? [] : [title + words.between + text];
  return [
    `【${name}】`,
    ...line(words.prefix, prefixes.join(' ')),
    ...line(words.section, section),
    ...line(words.description, description),
    ...line(words.deprecated, deprecated),
    body,
    '',
  ].join('\n');
}
