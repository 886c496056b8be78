import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { syntaxProblem, type PlacedProblem } from '../settingsProblems';
import type { Message } from '../text/locale';

/** A file of JSON with comments as it was read: the list that it holds, and what is wrong with its syntax. */
export interface ReadItems {
  readonly root: Node | undefined;
  readonly items: readonly Node[];
  readonly problems: readonly PlacedProblem[];
}

/**
 * Reads a file that holds one list, bare or under a name: `[…]` or `{ "words": […] }`. It never throws: the items that
 * can be read in broken JSON are read.
 */
export function readItems(text: string, name: string): ReadItems {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const problems = errors.map(syntaxProblem);
  const list = root?.type === 'array' ? root : root && findNodeAtLocation(root, [name]);
  if (list?.type === 'array') return { root, items: list.children ?? [], problems };
  if (problems.length === 0) problems.push(problemAt(root, noList(name)));
  return { root, items: [], problems };
}

/** A problem at a value; at the file's beginning where there is none. */
export function problemAt(node: Node | undefined, message: Message): PlacedProblem {
  const start = node?.offset ?? 0;
  return { span: { start, end: start + (node?.length ?? 0) }, message };
}

/** A text as it is written, without blanks around it; `undefined` for anything else and for an empty one. */
export function textOf(item: Node, key: string): string | undefined {
  const node = findNodeAtLocation(item, [key]);
  const text = node?.type === 'string' ? String(node.value).trim() : '';
  return text === '' ? undefined : text;
}

/** The texts of a list, or the one text; empty where the value is anything else. */
export function textsOf(item: Node, key: string): readonly string[] {
  const node = findNodeAtLocation(item, [key]);
  const nodes = node?.type === 'array' ? (node.children ?? []) : node ? [node] : [];
  const texts = nodes.map((each) => (each.type === 'string' ? String(each.value).trim() : ''));
  return texts.includes('') ? [] : texts;
}

function noList(name: string): Message {
  return {
    'zh-cn': `文件里应当是一个列表：[ … ] 或 { "${name}": [ … ] }。`,
    en: `The file must hold a list: [ … ] or { "${name}": [ … ] }.`,
  };
}
