import type { Message } from '../text/locale';
import { ownLayers, titleKey } from './snippet';

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

/** @param code as `printParseErrorCode` of jsonc-parser gives it */
export function syntaxError(code: string): Message {
  return {
    'zh-cn': `片段库的 JSON 有语法错误：${syntaxErrors[code] ?? code}。`,
    en: `The library is not valid JSON here: ${code}.`,
  };
}

export const notAnObject: Message = {
  'zh-cn': '片段库应是一个 JSON 对象：{ "名称": { "prefix": …, "body": … } }。',
  en: 'A library is a JSON object: { "name": { "prefix": …, "body": … } }.',
};

export function duplicateName(name: string): Message {
  return {
    'zh-cn': `名称“${name}”重复，只有最后一个会出现。`,
    en: `The name "${name}" is used twice; only the last one will be offered.`,
  };
}

export function notASnippet(name: string): Message {
  return {
    'zh-cn': `“${name}”应是带 prefix 和 body 的对象。`,
    en: `"${name}" must be an object with prefix and body.`,
  };
}

export function missingField(name: string, field: string): Message {
  return { 'zh-cn': `“${name}”缺少 ${field}。`, en: `"${name}" has no ${field}.` };
}

export function notText(name: string, field: string): Message {
  return {
    'zh-cn': `“${name}”的 ${field} 应是字符串或字符串数组。`,
    en: `${field} of "${name}" must be a string or an array of strings.`,
  };
}

export function notANote(name: string): Message {
  return {
    'zh-cn': `“${name}”的 deprecated 应是说明文字或 true。`,
    en: `deprecated of "${name}" must be a note or true.`,
  };
}

export function openTabStop(name: string): Message {
  return {
    'zh-cn': `“${name}”里有没有写完的 \${…}，缺少右花括号。`,
    en: `"${name}" holds a \${…} that is not closed.`,
  };
}

export function endlessBody(name: string, within: string): Message {
  return {
    'zh-cn': `“${name}”里的 \${${within}} 又包含它自己，没有尽头；里面的一处会留空。`,
    en: `In "${name}" \${${within}} holds itself without end; the inner one is left empty.`,
  };
}

export function tooDeep(name: string): Message {
  return {
    'zh-cn': `“${name}”里的 \${…} 嵌套太深，最里面的按文字处理。`,
    en: `\${…} is nested too deeply in "${name}"; the innermost ones are taken for text.`,
  };
}

export const titleNotAnObject: Message = {
  'zh-cn': `“${titleKey}”应是对象：{ "name": "库名", "owner": "维护人", "version": "版本" }。`,
  en: `"${titleKey}" must be an object: { "name": …, "owner": …, "version": … }.`,
};

export function wrongTitle(field: string): Message {
  return { 'zh-cn': `“${titleKey}”的 ${field} 应是文字。`, en: `${field} of "${titleKey}" must be a text.` };
}

export const wrongLayer: Message = {
  'zh-cn': `“${titleKey}”的 layer 只能是 ${ownLayers.join('、')}（个人、部门、单位）。`,
  en: `layer of "${titleKey}" must be one of ${ownLayers.join(', ')}.`,
};
