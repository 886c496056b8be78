import { Command, InvalidArgumentError, Option, type CommanderError } from 'commander';
import { presetNames } from '../checks/presets';
import type { Level } from '../checks/check';
import { levels } from '../settingsSchema';
import { displayWidth } from '../text/displayWidth';
import type { Locale } from '../text/locale';
import { spreadAgainst } from './againstWords';
import type { CheckOptions } from './check';
import type { Surroundings } from './common';
import type { DecisionsOptions } from './decisions';
import type { FiguresOptions } from './figures';
import { formatNames } from './formatNames';
import { helpTexts, usageError, type HelpTexts } from './helpTexts';
import type { RepetitionsOptions } from './repetitions';
import type { SnippetsOptions } from './snippets';

/** Levels that a finding can have. */
const shownLevels = levels.filter((level) => level !== 'off');

/**
 * The command line as commander knows it, in one language. What a command needs is loaded when it runs: it takes many
 * times as long as the words of the command line.
 * @param done is told the exit code of the command that ran
 */
export function createProgram(locale: Locale, around: Surroundings, done: (exitCode: number) => void): Command {
  const texts = helpTexts[locale];
  const program = localised(new Command('hegao'), texts)
    .description(texts.program)
    .usage(texts.programUsage)
    .version(around.version, '-V, --version', texts.version)
    .helpCommand(texts.helpCommand, texts.helpCommandDescription)
    .addHelpText('after', `\n${texts.after}`);

  const check = withCommonOptions(localised(program.command('check'), texts), texts)
    .description(texts.check)
    .argument(texts.pathName, texts.path)
    .addOption(formatOption(formatNames.check, texts))
    .option(`--check ${texts.values.checkLevel}`, texts.checkLevel, (text, chosen) => addLevel(text, chosen, texts), {})
    .addOption(new Option(`--preset ${texts.values.preset}`, texts.preset).choices(presetNames))
    .option(`--ledger ${texts.values.file}`, texts.ledger, oneMore)
    .option(`--against ${texts.values.earlier}`, texts.against, oneMore)
    .addOption(new Option(`--fail-on ${texts.values.level}`, texts.failOn).choices(shownLevels).default('warning'))
    .option('--no-decisions', texts.noDecisions)
    .option(`--baseline ${texts.values.file}`, texts.baseline)
    .option(`--write-baseline ${texts.values.file}`, texts.writeBaseline)
    .option('--fix', texts.fix)
    .option('--fix-dry-run', texts.fixDryRun)
    .action(async (paths: string[], options: CheckOptions) => {
      const drafts = await import('./draftCommands');
      const unknown = Object.keys(options.check).find((id) => !drafts.findCheck(id));
      if (unknown !== undefined)
        refuseLevel(check, `${unknown}=${options.check[unknown]}`, texts.unknownCheck(unknown));
      done(await drafts.check(paths, { ...options, locale }, around));
    });

  withCommonOptions(localised(program.command('figures'), texts), texts)
    .description(texts.figures)
    .argument(texts.pathName, texts.path)
    .addOption(formatOption(formatNames.figures, texts))
    .action(async (paths: string[], options: FiguresOptions) => {
      const { figures } = await import('./draftCommands');
      done(await figures(paths, { ...options, locale }, around));
    });
  withSharedOptions(localised(program.command('repetitions'), texts), texts)
    .description(texts.repetitions)
    .argument(texts.pathName, texts.path)
    .addOption(formatOption(formatNames.repetitions, texts))
    .option(`--index ${texts.values.file}`, texts.index)
    .option(`--jobs ${texts.values.number}`, texts.jobs, (text) => wholeNumber(text, texts))
    .action(async (paths: string[], options: RepetitionsOptions) => {
      const { repetitions } = await import('./archiveCommands');
      done(await repetitions(paths, { ...options, locale }, around));
    });
  addSnippets(program, texts, async (options) => {
    const { snippets } = await import('./draftCommands');
    done(await snippets({ ...options, locale }, around));
  });
  addDecisions(program, texts, async (folders, options) => {
    const { decisions } = await import('./draftCommands');
    done(await decisions(folders, { ...options, locale }, around));
  });
  return program;
}

function addSnippets(program: Command, texts: HelpTexts, run: (options: SnippetsOptions) => Promise<void>): void {
  withSharedOptions(localised(program.command('snippets'), texts).usage(texts.snippetsUsage), texts)
    .description(texts.snippets)
    .addOption(severalTimes(new Option(`--library ${texts.values.files}`, texts.library)))
    .addOption(formatOption(formatNames.snippets, texts))
    .action(run);
}

function addDecisions(
  program: Command,
  texts: HelpTexts,
  run: (folders: readonly string[], options: DecisionsOptions) => Promise<void>,
): void {
  withCommonOptions(localised(program.command('decisions'), texts), texts)
    .description(texts.decisions)
    .argument(texts.folderName, texts.folder)
    .addOption(formatOption(formatNames.decisions, texts))
    .option('--prune', texts.prune)
    .action((folders: string[], options: DecisionsOptions) => run(folders, options));
}

/** The language asked for, read before everything else because errors and help are written in it. */
export function localeOf(words: readonly string[]): Locale {
  const index = words.findIndex((word) => word === '--locale' || word.startsWith('--locale='));
  const value = words[index]?.includes('=') ? words[index]?.split('=')[1] : words[index + 1];
  return index >= 0 && value === 'en' ? 'en' : 'zh-cn';
}

/** The words of a command line as {@link createProgram} reads them. */
export function readableWords(words: readonly string[], program: Command): readonly string[] {
  const [first, ...rest] = words;
  const check = program.commands.find((command) => command.name() === 'check');
  return first === 'check' && check ? [first, ...spreadAgainst(rest, check)] : words;
}

/** What a usage error means, in one line; `undefined` when help or the version was asked for. */
export function usageProblem(error: CommanderError, locale: Locale): string | undefined {
  return error.exitCode === 0 ? undefined : usageError(error, locale);
}

/** Options of the commands that read drafts. */
function withCommonOptions(command: Command, texts: HelpTexts): Command {
  return withSharedOptions(command, texts)
    .option(`--config ${texts.values.file}`, texts.config)
    .option(`--stdin-filename ${texts.values.name}`, texts.stdinFilename)
    .option(`--jobs ${texts.values.number}`, texts.jobs, (text) => wholeNumber(text, texts));
}

/** Options of every command. */
function withSharedOptions(command: Command, texts: HelpTexts): Command {
  return command
    .option(`--output ${texts.values.file}`, texts.output)
    .addOption(new Option(`--locale ${texts.values.locale}`, texts.locale).choices(['zh-cn', 'en']).default('zh-cn'));
}

/** The first of the formats is the default. */
function formatOption(formats: readonly string[], texts: HelpTexts): Option {
  return new Option(`--format ${texts.values.format}`, texts.format).choices(formats).default(formats[0]);
}

/** An option that may be given again, with one value each time. */
function oneMore(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** commander sees that an option takes several values by its name, in Latin letters only. */
function severalTimes(option: Option): Option {
  option.variadic = true;
  return option;
}

function localised(command: Command, texts: HelpTexts): Command {
  return command
    .helpOption('-h, --help', texts.help)
    .usage(texts.usage)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      displayWidth,
      subcommandTerm: (each) => `${each.name()} ${each.usage()}`,
      styleTitle: (title) => texts.titles[title] ?? title,
      optionDescription: ({ description, argChoices, defaultValue }) =>
        texts.choices(description, argChoices, defaultValue),
    });
}

/** Reads `ID=LEVEL`; the option may be given again for another check. Which checks there are is known only later. */
function addLevel(text: string, chosen: Record<string, Level>, texts: HelpTexts): Record<string, Level> {
  const [id = '', name] = text.split('=');
  const level = levels.find((each) => each === name);
  if (!level) throw new InvalidArgumentError(texts.unknownLevel(name ?? '', levels));
  return { ...chosen, [id]: level };
}

/** Ends the run as commander does where it finds a value itself to be invalid. */
function refuseLevel(command: Command, value: string, reason: string): void {
  const flags = command.options.find(({ long }) => long === '--check')?.flags ?? '';
  command.error(`error: option '${flags}' argument '${value}' is invalid. ${reason}`, {
    code: 'commander.invalidArgument',
  });
}

function wholeNumber(text: string, texts: HelpTexts): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError(texts.notANumber);
  return Number(text);
}
