import { findNodeAtLocation, parse, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { decisionReasons, decisionStates, type Decision } from '../checks/decision';
import { syntaxProblem, type PlacedProblem } from '../settingsProblems';
import type { Message } from '../text/locale';

/** Counts up when an entry changes its meaning; a file of a later version is left alone. */
const version = 1;

export interface ParsedDecisions {
  /** As they stand in the file, keys that are not known here included. */
  readonly decisions: readonly Decision[];
  readonly problems: readonly PlacedProblem[];
}

/** Reads the text of a decisions file. It never throws; broken entries are problems and leave the others in force. */
export function parseDecisions(text: string): ParsedDecisions {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { disallowComments: true, allowEmptyContent: true });
  if (errors.length > 0) return { decisions: [], problems: errors.slice(0, 1).map(syntaxProblem) };
  if (value === undefined) return { decisions: [], problems: [] };
  const root = parseTree(text);
  const problem = (path: (string | number)[], message: Message): PlacedProblem => {
    const node = root && findNodeAtLocation(root, path);
    return { span: spanOf(node ?? root), message };
  };
  if (!isRecord(value) || !Array.isArray(value['decisions'])) return { decisions: [], problems: [problem([], noList)] };
  if (value['version'] !== version) return { decisions: [], problems: [problem(['version'], otherVersion)] };
  const entries: readonly unknown[] = value['decisions'];
  const problems = entries.flatMap((entry, index) => {
    const key = faultyKey(entry);
    return key === undefined ? [] : [problem(['decisions', index], faultyEntry(key))];
  });
  return { decisions: entries.filter(isEntry), problems };
}

/** Writes the file: one entry a line, sorted, so that two people's additions seldom meet on one line. */
export function formatDecisions(decisions: readonly Decision[]): string {
  const lines = [...decisions].sort(byPlace).map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${version},\n  "decisions": ${list}\n}\n`;
}

function byPlace(a: Decision, b: Decision): number {
  return compare(a.file, b.file) || compare(a.check, b.check) || compare(a.fingerprint, b.fingerprint);
}

/** By code units, which no locale of a machine changes. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const textKeys = ['fingerprint', 'check', 'file', 'text', 'at'] as const;
const optionalTextKeys = ['note', 'by'] as const;

/** The first key that is missing or wrong; empty for an entry that is no object. */
function faultyKey(entry: unknown): string | undefined {
  if (!isRecord(entry)) return '';
  const { state = 'dismissed', reason } = entry;
  const missing =
    textKeys.find((key) => typeof entry[key] !== 'string') ??
    optionalTextKeys.find((key) => entry[key] !== undefined && typeof entry[key] !== 'string');
  if (missing !== undefined) return missing;
  if (typeof state !== 'string' || !Object.hasOwn(decisionStates, state)) return 'state';
  const needsReason = state === 'dismissed' || reason !== undefined;
  return needsReason && !Object.hasOwn(decisionReasons, String(reason)) ? 'reason' : undefined;
}

function isEntry(entry: unknown): entry is Decision {
  return faultyKey(entry) === undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function spanOf(node: Node | undefined): PlacedProblem['span'] {
  const start = node?.offset ?? 0;
  return { start, end: start + (node?.length ?? 0) };
}

const noList: Message = {
  'zh-cn': '应当是 { "version": 1, "decisions": [ … ] }',
  en: 'must be { "version": 1, "decisions": [ … ] }',
};

const otherVersion: Message = {
  'zh-cn': `版本不是 ${version}，请更新核稿`,
  en: `its version is not ${version}; a later Hegao may read it`,
};

function faultyEntry(key: string): Message {
  if (key === '') return { 'zh-cn': '每条记录应当是花括号里的对象', en: 'an entry must be an object in braces' };
  return { 'zh-cn': `这条记录的“${key}”缺失或有误`, en: `"${key}" of this entry is missing or wrong` };
}
