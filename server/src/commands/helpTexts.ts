import type { CommanderError } from 'commander';
import type { Locale } from '../text/locale';

/** All that the command line says about itself, in one language. */
export interface HelpTexts {
  readonly program: string;
  readonly programUsage: string;
  readonly usage: string;
  readonly version: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly helpCommandDescription: string;
  readonly after: string;
  readonly check: string;
  readonly figures: string;
  readonly repetitions: string;
  readonly index: string;
  readonly snippets: string;
  readonly snippetsUsage: string;
  readonly library: string;
  readonly pathName: string;
  readonly path: string;
  readonly format: string;
  readonly output: string;
  readonly config: string;
  readonly stdinFilename: string;
  readonly checkLevel: string;
  readonly preset: string;
  readonly ledger: string;
  readonly against: string;
  readonly failOn: string;
  readonly noDecisions: string;
  readonly baseline: string;
  readonly writeBaseline: string;
  readonly decisions: string;
  readonly prune: string;
  readonly folderName: string;
  readonly folder: string;
  readonly fix: string;
  readonly fixDryRun: string;
  readonly locale: string;
  readonly jobs: string;
  /** Names of what options take. */
  readonly values: {
    readonly format: string;
    readonly file: string;
    readonly files: string;
    readonly earlier: string;
    readonly name: string;
    readonly level: string;
    readonly preset: string;
    readonly checkLevel: string;
    readonly locale: string;
    readonly number: string;
  };
  /** Translations of commander's own headings. */
  readonly titles: Readonly<Record<string, string>>;
  readonly choices: (description: string, choices: readonly string[] | undefined, fallback: unknown) => string;
  readonly unknownCheck: (id: string) => string;
  readonly unknownLevel: (level: string, known: readonly string[]) => string;
  readonly notANumber: string;
}

const chinese: HelpTexts = {
  program: '核稿：核对中文工作报告里的数字、列举、重复和格式。文稿只在本机处理，不联网。',
  programUsage: '<命令> [选项] [路径...]',
  usage: '[选项] [路径...]',
  version: '显示版本号',
  help: '显示帮助',
  helpCommand: 'help [命令]',
  helpCommandDescription: '显示某个命令的帮助',
  after: `例：
  hegao check 年度报告.md                         核对一份文稿
  hegao check 文稿 --format html --output 核稿.html   核对整个文件夹，写成可打印的网页
  hegao figures 年度报告.md --format csv           列出全部数字
  hegao repetitions 历年报告 --index 报告.index     在历年报告之间查找重复的段落

退出码：0 没有问题；1 有达到 --fail-on 级别的问题；2 用法、设置有误或有文件读不了。`,
  check: '核对文稿',
  figures: '列出文稿里的数字',
  repetitions: '在成批的报告之间查找重复的段落',
  index: '索引文件：记下读过的报告，下次只读有变动的',
  snippets: '列出编辑器会提供的片段',
  snippetsUsage: '[选项]',
  library: '另外的片段库：文件，或放着片段库的文件夹',
  pathName: '[路径...]',
  path: '文件、文件夹或通配符；- 表示标准输入；不写则为当前文件夹',
  format: '输出格式',
  output: '写入文件，不写到屏幕',
  config: '设置文件（默认取最近的 .hegao.json）',
  stdinFilename: '标准输入的文件名，其扩展名决定按什么格式读',
  checkLevel: '改变一项检查的级别，可写多次',
  preset: '预设：calm 只报矛盾和确定的差错，strict 全部检查（单独设了级别的除外）',
  ledger: '数据台账（CSV 或 XLSX 表格），核对文稿里的数字与台账是否一致；可写多次',
  against: '往年报告的文件、文件夹或加引号的通配符，提示沿用的段落和没有更新的数字；可写多次',
  failOn: '达到这个级别时退出码为 1',
  noDecisions: '连同已决定不再提示的问题（.hegao/decisions.json）一起列出',
  baseline: '只列出基线文件里没有的问题',
  writeBaseline: '把现有的问题都记入基线文件，以后用 --baseline 略去',
  decisions: '列出对问题的决定，找出原文已不在的',
  prune: '清理原文已不在的决定，更新已改名文稿的路径',
  folderName: '[文件夹...]',
  folder: '文件夹；不写则为当前文件夹',
  fix: '直接改正确定无误的地方',
  fixDryRun: '只显示改正后的文稿，不写入文件',
  locale: '提示语的语言',
  jobs: '线程数（默认为处理器核数）',
  values: {
    format: '<格式>',
    file: '<文件>',
    files: '<路径...>',
    earlier: '<路径>',
    name: '<文件名>',
    level: '<级别>',
    preset: '<预设>',
    checkLevel: '<检查=级别>',
    locale: '<语言>',
    number: '<个数>',
  },
  titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  choices: (description, choices, fallback) => {
    const notes = [choices && `可选：${choices.join('、')}`, typeof fallback === 'string' && `默认 ${fallback}`];
    const text = notes.filter(Boolean).join('；');
    return text === '' ? description : `${description}（${text}）`;
  },
  unknownCheck: (id) => `没有名为“${id}”的检查`,
  unknownLevel: (level, known) => `没有“${level}”这个级别，应写成 检查=级别，级别可用：${known.join('、')}`,
  notANumber: '应当是 1 到 999 之间的整数',
};

const english: HelpTexts = {
  program: 'Hegao checks figures, lists, repetitions and form of Chinese work reports. No text leaves the machine.',
  programUsage: '<command> [options] [path...]',
  usage: '[options] [path...]',
  version: 'print the version',
  help: 'print this help',
  helpCommand: 'help [command]',
  helpCommandDescription: 'print the help of a command',
  after: `Examples:
  hegao check report.md                               check one draft
  hegao check drafts --format html --output review.html   check a folder, as a page to print
  hegao figures report.md --format csv                list all figures
  hegao repetitions archive --index archive.index     find what the reports of an archive have in common

Exit codes: 0 clean; 1 findings at or above --fail-on; 2 bad usage, bad settings or unreadable files.`,
  check: 'check drafts',
  figures: 'list the figures of drafts',
  repetitions: 'find paragraphs that thousands of reports have in common',
  index: 'index file: remembers the reports, so that the next run reads only what has changed',
  snippets: 'list the snippets that the editor offers',
  snippetsUsage: '[options]',
  library: 'further snippet libraries: files, or folders that hold them',
  pathName: '[path...]',
  path: 'files, folders or globs; - for standard input; the current folder by default',
  format: 'output format',
  output: 'write to a file instead of standard output',
  config: 'settings file (default: the nearest .hegao.json)',
  stdinFilename: 'name of standard input; its extension decides how it is read',
  checkLevel: 'change the level of one check; may be repeated',
  preset: 'how much is shown: calm for contradictions and certain slips only, strict for everything',
  ledger: 'figures of record (CSV or XLSX table) that the figures of drafts must agree with; may be repeated',
  against: 'earlier reports (file, folder or quoted glob): tells what was carried over; may be repeated',
  failOn: 'lowest level that makes the exit code 1',
  noDecisions: 'show findings that .hegao/decisions.json has dismissed, too',
  baseline: 'show only findings that this baseline does not hold',
  writeBaseline: 'keep all findings of now in a baseline, for --baseline to leave out',
  decisions: 'list what was decided about findings, and which decisions have lost their text',
  prune: 'remove decisions whose text is gone, and follow renamed reports',
  folderName: '[folder...]',
  folder: 'folders; the current one by default',
  fix: 'apply the fixes that are certainly right',
  fixDryRun: 'print the fixed text without writing it',
  locale: 'language of messages',
  jobs: 'worker threads (default: number of cores)',
  values: {
    format: '<format>',
    file: '<file>',
    files: '<path...>',
    earlier: '<path>',
    name: '<name>',
    level: '<level>',
    preset: '<preset>',
    checkLevel: '<id=level>',
    locale: '<locale>',
    number: '<n>',
  },
  titles: {},
  choices: (description, choices, fallback) => {
    const notes = [choices && `one of ${choices.join(', ')}`, typeof fallback === 'string' && `default ${fallback}`];
    const text = notes.filter(Boolean).join('; ');
    return text === '' ? description : `${description} (${text})`;
  },
  unknownCheck: (id) => `there is no check named "${id}"`,
  unknownLevel: (level, known) => `there is no level "${level}"; write ID=LEVEL with one of ${known.join(', ')}`,
  notANumber: 'must be a whole number from 1 to 999',
};

export const helpTexts: Readonly<Record<Locale, HelpTexts>> = { 'zh-cn': chinese, en: english };

/** A usage error in one line, with where to read on. commander words it in English only. */
export function usageError({ code, message }: CommanderError, locale: Locale): string {
  const english = message.replace(/^error: /, '').replace(/\n/g, ' ');
  if (locale === 'en') return `${english} (see hegao --help)`;
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const wording: Readonly<Record<string, string>> = {
    'commander.unknownOption': `没有 ${first} 这个选项${suggestion(message)}`,
    'commander.unknownCommand': `没有 ${first} 这个命令${suggestion(message)}`,
    'commander.optionMissingArgument': `选项 ${first} 后面要写上内容`,
    'commander.invalidArgument': `选项 ${first} 不能写成“${second}”：${reason(message)}`,
    'commander.help': '请写明命令：check、figures、repetitions、decisions 或 snippets',
  };
  return `${wording[code] ?? english}（用法见 hegao --help）`;
}

function suggestion(message: string): string {
  const meant = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  return meant === undefined ? '' : `，是否要写 ${meant}`;
}

function reason(message: string): string {
  const [, text = ''] = /is invalid\. (.*)$/s.exec(message) ?? [];
  return text.replace(/^Allowed choices are (.*)\.$/, '可用 $1');
}
