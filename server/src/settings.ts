import { findNodeAtLocation, parse, parseTree, type ParseError } from 'jsonc-parser';
import { checks } from './checks/index';
import type { Level } from './checks/check';
import type { Preset } from './checks/presets';
import type { CheckSettings } from './checks/runChecks';
import { makeSchemaErrors, type SchemaError } from './schemaErrors';
import { schemaProblem, syntaxProblem, type PlacedProblem, type SettingsProblem } from './settingsProblems';
import { levels, settingsSchema } from './settingsSchema';
import type { ReportNames } from './snippets/variables';
import type { TemplateChoice } from './team/material';
import type { Locale } from './text/locale';
import type { Span } from './text/span';

/** What a person or team has chosen, complete with defaults. */
export interface Settings {
  /** Chinese unless chosen otherwise, as those who read reports in Chinese do; `auto` follows the editor. */
  readonly locale: 'auto' | Locale;
  /** Language ids of the editor whose documents are checked. */
  readonly languages: readonly string[];
  readonly figures: { readonly highlight: 'all' | 'claims' | 'off' };
  /** Which texts a paragraph's copies are looked for in, beside the document itself. */
  readonly repetition: RepetitionSettings;
  /** Levels, options and preset; what the team's files hold is added when they are read. */
  readonly checks: CheckSettings;
  /** Files that are not checked, as patterns; a chain of settings files makes them absolute. */
  readonly ignore: readonly string[];
  /** Tables of the figures of record that drafts are checked against. */
  readonly ledger: readonly string[];
  /** Files with the team's words, weakest first. */
  readonly wordLists: readonly string[];
  /** Files with templates beside the built-in ones, weakest first. */
  readonly templates: readonly string[];
  /** The template of every document, or templates by pattern of the file name. */
  readonly template?: TemplateChoice;
  /** What snippets and new reports are filled in with. */
  readonly report: ReportSettings;
}

/** Who reports on which year; an absent value is asked for, or left to be filled in. */
export interface ReportSettings extends ReportNames {
  /** Year that reports are about; absent when it follows from the draft or today's date. */
  readonly year?: number;
  /** How new reports are called, with variables in it: `${REPORT_YEAR}年${UNIT_SHORT}${KIND}.md`. */
  readonly fileName?: string;
}

export interface RepetitionSettings {
  readonly scope: RepetitionScope;
  /** How many files of the workspace are read to be compared with. */
  readonly mostFiles: number;
}

/** On the command line there are no open files: there both of the wider scopes mean the files that are checked together. */
export type RepetitionScope = 'document' | 'openFiles' | 'workspace';

export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

export const defaultSettings: Settings = {
  locale: 'zh-cn',
  languages: ['work-report', 'markdown', 'plaintext'],
  figures: { highlight: 'all' },
  repetition: { scope: 'document', mostFiles: 500 },
  checks: { levels: {}, options: {} },
  ignore: [],
  ledger: [],
  wordLists: [],
  templates: [],
  report: {},
};

/**
 * Reads settings: those of the editor under `hegao`, or the content of `.hegao.json`. It never throws; what is not
 * understood is a problem and leaves all other settings in force.
 */
export function parseSettings(value: unknown): ParsedSettings {
  if (value === undefined || value === null) return { settings: defaultSettings, problems: [] };
  const problems = findProblems(value);
  const at = (...path: string[]): unknown => valueAt(value, path);
  const ok = (...path: string[]): boolean =>
    at(...path) !== undefined && !problems.some((problem) => path.every((key, index) => problem.path[index] === key));
  const settings: Settings = {
    locale: ok('locale') ? (at('locale') as Settings['locale']) : defaultSettings.locale,
    languages: ok('languages') ? (at('languages') as string[]) : defaultSettings.languages,
    figures: ok('figures', 'highlight') ? (at('figures') as Settings['figures']) : defaultSettings.figures,
    repetition: {
      ...defaultSettings.repetition,
      ...(ok('repetition', 'scope') && { scope: at('repetition', 'scope') as RepetitionScope }),
      ...(ok('repetition', 'mostFiles') && { mostFiles: at('repetition', 'mostFiles') as number }),
    },
    checks: {
      ...parseChecks(at('checks'), (id) => ok('checks', id)),
      ...(ok('preset') && { preset: at('preset') as Preset }),
    },
    ignore: ok('ignore') ? (at('ignore') as string[]) : [],
    ledger: ok('ledger') ? [at('ledger') as string | string[]].flat().filter(isChosen) : [],
    wordLists: ok('wordLists') ? (at('wordLists') as string[]) : [],
    templates: ok('templates') ? (at('templates') as string[]) : [],
    ...(ok('template') && isChosen(at('template')) && { template: at('template') as TemplateChoice }),
    report: parseReportSettings(at('report'), (key) => ok('report', key)),
  };
  return { settings, problems };
}

let schemaErrors: ((value: unknown) => readonly SchemaError[]) | undefined;

function findProblems(value: unknown): readonly SettingsProblem[] {
  schemaErrors ??= makeSchemaErrors(settingsSchema(checks));
  return schemaErrors(value).map(schemaProblem);
}

/** What the text of `.hegao.json` says, with its problems; `undefined` for one that is empty or no JSON. */
export function readSettingsText(text: string): { value: unknown; problems: readonly PlacedProblem[] } {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors.length > 0) return { value: undefined, problems: errors.map(syntaxProblem) };
  const { problems } = parseSettings(value);
  return { value, problems: problems.map(({ path, message }) => ({ message, span: settingsNode(text, path) })) };
}

/** Where a setting stands in the text: its name and value, or the beginning of the text where it is not found. */
export function settingsNode(text: string, path: readonly (string | number)[]): Span {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root && findNodeAtLocation(root, [...path]);
  const property = node?.parent?.type === 'property' ? node.parent : node;
  const start = property?.offset ?? 0;
  return { start, end: start + (property?.length ?? 0) };
}

function parseChecks(value: unknown, ok: (id: string) => boolean): CheckSettings {
  const chosen = isRecord(value) ? Object.entries(value).filter(([id]) => ok(id)) : [];
  const levelOf = (choice: unknown): unknown => (isRecord(choice) ? choice['level'] : choice);
  return {
    levels: Object.fromEntries(
      chosen.flatMap(([id, choice]) => (isLevel(levelOf(choice)) ? [[id, levelOf(choice) as Level]] : [])),
    ),
    options: Object.fromEntries(
      chosen.flatMap(([id, choice]) => {
        if (!isRecord(choice)) return [];
        const options = Object.fromEntries(Object.entries(choice).filter(([name]) => name !== 'level'));
        return Object.keys(options).length > 0 ? [[id, options]] : [];
      }),
    ),
  };
}

function parseReportSettings(value: unknown, ok: (key: string) => boolean): ReportSettings {
  const chosen = isRecord(value) ? Object.entries(value).filter(([key, each]) => ok(key) && isChosen(each)) : [];
  return Object.fromEntries(chosen);
}

/** An editor gives an empty text for what has not been chosen. */
function isChosen(value: unknown): boolean {
  return value !== '' && value !== null;
}

function isLevel(value: unknown): value is Level {
  return levels.some((level) => level === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
}
