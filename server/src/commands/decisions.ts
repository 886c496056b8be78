import { join, relative, sep } from 'node:path';
import { decisionsToJson, decisionsToTable, type DecisionFormat, type ListedDecision } from '../output/decisionList';
import type { Problem } from '../output/checkOutput';
import { decisionsName, findBooks, reportPath, type DecisionBook } from '../workspace/decisions';
import { findFiles } from '../workspace/findFiles';
import { judgeDecisions, pruneDecisions, type FoundIn } from '../workspace/staleDecisions';
import { exitCodes, finish, type CommonOptions, type Surroundings } from './common';
import type { FormatName } from './formatNames';
import { collectInputs } from './inputs';
import type { JobFile } from './job';
import { collectOthers } from './others';
import { withProgress } from './progress';
import { runJobs } from './workers';

/** Every format of `hegao decisions`, by its name on the command line. */
export const decisionFormats = {
  table: decisionsToTable,
  json: decisionsToJson,
} as const satisfies Record<FormatName<'decisions'>, DecisionFormat>;

export interface DecisionsOptions extends CommonOptions {
  readonly format: FormatName<'decisions'>;
  /** Whether stale entries are taken out and moved ones given their new path. */
  readonly prune?: boolean;
}

/**
 * Runs `hegao decisions`: lists what was decided in a folder and tells which decisions have lost their text. Every
 * report of the folder is read for that, as a decision may have moved to any of them. Resolves to the exit code.
 */
export async function decisions(
  folders: readonly string[],
  options: DecisionsOptions,
  around: Surroundings,
): Promise<number> {
  const books = await findBooks(folders.length > 0 ? folders : ['.']);
  const listed: ListedDecision[] = [];
  const problems: Problem[] = [];
  for (const book of books) {
    const judged = await judge(book, options, around, problems);
    listed.push(...judged.map((each) => ({ list: shown(join(book.root, decisionsName)), ...each })));
    if (options.prune && judged.some(({ standing }) => standing === 'stale' || standing === 'moved')) {
      const refused = await pruneDecisions(book.root, judged);
      if (refused) problems.push(refused);
    }
  }
  const pruned = options.prune === true;
  const format: DecisionFormat = decisionFormats[options.format];
  const formatOptions = { locale: options.locale, version: around.version, colours: false };
  const all = await finish(format({ decisions: listed, problems, pruned }, formatOptions), problems, options);
  if (all.length > 0) return exitCodes.problem;
  return !pruned && listed.some(({ standing }) => standing === 'stale') ? exitCodes.findings : exitCodes.clean;
}

async function judge(book: DecisionBook, options: DecisionsOptions, around: Surroundings, problems: Problem[]) {
  const named = book.decisions.map(({ file }) => file).filter((file) => !book.gone.has(file));
  const all = book.decisions.length > 0 ? (await findFiles([book.root])).paths : [];
  const paths = [...new Set([...all, ...named.map((file) => join(book.root, file))].map(shown))];
  // Problems of settings are told once, by the first list that they matter to.
  const told = new Set(problems.map(({ path, message }) => `${path} ${message.en}`));
  const wants = { findings: true, figures: false, fixes: false, present: true };
  const inputs = paths.length > 0 ? await collectInputs(paths, options, wants) : { jobs: [], problems: book.problems };
  const { others } = await collectOthers([], inputs.jobs);
  const results = await withProgress(inputs.jobs.length, options.locale, (step) =>
    runJobs(inputs.jobs, options.jobs ?? around.cores, around.script, others, step),
  );
  const found = [...inputs.problems, ...results.flatMap((result) => result.problems)];
  problems.push(...found.filter(({ path, message }) => !told.has(`${path} ${message.en}`)));
  const files = results.flatMap(({ file }) => file ?? []);
  return judgeDecisions(book, new Map(files.map((file) => [reportPath(book.root, file.path), foundIn(file)])));
}

function foundIn({ findings, dismissed = [], present = [] }: JobFile): FoundIn {
  const words = new Set(present);
  return {
    fingerprints: new Set([...findings, ...dismissed].flatMap(({ fingerprint }) => fingerprint ?? [])),
    holds: ({ fingerprint }) => words.has(fingerprint),
  };
}

/** As the person at the terminal would name it. */
function shown(path: string): string {
  const short = relative('.', path);
  return short.startsWith('..') ? path : short.split(sep).join('/');
}
