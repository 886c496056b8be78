import type { Edit, Node } from 'jsonc-parser';

/*
 * Edits of one property of an object in JSON with comments. jsonc-parser's own `modify` lays out the lines around what it
 * inserts anew, which would undo what people have written by hand; these leave every other character as it is.
 */

/** A property to be written: its name, and its value as JSON whose lines start at the margin. */
export interface JsonProperty {
  readonly name: string;
  readonly value: string;
}

/** The last property of that name, which is the one that counts. */
export function findProperty(object: Node, name: string): Node | undefined {
  return (object.children ?? []).findLast((property) => property.children?.[0]?.value === name);
}

/** Puts properties behind the last one of an object, in the layout of those that are there. */
export function insertProperties(text: string, object: Node, properties: readonly JsonProperty[]): Edit[] {
  if (properties.length === 0) return [];
  const eol = lineEnd(text);
  const last = object.children?.at(-1);
  const inline = last !== undefined && !text.slice(object.offset, last.offset).includes('\n');
  const indent = last && !inline ? marginAt(text, last.offset) : marginAt(text, object.offset) + indentUnit(text);
  const separator = inline && isWithin(object) ? ' ' : eol + indent;
  const written = properties.map(
    ({ name, value }) => `${JSON.stringify(name)}: ${value.replaceAll('\n', eol + (inline && isWithin(object) ? '' : indent))}`,
  );
  const content = written.map((each) => separator + each).join(',');
  if (last === undefined) return [insertIntoEmpty(text, object, content, eol)];
  const { comma, lineOf } = behind(text, last);
  return [
    ...(comma === undefined ? [{ offset: last.offset + last.length, length: 0, content: ',' }] : []),
    { offset: lineOf, length: 0, content: content + (comma === undefined ? '' : ',') },
  ];
}

/** True for an object inside another one; the outermost object never keeps its properties on one line. */
function isWithin(object: Node): boolean {
  return object.parent !== undefined;
}

function insertIntoEmpty(text: string, object: Node, content: string, eol: string): Edit {
  const offset = object.offset + 1;
  const rest = text.slice(offset, object.offset + object.length - 1);
  const close = rest.includes('\n') ? '' : eol + marginAt(text, object.offset);
  return { offset, length: rest.trim() === '' && !rest.includes('\n') ? rest.length : 0, content: content + close };
}

/** Replaces the value of a property. */
export function replaceValue(text: string, property: Node, value: string): Edit[] {
  const node = property.children?.[1];
  if (node === undefined) return [];
  const lines = value.replaceAll('\n', lineEnd(text) + marginAt(text, property.offset));
  return [{ offset: node.offset, length: node.length, content: lines }];
}

export function renameProperty(property: Node, name: string): Edit[] {
  const key = property.children?.[0];
  return key === undefined ? [] : [{ offset: key.offset, length: key.length, content: JSON.stringify(name) }];
}

/** Takes a property out with its comma and, where it had lines of its own, with these. */
export function removeProperty(text: string, property: Node): Edit[] {
  const siblings = property.parent?.children ?? [];
  const before = siblings[siblings.indexOf(property) - 1];
  const { comma } = behind(text, property);
  const edits: Edit[] = [];
  if (comma === undefined && before) {
    const offset = behind(text, before).comma;
    if (offset !== undefined) edits.push({ offset, length: 1, content: '' });
  }
  let start = property.offset;
  let end = comma === undefined ? property.offset + property.length : comma + 1;
  const lineStart = start - marginAt(text, start).length;
  const rest = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end));
  if (rest && (lineStart === 0 || /[\r\n]/.test(text.charAt(lineStart - 1)))) {
    start = lineStart;
    end += rest[0].length;
  }
  return [...edits, { offset: start, length: end - start, content: '' }];
}

/** The comma behind a property, and where a line that follows it can begin: behind a comment on the same line. */
function behind(text: string, property: Node): { readonly comma: number | undefined; readonly lineOf: number } {
  let at = property.offset + property.length;
  let comma: number | undefined;
  let lineOf = at;
  let sameLine = true;
  const part = /[ \t]+|\r\n|\n|\r|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|,/y;
  for (;;) {
    part.lastIndex = at;
    const found = part.exec(text)?.[0];
    if (found === undefined || (found === ',' && comma !== undefined)) return { comma, lineOf };
    if (found === ',') comma = at;
    at += found.length;
    if (/[\r\n]/.test(found)) sameLine = false;
    if (found === ',' || (sameLine && found.startsWith('/'))) lineOf = at;
    if (found === ',') sameLine = true;
  }
}

/** The blanks at the start of the line in which an offset stands, as far as they reach up to it. */
export function marginAt(text: string, offset: number): string {
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? '';
}

/** One level of indentation as the text has it; two blanks where it has none. */
export function indentUnit(text: string): string {
  return /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
}

/** The line end of the text's first line. */
export function lineEnd(text: string): string {
  return /\r\n|\n/.exec(text)?.[0] ?? '\n';
}
