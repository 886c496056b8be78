import type { ErrorObject } from 'ajv';
import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Message } from './text/locale';
import type { Span } from './text/span';

/** A setting that is not understood; its default stands in for it. */
export interface SettingsProblem {
  /** Keys and indexes from the root: `['checks', 'figure-mismatch']`. */
  readonly path: readonly (string | number)[];
  readonly message: Message;
}

/** A problem with its place in the text of the file. */
export interface PlacedProblem {
  readonly span: Span;
  readonly message: Message;
}

/** What a schema error means to a person; `undefined` for one that only repeats another. */
export function schemaProblem(error: ErrorObject): SettingsProblem | undefined {
  // The branch that was taken reports the error itself.
  if (error.keyword === 'if') return undefined;
  const path = readPointer(error.instancePath);
  const params = error.params as { additionalProperty?: string; allowedValues?: readonly unknown[]; type?: string };
  const name = path.join('.');
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = params.additionalProperty ?? '';
      return { path: [...path, key], message: unknownKey(path, key) };
    }
    case 'enum': {
      const allowed = (params.allowedValues ?? []).join(', ');
      return {
        path,
        message: {
          'zh-cn': `设置“${name}”只能是：${allowed}`,
          en: `The setting "${name}" must be one of: ${allowed}`,
        },
      };
    }
    case 'type': {
      const wanted = typeNames[params.type ?? ''] ?? { 'zh-cn': params.type ?? '', en: params.type ?? '' };
      const what =
        name === ''
          ? { 'zh-cn': '设置', en: 'The settings' }
          : { 'zh-cn': `设置“${name}”`, en: `The setting "${name}"` };
      return {
        path,
        message: { 'zh-cn': `${what['zh-cn']}应当是${wanted['zh-cn']}`, en: `${what.en} must be ${wanted.en}` },
      };
    }
    default:
      return {
        path,
        message: { 'zh-cn': `设置“${name}”不合要求：${error.message}`, en: `The setting "${name}" ${error.message}` },
      };
  }
}

const typeNames: Readonly<Record<string, Message>> = {
  object: { 'zh-cn': '花括号里的对象', en: 'an object in braces' },
  array: { 'zh-cn': '方括号里的列表', en: 'a list in brackets' },
  string: { 'zh-cn': '引号里的文字', en: 'a text in quotes' },
  number: { 'zh-cn': '数字', en: 'a number' },
  integer: { 'zh-cn': '整数', en: 'a whole number' },
  boolean: { 'zh-cn': ' true 或 false', en: 'true or false' },
};

function unknownKey(path: readonly (string | number)[], key: string): Message {
  if (path.length === 1 && path[0] === 'checks') {
    return { 'zh-cn': `没有名为“${key}”的检查`, en: `There is no check named "${key}"` };
  }
  const name = [...path, key].join('.');
  return { 'zh-cn': `没有名为“${name}”的设置`, en: `There is no setting named "${name}"` };
}

/** What a JSON error means to a person. */
export function syntaxProblem({ error, offset, length }: ParseError): PlacedProblem {
  const code = printParseErrorCode(error);
  const known = syntaxErrors[code];
  return {
    span: { start: offset, end: offset + length },
    message: { 'zh-cn': `JSON 格式有误：${known ?? code}`, en: `Broken JSON: ${code}` },
  };
}

const syntaxErrors: Readonly<Record<string, string>> = {
  InvalidSymbol: '这里的文字要加引号，或多写了字符',
  InvalidNumberFormat: '数字的写法不对',
  PropertyNameExpected: '缺少加引号的名称',
  ValueExpected: '缺少值',
  ColonExpected: '缺少冒号',
  CommaExpected: '缺少逗号',
  CloseBraceExpected: '缺少右花括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '文件末尾有多余的内容',
  UnexpectedEndOfComment: '注释没有结束',
  UnexpectedEndOfString: '引号没有成对',
  UnexpectedEndOfNumber: '数字没有写完',
  InvalidUnicode: '\\u 后面的编码不对',
  InvalidEscapeCharacter: '反斜杠后面的字符不对',
  InvalidCharacter: '有不能出现的字符',
};

/** Keys and list indexes of a JSON pointer. */
function readPointer(pointer: string): readonly (string | number)[] {
  const keys = pointer.split('/').slice(1);
  return keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key.replaceAll('~1', '/').replaceAll('~0', '~')));
}
