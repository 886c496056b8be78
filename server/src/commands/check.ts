import type { Level } from '../checks/check';
import type { Preset } from '../checks/presets';
import type { CheckFormat, Problem } from '../output/checkOutput';
import { toCodeQuality } from '../output/codeQuality';
import { toGithub } from '../output/github';
import { toHtml } from '../output/html';
import { toJson } from '../output/json';
import { toJunit } from '../output/junit';
import { toMarkdown } from '../output/markdown';
import { toRdjson, toRdjsonl } from '../output/rdjson';
import { toSarif } from '../output/sarif';
import { toStylish } from '../output/stylish';
import type { Settings } from '../settings';
import { levels } from '../settingsSchema';
import { writeBaseline } from '../workspace/baseline';
import { writeDocument } from '../workspace/documents';
import { exitCodes, finish, type CommonOptions, type Surroundings } from './common';
import type { FormatName } from './formatNames';
import { collectInputs } from './inputs';
import type { Job, JobFile, JobResult } from './job';
import { collectOthers, textsByPath } from './others';
import { withProgress } from './progress';
import { runJobs } from './workers';

/** Every format of `hegao check`, by its name on the command line. */
export const checkFormats = {
  stylish: toStylish,
  json: toJson,
  sarif: toSarif,
  html: toHtml,
  markdown: toMarkdown,
  rdjson: toRdjson,
  rdjsonl: toRdjsonl,
  github: toGithub,
  junit: toJunit,
  codequality: toCodeQuality,
} as const satisfies Record<FormatName<'check'>, CheckFormat>;

export interface CheckOptions extends CommonOptions {
  readonly format: FormatName<'check'>;
  /** Levels by id of the check, over those of the configuration. */
  readonly check: Readonly<Record<string, Level>>;
  /** Instead of the one that the configuration chooses. */
  readonly preset?: Preset;
  /** Tables of figures of record, beside those of the configuration. */
  readonly ledger?: readonly string[];
  /** Reports of earlier years to compare with: files, folders or globs. */
  readonly against?: readonly string[];
  readonly failOn: Level;
  /** File with findings that are left out since they were there before. */
  readonly baseline?: string;
  /** File to keep all findings of now in, instead of telling them. */
  readonly writeBaseline?: string;
  /** False to show the findings that somebody has decided about, too. */
  readonly decisions?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
}

/** Runs `hegao check`; resolves to the exit code. */
export async function check(paths: readonly string[], options: CheckOptions, around: Surroundings): Promise<number> {
  const fixes = options.fix === true || options.fixDryRun === true;
  const wants = { findings: true, figures: options.format === 'html', fixes };
  // A new baseline holds what an earlier one held, too.
  const { baseline, ...rest } = options;
  const source = options.writeBaseline === undefined && baseline !== undefined ? { ...rest, baseline } : rest;
  const inputs = await collectInputs(paths, source, wants, withChoices(options));
  const { others, problems: unread } = await collectOthers(options.against ?? [], inputs.jobs);
  const results = await withProgress(inputs.jobs.length, options.locale, (step) =>
    runJobs(inputs.jobs, options.jobs ?? around.cores, around.script, others, step),
  );
  const files = results.flatMap(({ file }) => file ?? []);
  const problems = [...inputs.problems, ...unread, ...results.flatMap((result) => result.problems)];
  if (options.writeBaseline !== undefined) return keepBaseline(options.writeBaseline, files, problems, options);
  if (options.fix && !options.fixDryRun) problems.push(...(await writeFixed(inputs.jobs, results)));

  // What came from standard input can only be handed on, as a filter does.
  const printed = options.fixDryRun ? files : fixes ? filesOfInput(inputs.jobs, results) : [];
  const colours = around.colours && options.output === undefined;
  const text =
    printed.length > 0
      ? fixedTexts(printed)
      : checkFormats[options.format](
          { files, problems, others: textsByPath(others, inputs.jobs) },
          { locale: options.locale, version: around.version, colours },
        );
  const all = await finish(text, problems, options);
  if (all.length > 0) return exitCodes.problem;
  return fails(files, options.failOn) ? exitCodes.findings : exitCodes.clean;
}

/** Writes the baseline and says how much it holds; what is in it is no finding, so that it never fails a run. */
async function keepBaseline(
  path: string,
  files: readonly JobFile[],
  problems: readonly Problem[],
  options: CheckOptions,
): Promise<number> {
  const findings = files.flatMap((file) =>
    file.findings.flatMap(({ check: id, fingerprint }) =>
      fingerprint === undefined ? [] : [{ file: file.path, check: id, fingerprint }],
    ),
  );
  const refused = await writeBaseline(path, findings);
  const said =
    options.locale === 'en'
      ? `${path} holds ${findings.length} findings; --baseline leaves them out.\n`
      : `已把 ${findings.length} 处问题记入 ${path}，以后用 --baseline 略去。\n`;
  const all = [...problems, ...(refused ? [{ path, message: refused }] : [])];
  return (await finish(refused ? '' : said, all, options)).length > 0 ? exitCodes.problem : exitCodes.clean;
}

function withChoices({ check, preset }: CheckOptions): (settings: Settings) => Settings {
  return ({ checks, ...settings }) => ({
    ...settings,
    checks: { ...checks, levels: { ...checks.levels, ...check }, ...(preset !== undefined && { preset }) },
  });
}

function fails(files: readonly JobFile[], failOn: Level): boolean {
  const threshold = levels.indexOf(failOn);
  return files.some((file) => file.findings.some(({ level }) => levels.indexOf(level) >= threshold));
}

async function writeFixed(jobs: readonly Job[], results: readonly JobResult[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [index, { file }] of results.entries()) {
    if (!file || file.fixed === 0 || jobs[index]?.input) continue;
    const message = await writeDocument(file.path, file);
    if (message) problems.push({ path: file.path, message });
  }
  return problems;
}

function filesOfInput(jobs: readonly Job[], results: readonly JobResult[]): readonly JobFile[] {
  return results.flatMap(({ file }, index) => (file && jobs[index]?.input ? [file] : []));
}

/** One text stands alone, so that it can be piped on; several have their names above them. */
function fixedTexts(files: readonly JobFile[]): string {
  if (files.length === 1) return files[0]?.text ?? '';
  return files.map(({ path, text }) => `==> ${path} <==\n${text}${text.endsWith('\n') ? '' : '\n'}`).join('\n');
}
