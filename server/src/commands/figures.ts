import type { CheckOutput, FormatOptions } from '../output/checkOutput';
import { figuresToCsv } from '../output/figuresCsv';
import { figuresToJson } from '../output/figuresJson';
import { figuresToTable } from '../output/figuresTable';
import { figuresToXlsx } from '../output/figuresXlsx';
import { exitCodes, finish, type CommonOptions, type Surroundings } from './common';
import type { FormatName } from './formatNames';
import { collectInputs } from './inputs';
import { noOthers } from './others';
import { withProgress } from './progress';
import { runJobs } from './workers';

type FigureFormat = (output: CheckOutput, options: FormatOptions) => string | Uint8Array | Promise<Uint8Array>;

/** Every format of `hegao figures`, by its name on the command line. */
export const figureFormats = {
  table: figuresToTable,
  json: figuresToJson,
  csv: figuresToCsv,
  xlsx: figuresToXlsx,
} as const satisfies Record<FormatName<'figures'>, FigureFormat>;

export interface FiguresOptions extends CommonOptions {
  readonly format: FormatName<'figures'>;
}

/** Runs `hegao figures`; resolves to the exit code. */
export async function figures(
  paths: readonly string[],
  options: FiguresOptions,
  around: Surroundings,
): Promise<number> {
  const inputs = await collectInputs(paths, options, { findings: false, figures: true, fixes: false });
  const results = await withProgress(inputs.jobs.length, options.locale, (step) =>
    runJobs(inputs.jobs, options.jobs ?? around.cores, around.script, noOthers, step),
  );
  const files = results.flatMap(({ file }) => file ?? []);
  const problems = [...inputs.problems, ...results.flatMap((result) => result.problems)];
  const colours = around.colours && options.output === undefined;
  const format: FigureFormat = figureFormats[options.format];
  const content = await format({ files, problems }, { locale: options.locale, version: around.version, colours });
  return (await finish(content, problems, options)).length > 0 ? exitCodes.problem : exitCodes.clean;
}
