import type { Problem } from '../output/checkOutput';
import { listRepetitions, type RepetitionsFormat } from '../output/repetitionList';
import { repetitionsToCsv } from '../output/repetitionsCsv';
import { repetitionsToJson } from '../output/repetitionsJson';
import { repetitionsToStylish } from '../output/repetitionsStylish';
import { alikePairs, ArchiveTexts } from '../similarity/archive';
import { groupRepeated } from '../similarity/archiveGroups';
import { findFiles } from '../workspace/findFiles';
import { Archive } from './archive';
import { complaint, exitCodes, finish, type CommonOptions, type Surroundings } from './common';
import type { FormatName } from './formatNames';

/** Every format of `hegao repetitions`, by its name on the command line. */
export const repetitionFormats = {
  stylish: repetitionsToStylish,
  json: repetitionsToJson,
  csv: repetitionsToCsv,
} as const satisfies Record<FormatName<'repetitions'>, RepetitionsFormat>;

export interface RepetitionsOptions extends CommonOptions {
  readonly format: FormatName<'repetitions'>;
  /** File in which what was read is remembered for the next run. */
  readonly index?: string;
}

/** Runs `hegao repetitions`; resolves to the exit code. Repetitions are a list, not a fault. */
export async function repetitions(
  named: readonly string[],
  options: RepetitionsOptions,
  around: Surroundings,
): Promise<number> {
  const found = await findFiles(named.length > 0 ? named : ['.']);
  const archive = new Archive({
    threads: options.jobs ?? around.cores,
    script: around.script,
    ...(options.index !== undefined && { index: options.index }),
  });
  const members = await archive.open(found.paths);
  const texts = new ArchiveTexts(members);
  const judged = await archive.judge(texts, texts.candidates());
  const stretches = groupRepeated(texts, alikePairs(texts, judged));
  const list = listRepetitions(members, stretches, archive.read);
  const colours = around.colours && options.output === undefined;
  const { locale } = options;
  const text = repetitionFormats[options.format](list, { locale, version: around.version, colours });
  await archive.close();
  process.stderr.write(toNotes(archive.notes, options));
  const problems = [...found.problems, ...archive.problems];
  return (await finish(text, problems, options)).length > 0 ? exitCodes.problem : exitCodes.clean;
}

function toNotes(notes: readonly Problem[], { locale }: CommonOptions): string {
  return notes.map(({ path, message }) => complaint(`${path}：`, message[locale], locale)).join('');
}
