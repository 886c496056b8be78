import { applyEdits, getNodeValue, parseTree, type Edit, type Node, type ParseError } from 'jsonc-parser';
import type { Message } from '../text/locale';
import {
  findProperty,
  indentUnit,
  insertProperties,
  marginAt,
  removeProperty,
  renameProperty,
  replaceValue,
  type JsonProperty,
} from './jsonEdits';
import { parseLibrary } from './parseLibrary';
import { titleKey, type LibraryTitle, type Snippet } from './snippet';

/** What people write of a snippet. */
export type SnippetFields = Pick<
  Snippet,
  'name' | 'prefixes' | 'body' | 'description' | 'section' | 'kind' | 'pinyin' | 'scope' | 'deprecated'
>;

/** A snippet with every field that stands in its library, also those that are not known here. */
export interface WrittenSnippet {
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** The value as somebody has written it, with comments, its lines from the margin; absent for one just made. */
  readonly source?: string;
}

/** The text of a library is broken: nothing is written into it, or more of it could be lost. */
export class BrokenLibrary extends Error {
  constructor(readonly reason: Message) {
    super(reason.en);
  }
}

/** The text of a library that holds nothing yet. */
export function newLibrary(title: LibraryTitle): string {
  return `${JSON.stringify({ [titleKey]: title }, undefined, 2)}\n`;
}

/** The fields as they stand in a library; what is empty is left out. */
export function toWritten({ name, prefixes, body, ...texts }: SnippetFields): WrittenSnippet {
  const lines = body.split('\n');
  const { section, kind, pinyin, description, scope, deprecated } = texts;
  return {
    name,
    value: {
      ...(prefixes.length > 0 && { prefix: prefixes.length === 1 ? prefixes[0] : prefixes }),
      ...(scope !== undefined && { scope }),
      ...(section !== undefined && { section }),
      ...(kind !== undefined && { kind }),
      ...(pinyin !== undefined && { pinyin }),
      body: lines.length === 1 ? lines[0] : lines,
      ...(description !== undefined && { description }),
      ...(deprecated !== undefined && { deprecated: deprecated === '' ? true : deprecated }),
    },
  };
}

/** The snippet of that name as it counts, and as it stands in the text. */
export function findSnippet(
  text: string,
  name: string,
): { readonly snippet: Snippet; readonly written: WrittenSnippet } | undefined {
  const snippet = parseLibrary(text, '').snippets.findLast((each) => each.name === name);
  const root = parseTree(text, [], { allowTrailingComma: true });
  const value = root && findProperty(root, name)?.children?.[1];
  if (!snippet || !value) return undefined;
  return { snippet, written: toSource(text, name, value) };
}

/** Every snippet as it stands in the text; of two with one name the one that counts. */
export function writtenSnippets(text: string): readonly WrittenSnippet[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (!root) return [];
  const names = new Set(parseLibrary(text, '').snippets.map(({ name }) => name));
  return [...names].flatMap((name) => {
    const value = findProperty(root, name)?.children?.[1];
    return value ? [toSource(text, name, value)] : [];
  });
}

function toSource(text: string, name: string, node: Node): WrittenSnippet {
  const margin = marginAt(text, node.parent?.offset ?? node.offset);
  const lines = text.slice(node.offset, node.offset + node.length).split(/\r\n|\n|\r/);
  const source = lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line)).join('\n');
  return { name, value: getNodeValue(node) as Readonly<Record<string, unknown>>, source };
}

/**
 * Writes snippets into a library: each in the stead of the one of its name, field by field, or else at the end.
 * All that stands around them, comments and layout, stays.
 *
 * @throws BrokenLibrary
 */
export function putSnippets(text: string, snippets: readonly WrittenSnippet[]): string {
  const root = rootOf(text);
  const unit = indentUnit(text);
  const fresh = new Map<string, JsonProperty>();
  const edits: Edit[] = [];
  for (const { name, value, source } of snippets) {
    const property = findProperty(root, name);
    if (property) edits.push(...changeFields(text, property, value, unit));
    else fresh.set(name, { name, value: source ?? JSON.stringify(value, undefined, unit) });
  }
  return applyEdits(text, [...edits, ...insertProperties(text, root, [...fresh.values()])]);
}

/**
 * Writes one snippet in the stead of another one, whose name may be another.
 *
 * @throws BrokenLibrary
 */
export function replaceSnippet(text: string, previousName: string, { name, value }: WrittenSnippet): string {
  const root = rootOf(text);
  const property = findProperty(root, previousName);
  if (!property) return putSnippets(text, [{ name, value }]);
  const renamed = name === previousName ? [] : renameProperty(property, name);
  return applyEdits(text, [...renamed, ...changeFields(text, property, value, indentUnit(text))]);
}

/**
 * Takes snippets out of a library; of a name that is used twice, both.
 *
 * @throws BrokenLibrary
 */
export function removeSnippets(text: string, names: readonly string[]): string {
  let rest = text;
  for (const name of names) {
    for (let left = findProperty(rootOf(rest), name); left; left = findProperty(rootOf(rest), name)) {
      rest = applyEdits(rest, removeProperty(rest, left));
    }
  }
  return rest;
}

/**
 * Writes what a library says of itself; particulars that are not given stay, and those given as empty texts go.
 *
 * @throws BrokenLibrary
 */
export function putTitle(text: string, title: LibraryTitle): string {
  const root = rootOf(text);
  const property = findProperty(root, titleKey);
  const node = property?.children?.[1];
  const before = node?.type === 'object' ? (getNodeValue(node) as Record<string, unknown>) : {};
  const value = Object.fromEntries(Object.entries({ ...before, ...title }).filter(([, content]) => content !== ''));
  const written = JSON.stringify(value, undefined, indentUnit(text));
  const edits = property
    ? replaceValue(text, property, written)
    : insertProperties(text, root, [{ name: titleKey, value: written }]);
  return applyEdits(text, edits);
}

const knownFields = ['prefix', 'scope', 'section', 'kind', 'pinyin', 'body', 'description', 'deprecated'];

/** Fields that are known here and have gone are taken out; those that are not known stay. */
function changeFields(
  text: string,
  property: Node,
  value: Readonly<Record<string, unknown>>,
  unit: string,
): readonly Edit[] {
  const object = property.children?.[1];
  if (object?.type !== 'object') return replaceValue(text, property, JSON.stringify(value, undefined, unit));
  const edits: Edit[] = [];
  const added: JsonProperty[] = [];
  for (const [field, content] of Object.entries(value)) {
    const node = findProperty(object, field);
    if (!node) added.push({ name: field, value: JSON.stringify(content, undefined, unit) });
    else if (!isSameContent(field, node.children?.[1], content)) {
      edits.push(...replaceValue(text, node, JSON.stringify(content, undefined, unit)));
    }
  }
  const gone = knownFields.filter((field) => !Object.hasOwn(value, field) && findProperty(object, field));
  if (gone.length === 0) return [...edits, ...insertProperties(text, object, added)];
  // Fields seldom go; the object is then written anew, since removals and insertions could touch.
  const kept = getNodeValue(object) as Record<string, unknown>;
  const rest = Object.fromEntries(Object.entries({ ...kept, ...value }).filter(([field]) => !gone.includes(field)));
  return replaceValue(text, property, JSON.stringify(rest, undefined, unit));
}

/** One string and a list of it say the same, and so do a text and the list of its lines. */
function isSameContent(field: string, node: Node | undefined, content: unknown): boolean {
  const plain = (value: unknown): unknown => {
    if (field === 'prefix') return typeof value === 'string' ? [value] : value;
    return Array.isArray(value) ? value.join('\n') : value;
  };
  return node !== undefined && JSON.stringify(plain(getNodeValue(node))) === JSON.stringify(plain(content));
}

function rootOf(text: string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (root?.type === 'object' && errors.length === 0) return root;
  const [problem] = parseLibrary(text, '').problems;
  const line = (problem?.line ?? 0) + 1;
  throw new BrokenLibrary({
    'zh-cn': `第${line}行有错误，改正后才能写入：${problem?.message['zh-cn'] ?? ''}`,
    en: `line ${line} must be put right before anything can be written: ${problem?.message.en ?? ''}`,
  });
}

