import { type Node, type ParseError, findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Message } from '../text/locale';
import type { Span } from '../text/span';
import { parseBody, walkBody } from './body';
import type { LibraryProblem, Snippet, SnippetLibrary } from './snippet';

/**
 * Reads a library in VS Code's `.code-snippets` format (JSON with comments and trailing commas).
 * It never throws: what can be read is read, and each thing that cannot is a problem with its place.
 */
export function parseLibrary(text: string, path: string): SnippetLibrary {
  const reader = new LibraryReader(text, path);
  const snippets = reader.read();
  return { path, snippets, problems: reader.problems };
}

class LibraryReader {
  readonly problems: LibraryProblem[] = [];
  private readonly lineStarts: readonly number[];

  constructor(
    private readonly text: string,
    private readonly path: string,
  ) {
    this.lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  }

  read(): readonly Snippet[] {
    const errors: ParseError[] = [];
    const root = parseTree(this.text, errors, { allowTrailingComma: true, disallowComments: false });
    for (const error of errors) this.reportSyntax(error);
    if (!root || root.type !== 'object') {
      if (errors.length === 0) this.report(root ?? wholeText(this.text), notAnObject);
      return [];
    }
    const names = new Set<string>();
    return (root.children ?? []).flatMap((property) => this.readSnippet(property, names) ?? []);
  }

  private readSnippet(property: Node, names: Set<string>): Snippet | undefined {
    const [key, value] = property.children ?? [];
    if (!key || !value) return undefined;
    const name = String(key.value);
    if (names.has(name)) this.report(key, duplicateName(name));
    names.add(name);
    if (value.type !== 'object') {
      this.report(value, notASnippet(name));
      return undefined;
    }
    const body = this.readLines(value, 'body', name);
    const prefixes = this.readStrings(value, 'prefix', name);
    if (body === undefined || prefixes === undefined) return undefined;
    this.checkBody(value, body, name);
    return {
      name,
      prefixes,
      body,
      ...this.readText(value, 'description'),
      ...this.readText(value, 'section'),
      ...this.readText(value, 'pinyin'),
      library: this.path,
      nameSpan: { start: key.offset + 1, end: key.offset + key.length - 1 },
    };
  }

  private readLines(snippet: Node, field: string, name: string): string | undefined {
    return this.readStrings(snippet, field, name, true)?.join('\n');
  }

  /** A string or an array of strings; a missing field is a problem only where it is required. */
  private readStrings(snippet: Node, field: string, name: string, required = false): readonly string[] | undefined {
    const node = findNodeAtLocation(snippet, [field]);
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

  private readText<F extends 'description' | 'section' | 'pinyin'>(
    snippet: Node,
    field: F,
  ): { readonly [K in F]?: string } {
    const node = findNodeAtLocation(snippet, [field]);
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

  /** A body without a single tab stop is allowed; an opened `${` that nothing closes is certainly a slip. */
  private checkBody(snippet: Node, body: string, name: string): void {
    const unread = [...walkBody(parseBody(body))].some(
      (node) => node.type === 'text' && /\$\{(?:\d|[A-Za-z_])/.test(node.text),
    );
    const escaped = body.replace(/\\[\\$}]/g, '');
    if (!unread || !/\$\{(?:\d|[A-Za-z_])/.test(escaped)) return;
    this.report(findNodeAtLocation(snippet, ['body']) ?? snippet, openTabStop(name));
  }

  private reportSyntax(error: ParseError): void {
    const code = printParseErrorCode(error.error);
    this.report(error, {
      'zh-cn': `片段库的 JSON 有语法错误：${syntaxErrors[code] ?? code}。`,
      en: `The library is not valid JSON here: ${code}.`,
    });
  }

  private report(place: { readonly offset: number; readonly length: number }, message: Message): void {
    const span: Span = { start: place.offset, end: place.offset + place.length };
    const next = this.lineStarts.findIndex((start) => start > span.start);
    const line = (next < 0 ? this.lineStarts.length : next) - 1;
    const character = span.start - (this.lineStarts[line] ?? 0);
    // The parser may report one missing brace once for each level that it closes.
    if (this.problems.some((known) => known.span.start === span.start && known.message.en === message.en)) return;
    this.problems.push({ message, library: this.path, span, line, character });
  }
}

function wholeText(text: string): { offset: number; length: number } {
  return { offset: 0, length: text.length };
}

/** What jsonc-parser's codes mean, for those that people meet. */
const syntaxErrors: Readonly<Record<string, string>> = {
  InvalidSymbol: '不认识的字符',
  InvalidNumberFormat: '数字格式不对',
  PropertyNameExpected: '这里应为带双引号的名称',
  ValueExpected: '缺少值',
  ColonExpected: '缺少冒号',
  CommaExpected: '缺少逗号',
  CloseBraceExpected: '缺少右花括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '后面有多余内容',
  UnexpectedEndOfComment: '注释没有结束',
  UnexpectedEndOfString: '字符串没有结束，缺少双引号',
  InvalidEscapeCharacter: '反斜杠后的字符不对',
  InvalidCharacter: '字符串里有换行等控制字符',
};

const notAnObject: Message = {
  'zh-cn': '片段库应是一个 JSON 对象：{ "名称": { "prefix": …, "body": … } }。',
  en: 'A library is a JSON object: { "name": { "prefix": …, "body": … } }.',
};

function duplicateName(name: string): Message {
  return {
    'zh-cn': `名称“${name}”重复，只有一个会出现。`,
    en: `The name "${name}" is used twice; only one will be offered.`,
  };
}

function notASnippet(name: string): Message {
  return {
    'zh-cn': `“${name}”应是带 prefix 和 body 的对象。`,
    en: `"${name}" must be an object with prefix and body.`,
  };
}

function missingField(name: string, field: string): Message {
  return { 'zh-cn': `“${name}”缺少 ${field}。`, en: `"${name}" has no ${field}.` };
}

function notText(name: string, field: string): Message {
  return {
    'zh-cn': `“${name}”的 ${field} 应是字符串或字符串数组。`,
    en: `${field} of "${name}" must be a string or an array of strings.`,
  };
}

function openTabStop(name: string): Message {
  return {
    'zh-cn': `“${name}”里有没有写完的 \${…}，缺少右花括号。`,
    en: `"${name}" holds a \${…} that is not closed.`,
  };
}
