import { join } from 'node:path';
import { snippetsToJson, snippetsToTable } from '../output/snippetList';
import { offerSnippets } from '../snippets/offerSnippets';
import { readLibraries } from '../workspace/snippetLibraries';
import { exitCodes, finish, type CommonOptions, type Surroundings } from './common';
import type { FormatName } from './formatNames';

export interface SnippetsOptions extends CommonOptions {
  readonly format: FormatName<'snippets'>;
  /** Libraries beside the built-in ones: files, or folders that hold them. */
  readonly library?: readonly string[];
}

/** Runs `hegao snippets`: lists what the editor would offer. Resolves to the exit code. */
export async function snippets(options: SnippetsOptions, around: Surroundings): Promise<number> {
  const builtIn = join(around.script, '../../snippets');
  const { libraries, problems } = await readLibraries([
    { path: builtIn, layer: 'builtIn' },
    ...(options.library ?? []).map((path) => ({ path })),
  ]);
  const broken = libraries.flatMap((library) =>
    library.problems.map(({ message, line, character }) => ({
      path: `${library.path}:${line + 1}:${character + 1}`,
      message,
    })),
  );
  const offers = offerSnippets({ libraries, textBefore: '', now: new Date() });
  const content =
    options.format === 'json' ? snippetsToJson(offers, around.version) : snippetsToTable(offers, options.locale);
  const all = await finish(content, [...problems, ...broken], options);
  return all.length > 0 ? exitCodes.problem : exitCodes.clean;
}
