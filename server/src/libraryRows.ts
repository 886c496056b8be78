import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Libraries, LibraryRow, SnippetRow } from './protocol';
import { layerOf, resolveConflicts, type Overridden, type Precedence } from './snippets/mergeLibraries';
import { pinyinKeys } from './snippets/pinyin';
import { layers, type Snippet } from './snippets/snippet';
import type { Locale, Message } from './text/locale';
import { libraryEndings } from './workspace/libraryFiles';
import type { FileProblem } from './workspace/placed';
import type { FoundLibrary } from './workspace/snippetLibraries';

/** Names of the built-in libraries, by their files. */
const builtInNames: ReadonlyMap<string, Message> = new Map([
  ['annual-report', { 'zh-cn': '年度工作报告', en: 'Annual reports' }],
  ['debriefing-report', { 'zh-cn': '述职报告', en: 'Debriefings' }],
  ['experience', { 'zh-cn': '经验交流', en: 'Experience exchanged' }],
  ['figures', { 'zh-cn': '数据表述', en: 'Figures in words' }],
  ['government-work-report', { 'zh-cn': '政府工作报告', en: 'Government work reports' }],
  ['information-brief', { 'zh-cn': '政务信息', en: 'Information briefs' }],
  ['meeting-report', { 'zh-cn': '会议情况报告', en: 'Meeting reports' }],
  ['passages', { 'zh-cn': '通用段落', en: 'Passages of general use' }],
  ['research-report', { 'zh-cn': '调研报告', en: 'Research reports' }],
  ['work-points', { 'zh-cn': '工作要点', en: 'Work points' }],
]);

const builtIn: Message = { 'zh-cn': '内置', en: 'Built in' };

/** The libraries as the view shows them. */
export function toLibraries(
  libraries: readonly FoundLibrary[],
  problems: readonly FileProblem[],
  locale: Locale,
): Libraries {
  const { overridden } = resolveConflicts(libraries);
  const names = new Map(libraries.map((library) => [library.path, libraryName(library, locale)]));
  const conflicts = new Conflicts(overridden, names, locale);
  const ranked = libraries
    .map((library, order) => ({ library, order, rank: layers.indexOf(layerOf(library)) }))
    .sort((a, b) => b.rank - a.rank || b.order - a.order);
  return {
    libraries: ranked.map(({ library }) => toRow(library, names.get(library.path) ?? '', conflicts, locale)),
    problems: problems.map(({ path, message }) => ({ path, message: message[locale] })),
  };
}

/** What a library calls itself, else the name of its file without its ending. */
export function libraryName(
  { path, title, layer }: Pick<FoundLibrary, 'path' | 'title' | 'layer'>,
  locale: Locale,
): string {
  const ending = libraryEndings.find((each) => path.toLowerCase().endsWith(each));
  const file = basename(path).slice(0, ending === undefined ? undefined : -ending.length);
  if (layer !== 'builtIn') return title.name ?? file;
  return `${builtIn[locale]} · ${title.name ?? builtInNames.get(file)?.[locale] ?? file}`;
}

function toRow(library: FoundLibrary, name: string, conflicts: Conflicts, locale: Locale): LibraryRow {
  const { path, title, problems, snippets } = library;
  return {
    path,
    uri: pathToFileURL(path).href,
    name,
    layer: layerOf(library),
    owner: title.owner ?? '',
    version: title.version ?? '',
    ...(title.deprecated !== undefined && { deprecated: title.deprecated }),
    readOnly: library.readOnly,
    problems: problems.map(({ message, line, character }) => ({
      message: message[locale],
      place: { line, character },
    })),
    snippets: snippets.map((snippet) => toSnippetRow(snippet, conflicts)),
  };
}

function toSnippetRow(snippet: Snippet, conflicts: Conflicts): SnippetRow {
  const { initials, full } = pinyinKeys(snippet.name, snippet.pinyin);
  const overridden = conflicts.wordsFor(snippet);
  return {
    name: snippet.name,
    prefix: snippet.prefixes[0] ?? initials,
    keys: [...snippet.prefixes, initials, full].join(' '),
    section: snippet.section ?? '',
    description: snippet.description ?? '',
    ...(snippet.deprecated !== undefined && { deprecated: snippet.deprecated }),
    place: snippet.namePlace,
    ...(overridden !== undefined && { overridden }),
    overrides: conflicts.beatenBy(snippet),
  };
}

/** Who goes before whom, looked up by snippet. */
class Conflicts {
  private readonly losers: ReadonlyMap<Snippet, Overridden>;
  private readonly winners = new Map<Snippet, string[]>();

  constructor(
    overridden: readonly Overridden[],
    private readonly names: ReadonlyMap<string, string>,
    private readonly locale: Locale,
  ) {
    this.losers = new Map(overridden.map((each) => [each.snippet, each]));
    for (const { snippet, by } of overridden) {
      this.winners.set(by, [...(this.winners.get(by) ?? []), names.get(snippet.library) ?? snippet.library]);
    }
  }

  beatenBy(snippet: Snippet): readonly string[] {
    return this.winners.get(snippet) ?? [];
  }

  wordsFor(snippet: Snippet): string | undefined {
    const conflict = this.losers.get(snippet);
    if (!conflict) return undefined;
    return reasons[conflict.because](this.names.get(conflict.by.library) ?? conflict.by.library)[this.locale];
  }
}

const reasons: Readonly<Record<Precedence, (by: string) => Message>> = {
  layer: (by) => ({
    'zh-cn': `“${by}”有同名片段，层级更高，以它为准`,
    en: `"${by}" has a snippet of this name and is of a stronger layer`,
  }),
  later: (by) => ({
    'zh-cn': `“${by}”有同名片段，在设置里排在后面，以它为准`,
    en: `"${by}" has a snippet of this name and comes later in the settings`,
  }),
  sameFile: () => ({
    'zh-cn': '本库后面还有一个同名片段，以后面的为准',
    en: 'the same library has another snippet of this name further down',
  }),
};
