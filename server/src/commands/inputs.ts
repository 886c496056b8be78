import { basename } from 'node:path';
import type { Problem } from '../output/checkOutput';
import type { Settings } from '../settings';
import { Configurations, type Configuration } from '../workspace/configuration';
import { findFiles } from '../workspace/findFiles';
import type { Job, JobWants } from './job';
import { readStandardInput } from './terminal';

export interface InputOptions {
  /** Name that standard input goes by; its ending decides how the text is parsed. */
  readonly stdinFilename?: string;
  /** Configuration file instead of the nearest one. */
  readonly config?: string;
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
  const configurations = new Configurations();
  const seen = new Set<Configuration>();
  const jobs: Job[] = [];
  for (const input of inputs) {
    const configuration = await configurationOf(input.path, options, configurations);
    if (!seen.has(configuration)) problems.push(...configuration.problems);
    seen.add(configuration);
    const comparesFiles = configuration.settings.repetition.scope !== 'document';
    const team = { ...configuration.material, fileName: basename(input.path) };
    jobs.push({ ...input, settings: { ...adjust(configuration.settings).checks, team }, comparesFiles, wants });
  }
  return { jobs, problems };
}

function configurationOf(path: string, options: InputOptions, from: Configurations): Promise<Configuration> {
  return options.config === undefined ? from.nearest(path) : from.read(options.config);
}
