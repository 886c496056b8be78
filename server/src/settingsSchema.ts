import type { AnyCheck, Level } from './checks/check';
import { presetNames } from './checks/presets';
import type { Message } from './text/locale';

/** Levels as they may be written in settings, from silent to loud. */
export const levels: readonly Level[] = ['off', 'hint', 'information', 'warning', 'error'];

/** Beside the levels: what the preset makes of the check. It is what the editor's settings say by default. */
export const byPreset = 'preset';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON schema of `.hegao.json` and of the editor's settings under `hegao`, with descriptions in one language.
 * A check is given its level, or an object of its level and options.
 */
export function settingsSchema(checks: readonly AnyCheck[], locale: keyof Message = 'zh-cn'): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: {
        type: ['string', 'array'],
        items: { type: 'string' },
        description: descriptions.extends[locale],
      },
      ignore: { type: 'array', items: { type: 'string' }, description: descriptions.ignore[locale] },
      locale: { enum: ['zh-cn', 'auto', 'en'], description: descriptions.locale[locale] },
      languages: { type: 'array', items: { type: 'string' }, description: descriptions.languages[locale] },
      figures: {
        type: 'object',
        additionalProperties: false,
        properties: { highlight: { enum: ['all', 'claims', 'off'], description: descriptions.highlight[locale] } },
      },
      repetition: {
        type: 'object',
        additionalProperties: false,
        properties: {
          scope: { enum: ['document', 'openFiles', 'workspace'], description: descriptions.scope[locale] },
          mostFiles: { type: 'integer', minimum: 1, maximum: 100000, description: descriptions.mostFiles[locale] },
        },
      },
      preset: { enum: presetNames, default: 'standard', description: descriptions.preset[locale] },
      ledger: { type: ['string', 'array'], items: { type: 'string' }, description: descriptions.ledger[locale] },
      wordLists: { type: 'array', items: { type: 'string' }, description: descriptions.wordLists[locale] },
      templates: { type: 'array', items: { type: 'string' }, description: descriptions.templates[locale] },
      template: {
        type: ['string', 'object', 'null'],
        additionalProperties: { type: 'string' },
        description: descriptions.template[locale],
      },
      report: {
        type: 'object',
        additionalProperties: false,
        description: descriptions.report[locale],
        properties: {
          unit: { type: 'string', description: descriptions.unit[locale] },
          unitShort: { type: 'string', description: descriptions.unitShort[locale] },
          region: { type: 'string', description: descriptions.region[locale] },
          author: { type: 'string', description: descriptions.author[locale] },
          year: { type: ['integer', 'null'], minimum: 1900, maximum: 2199, description: descriptions.year[locale] },
          fileName: { type: 'string', description: descriptions.fileName[locale] },
        },
      },
      checks: {
        type: 'object',
        additionalProperties: false,
        description: descriptions.checks[locale],
        properties: Object.fromEntries(checks.map((check) => [check.meta.id, checkSchema(check, locale)])),
      },
    },
  };
}

function checkSchema({ meta }: AnyCheck, locale: keyof Message): JsonSchema {
  const level: JsonSchema = { enum: [...levels, byPreset] };
  const options = Object.entries(meta.options).map(([name, { schema, description }]): [string, JsonSchema] => [
    name,
    { ...schema, description: description[locale] },
  ]);
  const detailed = {
    type: 'object',
    additionalProperties: false,
    properties: { level, ...Object.fromEntries(options) },
  };
  return {
    description: meta.title[locale],
    default: meta.defaultLevel,
    if: { type: 'object' },
    then: detailed,
    else: level,
  };
}

const descriptions = {
  extends: {
    'zh-cn': '先沿用这个设置文件（或依次沿用几个），再以本文件为准。相对路径从本文件所在的文件夹算起。',
    en: 'Settings file (or files, weakest first) to take over; what this file says goes before them. Relative paths start at the folder of this file.',
  },
  ignore: {
    'zh-cn': '不核对的文稿：文件名、文件夹或通配符，如 "草稿/"、"*.摘抄.md"。从本文件所在的文件夹算起。',
    en: 'Files that are not checked: names, folders or globs, from the folder of this file.',
  },
  locale: {
    'zh-cn': '提示语的语言：zh-cn 中文（默认），auto 跟随编辑器，en 英文。',
    en: 'Language of messages: zh-cn (the default), en, or auto to follow the editor.',
  },
  languages: {
    'zh-cn': '要核对的文档的语言标识。',
    en: 'Language ids of the documents to check.',
  },
  highlight: {
    'zh-cn': '给哪些数字着色：all 全部，claims 只有需要核对的数字，off 不着色。',
    en: 'Which figures are coloured: all of them, those that claim something, or none.',
  },
  mostFiles: {
    'zh-cn': '在工作区查找重复时最多读多少个文件。',
    en: 'How many files of the workspace are read, at most, to find repetitions.',
  },
  scope: {
    'zh-cn':
      '在哪里查找重复的段落：document 只在本文中，openFiles 还有其他打开的文稿，workspace 还有工作区里的文稿；用命令行时，后两项都指一并核对的文件。',
    en: 'Where repeated paragraphs are looked for: in the document, in the other open drafts too, or in the whole workspace; on the command line the last two mean the files that are checked together.',
  },
  preset: {
    'zh-cn':
      '预设：calm 只报矛盾和确定的差错，standard 标准（默认），strict 全部检查且格式问题也算警告。单独设了级别的检查不受影响。',
    en: 'How much is shown: calm (contradictions and certain slips only), standard (the default) or strict (everything, form as warnings). Levels set for one check go before it.',
  },
  ledger: {
    'zh-cn':
      '数据台账：本单位核定的数字的表格（CSV 或 XLSX），文稿里的数字与它核对。相对路径从本文件所在的文件夹算起。',
    en: 'Tables of the figures of record (CSV or XLSX) that the figures of drafts are checked against. Relative paths start at the folder of this file.',
  },
  wordLists: {
    'zh-cn': '本单位的词表文件（JSON 或 CSV），后面的优先。相对路径从本文件所在的文件夹算起。',
    en: 'Files with the words of the team (JSON or CSV); later ones win. Relative paths start at the folder of this file.',
  },
  templates: {
    'zh-cn': '本单位的模板文件，与自带模板同名的优先。相对路径从本文件所在的文件夹算起。',
    en: 'Files with templates of the team, which go before built-in ones. Relative paths start at the folder of this file.',
  },
  template: {
    'zh-cn': '核对章节所用的模板：一个名称，或文件名与模板的对照，如 { "*总结*": "年度工作总结" }。',
    en: 'Template that sections are checked against: a name, or names by pattern of the file name.',
  },
  report: {
    'zh-cn': '填入片段和新报告的内容：单位、地区、作者、年份、文件名。',
    en: 'What snippets and new reports are filled in with: unit, place, author, year, name of the file.',
  },
  unit: { 'zh-cn': '单位全称，如“青石县文化局”。', en: 'Full name of the unit.' },
  unitShort: {
    'zh-cn': '单位简称，如“县文化局”；不写时用全称。',
    en: 'Short name of the unit; the full one where absent.',
  },
  region: { 'zh-cn': '地区，如“青石县”。', en: 'The place that the unit is in charge of.' },
  author: { 'zh-cn': '作者（述职人、报告人）。', en: 'Author, who gives the report.' },
  year: {
    'zh-cn': '报告所写的年份；不写时看文稿的标题，标题没有年份时一至三月为上年，之后为本年。',
    en: 'Year that reports are about. Where absent, the title tells it, else the date: last year until March.',
  },
  fileName: {
    'zh-cn': '新报告的文件名，可用 ${REPORT_YEAR}、${UNIT_SHORT}、${KIND} 等变量。',
    en: 'Name of the file of a new report, with variables such as ${REPORT_YEAR}, ${UNIT_SHORT} and ${KIND}.',
  },
  checks: {
    'zh-cn':
      '各项检查的级别：off 关闭，hint 提示，information 信息，warning 警告，error 错误；也可写成对象，同时给出选项。',
    en: 'Level of each check, or an object with its level and options.',
  },
} as const satisfies Record<string, Message>;
