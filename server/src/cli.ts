import { availableParallelism } from 'node:os';
import { isMainThread, workerData } from 'node:worker_threads';
import { CommanderError } from 'commander';
import picocolors from 'picocolors';
import { version } from '../../package.json';
import { isArchiveWork } from './commands/archiveWork';
import { complaint, exitCodes, type Surroundings } from './commands/common';
import { createProgram, localeOf, readableWords, usageProblem } from './commands/program';

/** Runs the command line; resolves to the exit code. Nothing but a message in plain words reaches the user. */
async function main(words: readonly string[]): Promise<number> {
  const locale = localeOf(words);
  const around: Surroundings = {
    version,
    colours: picocolors.isColorSupported && process.stdout.isTTY,
    cores: availableParallelism(),
    script: __filename,
  };
  let exitCode: number = exitCodes.clean;
  try {
    const program = createProgram(locale, around, (code) => (exitCode = code));
    await program.parseAsync(readableWords(words, program), { from: 'user' });
  } catch (error) {
    // The reader of a pipe has had enough, as `head` does; that is no failure.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return exitCode;
    if (!(error instanceof CommanderError)) {
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(complaint(locale === 'en' ? 'internal error：' : '内部错误：', reason, locale));
      return exitCodes.problem;
    }
    const problem = usageProblem(error, locale);
    if (problem === undefined) return exitCodes.clean;
    process.stderr.write(complaint('', problem, locale));
    return exitCodes.problem;
  }
  return exitCode;
}

if (isMainThread) {
  process.stdout.on('error', () => undefined);
  void main(process.argv.slice(2)).then((exitCode) => (process.exitCode = exitCode));
} else if (isArchiveWork(workerData)) {
  void import('./commands/archiveCommands').then(({ serveArchiveTasks }) => serveArchiveTasks());
} else {
  void import('./commands/draftCommands').then(({ serveJobs }) => serveJobs());
}
