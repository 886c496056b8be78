import { defaultSettings, type Settings } from '../settings';
import type { Problem } from '../output/checkOutput';
import { findFiles } from '../workspace/findFiles';
import { readStandardInput } from './terminal';
import type { Job } from './job';

export interface InputOptions {
  readonly stdinFilename?: string;
  readonly config?: string;
}

export interface Inputs {
  readonly jobs: readonly Job[];
  readonly problems: readonly Problem[];
}

/** The argument that stands for standard input. */
const standardInput = '-';

/** Turns the arguments of a command into jobs, each with the settings of its place. */
export async function collectInputs(
  named: readonly string[],
  options: InputOptions,
  wants: Job['wants'],
  adjust: (settings: Settings) => Settings = (settings) => settings,
): Promise<Inputs> {
  const found = await findFiles((named.length > 0 ? named : ['.']).filter((name) => name !== standardInput));
  const problems: Problem[] = [...found.problems];
  const jobs = found.paths.map((path) => ({ path, settings: adjust(defaultSettings).checks, wants }));
  if (!named.includes(standardInput)) return { jobs, problems };
  const path = options.stdinFilename ?? 'stdin';
  const read = await readStandardInput();
  if ('problem' in read) return { jobs, problems: [...problems, { path, message: read.problem }] };
  return { jobs: [...jobs, { path, text: read.text, settings: adjust(defaultSettings).checks, wants }], problems };
}
