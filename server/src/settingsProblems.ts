import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { SchemaError } from './schemaErrors';
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

/** What a schema error means to a person. */
export function schemaProblem(error: SchemaError): SettingsProblem {
  const { path } = error;
  if (error.keyword === 'additionalProperties') {
    return { path: [...path, error.key], message: unknownKey(path, error.key) };
  }
  const message = demand(error);
  const name = path.join('.');
  return {
    path,
    message: {
      'zh-cn': `设置${name === '' ? '' : `“${name}”`}${message['zh-cn']}`,
      en: name === '' ? `The settings ${message.en}` : `The setting "${name}" ${message.en}`,
    },
  };
}

/** What a setting must be. */
function demand(error: Exclude<SchemaError, { keyword: 'additionalProperties' }>): Message {
  switch (error.keyword) {
    case 'enum': {
      const allowed = error.allowed.join(', ');
      return { 'zh-cn': `只能是：${allowed}`, en: `must be one of: ${allowed}` };
    }
    case 'type': {
      const wanted = error.types.flatMap((type) => typeNames[type] ?? []);
      return {
        'zh-cn': `应当是${wanted.map((name) => name['zh-cn']).join('或')}`,
        en: `must be ${wanted.map((name) => name.en).join(' or ')}`,
      };
    }
    case 'minimum':
      return { 'zh-cn': `不能小于 ${error.limit}`, en: `must not be less than ${error.limit}` };
    case 'maximum':
      return { 'zh-cn': `不能大于 ${error.limit}`, en: `must not be more than ${error.limit}` };
  }
}

const typeNames: Readonly<Record<string, Message>> = {
  object: { 'zh-cn': '花括号里的对象', en: 'an object in braces' },
  array: { 'zh-cn': '方括号里的列表', en: 'a list in brackets' },
  string: { 'zh-cn': '引号里的文字', en: 'a text in quotes' },
  number: { 'zh-cn': '数字', en: 'a number' },
  integer: { 'zh-cn': '整数', en: 'a whole number' },
  boolean: { 'zh-cn': ' true 或 false', en: 'true or false' },
  null: { 'zh-cn': ' null', en: 'null' },
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
