import { basename, resolve } from 'node:path';
import type { Problem } from '../output/checkOutput';
import type { Settings } from '../settings';
import { answersInTime } from '../workspace/answersInTime';
import { baselineFor, readBaseline, type Baseline } from '../workspace/baseline';
import { Configurations, type Configuration } from '../workspace/configuration';
import { DecisionBooks, decisionsFor, type DecisionBook } from '../workspace/decisions';
import { mergeMaterial, type TeamMaterial } from '../team/material';
import { ledgerFiles } from '../workspace/ledgerFiles';
import { readLedgers } from '../workspace/teamMaterial';
import { isIgnored } from '../workspace/settingsChain';
import { findFiles } from '../workspace/findFiles';
import type { Job, JobWants } from './job';
import { readStandardInput } from './terminal';

export interface InputOptions {
  /** Name that standard input goes by; its ending decides how the text is parsed. */
  readonly stdinFilename?: string;
  /** Configuration file instead of the nearest one. */
  readonly config?: string;
  /** False to show the findings that somebody has decided about, too. */
  readonly decisions?: boolean;
  /** Tables of figures of record, beside those of the configuration. */
  readonly ledger?: readonly string[];
  /** File with findings that are not to be told since they were there before. */
  readonly baseline?: string;
}

export interface Inputs {
  readonly jobs: readonly Job[];
  readonly problems: readonly Problem[];
}

/** The argument that stands for standard input. */
export const standardInput = '-';

/** Turns the arguments of a command into jobs, each with the settings of its place. */
export async function collectInputs(
  named: readonly string[],
  options: InputOptions,
  wants: JobWants,
  adjust: (settings: Settings) => Settings = (settings) => settings,
): Promise<Inputs> {
  const names = named.length > 0 ? named : ['.'];
  const found = await findFiles(names.filter((name) => name !== standardInput));
  const problems: Problem[] = [...found.problems];
  const inputs: Pick<Job, 'path' | 'input'>[] = found.paths.map((path) => ({ path }));
  if (names.includes(standardInput)) {
    const path = options.stdinFilename ?? 'stdin';
    const read = await readStandardInput();
    if ('problem' in read) problems.push({ path, message: read.problem });
    else inputs.push({ path, input: read });
  }
  const baseline = await baselineOf(options, problems);
  // The command line must be able to end when a share hangs.
  ledgerFiles.mayRead = answersInTime;
  const ledgers = await ledgersOf(options, problems);
  const configurations = new Configurations();
  const books = new DecisionBooks();
  const seen = new Set<Configuration | DecisionBook>();
  const jobs: Job[] = [];
  for (const input of inputs) {
    const configuration = await configurationOf(input.path, options, configurations);
    if (!seen.has(configuration)) problems.push(...configuration.problems);
    seen.add(configuration);
    if (isIgnored(configuration.settings.ignore, input.path)) continue;
    const book = options.decisions === false ? undefined : await books.nearest(input.path);
    if (book && !seen.has(book)) problems.push(...book.problems);
    if (book) seen.add(book);
    const decided = book ? { decisions: [...decisionsFor(book, input.path).values()] } : {};
    const comparesFiles = configuration.settings.repetition.scope !== 'document';
    const team = { ...mergeMaterial(configuration.material ?? {}, ledgers), fileName: basename(input.path) };
    const settings = { ...adjust(configuration.settings).checks, team };
    const before = baseline ? { baseline: baselineFor(baseline, input.path) } : {};
    jobs.push({ ...input, settings, ...decided, ...before, comparesFiles, wants });
  }
  return { jobs, problems };
}

function configurationOf(path: string, options: InputOptions, from: Configurations): Promise<Configuration> {
  return options.config === undefined ? from.nearest(path) : from.read(options.config);
}

/** A table is shown by the name that it was given. */
async function ledgersOf({ ledger = [] }: InputOptions, problems: Problem[]): Promise<TeamMaterial> {
  const named = new Map(ledger.map((path) => [resolve(path), path]));
  const read = await readLedgers([...named.keys()]);
  const shown = <T extends { readonly path: string }>(each: T): T => ({
    ...each,
    path: named.get(each.path) ?? each.path,
  });
  problems.push(...read.problems.map(shown));
  return read.ledgers.length > 0 ? { ledgers: read.ledgers.map(shown) } : {};
}

async function baselineOf({ baseline: path }: InputOptions, problems: Problem[]): Promise<Baseline | undefined> {
  if (path === undefined) return undefined;
  const read = await readBaseline(path);
  if (!('problem' in read)) return read;
  problems.push({ path, message: read.problem });
  return undefined;
}
