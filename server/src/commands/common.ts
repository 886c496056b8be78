import type { Problem } from '../output/checkOutput';
import type { Locale } from '../text/locale';
import { deliver } from './terminal';

/** Options that every command has. */
export interface CommonOptions {
  readonly locale: Locale;
  /** File to write to instead of standard output. */
  readonly output?: string;
  readonly config?: string;
  readonly stdinFilename?: string;
  /** Worker threads; the number of cores where it is not given. */
  readonly jobs?: number;
}

/** What a command knows of the machine that it runs on. */
export interface Surroundings {
  /** Version of the tool. */
  readonly version: string;
  /** Whether standard output shows colours. */
  readonly colours: boolean;
  readonly cores: number;
  /** The bundle that a worker thread starts from. */
  readonly script: string;
}

/** Exit codes of every command: scripts rely on them. */
export const exitCodes = { clean: 0, findings: 1, problem: 2 } as const;

/** Hands over the result and says what went wrong; resolves to all the problems, those of handing over included. */
export async function finish(
  content: string | Uint8Array,
  problems: readonly Problem[],
  { output, locale }: CommonOptions,
): Promise<readonly Problem[]> {
  const refused = await deliver(content, output);
  const all = refused ? [...problems, { path: output ?? 'stdout', message: refused }] : problems;
  process.stderr.write(all.map(({ path, message }) => complaint(`${path}：`, message[locale], locale)).join(''));
  return all;
}

/** One line for standard error. */
export function complaint(place: string, message: string, locale: Locale): string {
  return `hegao: ${locale === 'en' ? place.replace('：', ': ') : place}${message}\n`;
}
