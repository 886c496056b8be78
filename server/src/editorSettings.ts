import { defaultSettings, parseSettings, type ParsedSettings, type Settings } from './settings';
import { ownLayers } from './snippets/snippet';
import type { Message } from './text/locale';

/** A file or folder with snippets; a relative path starts at the workspace folder. */
export interface LibrarySetting {
  readonly path: string;
  /** Goes before what the library says of itself. */
  readonly layer?: (typeof ownLayers)[number];
  /** Nothing is ever written into it from here. */
  readonly readOnly?: boolean;
}

/** How snippets are filled in; only the editor needs these settings. */
export interface SnippetSettings {
  /** Characters of which each asks for snippets; empty where letters alone do. */
  readonly trigger: string;
}

/** Everything that a person sets in the editor under `hegao`. */
export interface EditorSettings {
  readonly shared: Settings;
  readonly snippets: SnippetSettings;
  /** Libraries beside the built-in ones; within a layer a later one goes before an earlier one. */
  readonly snippetLibraries: readonly LibrarySetting[];
  /** Reports of earlier years: files and folders; relative ones start at the workspace folder. */
  readonly earlierReports: readonly string[];
  /** Whether documents can be formatted; off by default, since another formatter may be at work. */
  readonly format: { readonly enabled: boolean };
  /** Whether the hover of a figure tells what was found to be right; off by default, to keep it short. */
  readonly hover: { readonly verified: boolean };
  /** Who decides about findings, as decisions have it; empty for the name of the account. */
  readonly reviewer: string;
}

export const defaultEditorSettings: EditorSettings = {
  shared: defaultSettings,
  snippets: { trigger: '' },
  snippetLibraries: [],
  earlierReports: [],
  format: { enabled: false },
  hover: { verified: false },
  reviewer: '',
};

/** Reads the editor's section `hegao`. It never throws; what is not understood keeps its default and is a problem. */
export function parseEditorSettings(section: unknown): {
  readonly settings: EditorSettings;
  readonly problems: ParsedSettings['problems'];
} {
  if (!isRecord(section)) return { settings: defaultEditorSettings, problems: [] };
  // `trace` is the language client's own setting.
  const { snippets, snippetLibraries, earlierReports, format, hover, reviewer, trace: _trace, ...rest } = section;
  const { settings, problems } = parseSettings(rest);
  const libraries = parseLibraries(snippetLibraries);
  const enabled = isRecord(format) && format['enabled'] === true;
  const verified = isRecord(hover) && hover['verified'] === true;
  return {
    settings: {
      shared: settings,
      snippets: parseSnippets(snippets),
      snippetLibraries: libraries.settings,
      earlierReports: textsIn(earlierReports),
      format: { enabled },
      hover: { verified },
      reviewer: typeof reviewer === 'string' ? reviewer : '',
    },
    problems: [...problems, ...libraries.problems],
  };
}

function parseSnippets(value: unknown): SnippetSettings {
  if (!isRecord(value)) return defaultEditorSettings.snippets;
  const { trigger } = value;
  return { trigger: typeof trigger === 'string' ? (triggers.get(trigger) ?? '') : '' };
}

/** A chosen key with what it types in Chinese: the fullwidth form of the same mark. */
const triggers: ReadonlyMap<string, string> = new Map([
  [';', ';；'],
  ['/', '/／'],
  ['@', '@＠'],
]);

/** Each entry is a path, or an object with more about it; one that is neither is told and left out. */
function parseLibraries(value: unknown): {
  readonly settings: readonly LibrarySetting[];
  readonly problems: ParsedSettings['problems'];
} {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const read = entries.map(parseLibrarySetting);
  return {
    settings: read.flatMap((setting) => setting ?? []),
    problems: read.flatMap((setting, index) =>
      setting === undefined ? [{ path: ['snippetLibraries', index], message: notALibrary }] : [],
    ),
  };
}

function parseLibrarySetting(entry: unknown): LibrarySetting | undefined {
  if (typeof entry === 'string') return entry.trim() === '' ? undefined : { path: entry };
  if (!isRecord(entry) || typeof entry['path'] !== 'string' || entry['path'].trim() === '') return undefined;
  const layer = ownLayers.find((each) => each === entry['layer']);
  if (entry['layer'] !== undefined && layer === undefined) return undefined;
  return { path: entry['path'], ...(layer && { layer }), ...(entry['readOnly'] === true && { readOnly: true }) };
}

const notALibrary: Message = {
  'zh-cn': `应是路径，或 { "path": 路径, "layer": ${ownLayers.join(' | ')}, "readOnly": true }`,
  en: `must be a path, or { "path": …, "layer": ${ownLayers.join(' | ')}, "readOnly": true }`,
};

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
