import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { Lines } from '../text/lines';
import type { Message } from '../text/locale';
import { checkBody } from './checkBody';
import {
  duplicateName,
  missingField,
  notANote,
  notAnObject,
  notASnippet,
  notText,
  syntaxError,
  titleNotAnObject,
  wrongLayer,
  wrongTitle,
} from './libraryMessages';
import { ownLayers, titleKey, type LibraryProblem, type LibraryTitle, type Snippet, type SnippetLibrary } from './snippet';

/**
 * Reads a library in VS Code's `.code-snippets` format (JSON with comments and trailing commas).
 * It never throws: what can be read is read, and each thing that cannot is a problem with its place.
 */
export function parseLibrary(text: string, path: string): SnippetLibrary {
  return new LibraryReader(text, path).read();
}

type TextField = 'description' | 'section' | 'kind' | 'pinyin' | 'scope';
type Place = Pick<Node, 'offset' | 'length'>;

class LibraryReader {
  private readonly problems: LibraryProblem[] = [];
  private readonly lines: Lines;
  private title: LibraryTitle = {};

  constructor(
    private readonly text: string,
    private readonly path: string,
  ) {
    this.lines = new Lines(text);
  }

  read(): SnippetLibrary {
    const errors: ParseError[] = [];
    const root = this.parse(errors);
    for (const error of errors) this.report(error, syntaxError(printParseErrorCode(error.error)), true);
    const snippets = this.readAll(root, errors.length > 0);
    return { path: this.path, title: this.title, snippets, problems: this.problems };
  }

  /** The parser goes down into what is nested; a file that is nothing but brackets exhausts the stack. */
  private parse(errors: ParseError[]): Node | undefined {
    try {
      return parseTree(this.text, errors, { allowTrailingComma: true, disallowComments: false });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return undefined;
    }
  }

  private readAll(root: Node | undefined, told: boolean): readonly Snippet[] {
    if (!root || root.type !== 'object') {
      if (!told) this.report(root ?? { offset: 0, length: this.text.length }, notAnObject);
      return [];
    }
    const names = new Set<string>();
    return (root.children ?? []).flatMap((property) => this.readProperty(property, names) ?? []);
  }

  private readProperty(property: Node, names: Set<string>): Snippet | undefined {
    const [key, value] = property.children ?? [];
    if (!key || !value) return undefined;
    const name = String(key.value);
    if (name === '$schema') return undefined;
    if (name === titleKey) {
      this.title = this.readTitle(value);
      return undefined;
    }
    if (names.has(name)) this.report(key, duplicateName(name));
    names.add(name);
    if (value.type === 'object') return this.readSnippet(key, value, name);
    this.report(value, notASnippet(name));
    return undefined;
  }

  private readSnippet(key: Node, value: Node, name: string): Snippet | undefined {
    const fields = fieldsOf(value);
    const body = this.readStrings(value, fields, 'body', name, true)?.join('\n');
    const prefixes = this.readStrings(value, fields, 'prefix', name);
    if (body === undefined || prefixes === undefined) return undefined;
    const slip = checkBody(body, name);
    if (slip) this.report(fields.get('body') ?? value, slip);
    return {
      name,
      prefixes,
      body,
      ...this.readText(fields, 'description'),
      ...this.readText(fields, 'section'),
      ...this.readText(fields, 'kind'),
      ...this.readText(fields, 'pinyin'),
      ...this.readText(fields, 'scope'),
      ...this.readDeprecated(fields, name),
      library: this.path,
      nameSpan: { start: key.offset + 1, end: key.offset + key.length - 1 },
      namePlace: this.lines.positionAt(key.offset + 1),
    };
  }

  private readTitle(value: Node): LibraryTitle {
    if (value.type !== 'object') {
      this.report(value, titleNotAnObject);
      return {};
    }
    const fields = fieldsOf(value);
    const title: Record<string, string> = {};
    for (const field of ['name', 'owner', 'version'] as const) {
      const node = fields.get(field);
      if (node?.type === 'string') title[field] = String(node.value);
      else if (node) this.report(node, wrongTitle(field));
    }
    const layer = fields.get('layer');
    const known = ownLayers.find((each) => each === layer?.value);
    if (layer && known === undefined) this.report(layer, wrongLayer);
    return { ...title, ...(known !== undefined && { layer: known }), ...this.readDeprecated(fields, titleKey) };
  }

  /** A string or an array of strings; a missing field is a problem only where it is required. */
  private readStrings(
    snippet: Node,
    fields: ReadonlyMap<string, Node>,
    field: string,
    name: string,
    required = false,
  ): readonly string[] | undefined {
    const node = fields.get(field);
    if (!node) {
      if (!required) return [];
      this.report(snippet, missingField(name, field));
      return undefined;
    }
    const items = node.type === 'array' ? (node.children ?? []) : [node];
    const wrong = items.find((item) => item.type !== 'string');
    if (wrong || items.length === 0) {
      this.report(wrong ?? node, notText(name, field));
      return undefined;
    }
    return items.map((item) => String(item.value));
  }

  private readText<F extends TextField>(fields: ReadonlyMap<string, Node>, field: F): { readonly [K in F]?: string } {
    const node = fields.get(field);
    if (!node) return {};
    // VS Code takes a description of several lines as well.
    const lines =
      node.type === 'array' ? (node.children ?? []).map((line) => line.value as unknown) : [node.value as unknown];
    if (lines.every((line) => typeof line === 'string')) {
      return { [field]: lines.join('\n') } as { readonly [K in F]?: string };
    }
    this.report(node, notText(field, field));
    return {};
  }

  private readDeprecated(fields: ReadonlyMap<string, Node>, name: string): { readonly deprecated?: string } {
    const node = fields.get('deprecated');
    const value: unknown = node?.value;
    if (!node || value === false) return {};
    if (value === true) return { deprecated: '' };
    if (typeof value === 'string') return { deprecated: value };
    this.report(node, notANote(name));
    return {};
  }

  private report(place: Place, message: Message, syntax = false): void {
    const span = { start: place.offset, end: place.offset + place.length };
    // The parser may report one missing brace once for each level that it closes.
    if (this.problems.some((known) => known.span.start === span.start && known.message.en === message.en)) return;
    const { line, character } = this.lines.positionAt(span.start);
    this.problems.push({ message, library: this.path, span, line, character, ...(syntax && { syntax }) });
  }
}

/** The values of an object by their names; of two with one name the last, as JSON has it. */
function fieldsOf({ children = [] }: Node): ReadonlyMap<string, Node> {
  const fields = new Map<string, Node>();
  for (const { children: parts } of children) {
    const [key, value] = parts ?? [];
    if (key && value) fields.set(String(key.value), value);
  }
  return fields;
}
