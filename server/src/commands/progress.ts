import { SingleBar } from 'cli-progress';
import type { Locale } from '../text/locale';

/** With fewer files the result is there before a line about it could be read. */
const fewestFiles = 20;

/** Where progress may be shown: standard error, which never carries results. */
export type ProgressStream = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Whether somebody watches, and for long enough that it is worth a line. */
export function isProgressShown(files: number, { isTTY }: ProgressStream): boolean {
  return isTTY === true && files >= fewestFiles;
}

/**
 * Does work on many files and says on a terminal how far it has come; the line is gone when the work is done, so that
 * the result stands alone.
 *
 * @param run is given what to call after every file
 */
export async function withProgress<T>(
  files: number,
  locale: Locale,
  run: (step: () => void) => Promise<T>,
  stream: ProgressStream = process.stderr,
): Promise<T> {
  if (!isProgressShown(files, stream)) return run(() => undefined);
  const bar = new SingleBar({
    stream,
    format: (_options, { value, total }) => progressLine(value, total, locale),
    clearOnComplete: true,
    // Breaking off with Ctrl+C has to end the program, which the library's own listener would keep it from.
    gracefulExit: false,
  });
  bar.start(files, 0);
  try {
    return await run(() => bar.increment());
  } finally {
    bar.stop();
  }
}

/** `核对 ██████░░░░░░ 12/24 份`: as short as a narrow window asks for. */
export function progressLine(done: number, files: number, locale: Locale): string {
  const width = 24;
  const full = files === 0 ? width : Math.floor((Math.min(done, files) / files) * width);
  const bar = '█'.repeat(full) + '░'.repeat(width - full);
  return locale === 'en' ? `Checking ${bar} ${done}/${files} files` : `核对 ${bar} ${done}/${files} 份`;
}
