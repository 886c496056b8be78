import { defaultSettings, parseSettings, type ParsedSettings, type Settings } from './settings';

/** Where snippets come from beside the built-in libraries; only the editor needs these settings. */
export interface SnippetSettings {
  /** Files and folders, weakest first; relative ones start at the workspace folder. */
  readonly libraries: readonly string[];
  /** Year that the report is about; absent when it follows from today's date. */
  readonly reportYear?: number;
}

/** Everything that a person sets in the editor under `hegao`. */
export interface EditorSettings {
  readonly shared: Settings;
  readonly snippets: SnippetSettings;
  /** Reports of earlier years: files and folders; relative ones start at the workspace folder. */
  readonly earlierReports: readonly string[];
  /** Whether documents can be formatted; off by default, since another formatter may be at work. */
  readonly format: { readonly enabled: boolean };
  /** Whether the hover of a figure tells what was found to be right; off by default, to keep it short. */
  readonly hover: { readonly verified: boolean };
}

export const defaultEditorSettings: EditorSettings = {
  shared: defaultSettings,
  snippets: { libraries: [] },
  earlierReports: [],
  format: { enabled: false },
  hover: { verified: false },
};

/** Reads the editor's section `hegao`. It never throws; what is not understood keeps its default and is a problem. */
export function parseEditorSettings(section: unknown): {
  readonly settings: EditorSettings;
  readonly problems: ParsedSettings['problems'];
} {
  if (!isRecord(section)) return { settings: defaultEditorSettings, problems: [] };
  // `trace` is the language client's own setting.
  const { snippets, earlierReports, format, hover, trace: _trace, ...rest } = section;
  const { settings, problems } = parseSettings(rest);
  const enabled = isRecord(format) && format['enabled'] === true;
  const verified = isRecord(hover) && hover['verified'] === true;
  return {
    settings: {
      shared: settings,
      snippets: parseSnippets(snippets),
      earlierReports: textsIn(earlierReports),
      format: { enabled },
      hover: { verified },
    },
    problems,
  };
}

function parseSnippets(value: unknown): SnippetSettings {
  if (!isRecord(value)) return defaultEditorSettings.snippets;
  const { libraries, reportYear } = value;
  return {
    libraries: textsIn(libraries),
    ...(typeof reportYear === 'number' && Number.isInteger(reportYear) && { reportYear }),
  };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
