import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeWatchedFilesNotification,
  type ClientCapabilities,
  type Connection,
  type Disposable,
} from 'vscode-languageserver/node';
import { reportExtensions } from './workspace/documents';
import { libraryEndings } from './workspace/libraryFiles';

/** Has the editor watch the files that settings name, wherever they are; it watches `.hegao.json` by itself. */
export class WatchedFiles {
  private watched = '';
  private registration: Promise<Disposable> | undefined;

  constructor(private readonly connection: Connection) {}

  /** From now on these files, libraries, and what is in these folders, are watched and no others. Editors that cannot be asked to are left in peace. */
  async watch(
    paths: ReadonlySet<string>,
    libraries: readonly string[],
    { workspace }: ClientCapabilities,
  ): Promise<void> {
    const capability = workspace?.didChangeWatchedFiles;
    const key = [...[...paths].sort(), '', ...libraries].join('\0');
    if (!capability?.dynamicRegistration || key === this.watched) return;
    this.watched = key;
    const earlier = this.registration;
    const watchers = [
      ...[...paths].flatMap((path) => ['', below(reportExtensions)].map((end) => [path, end] as const)),
      ...libraries.flatMap((path) => ['', below(libraryEndings)].map((end) => [path, end] as const)),
    ].map(([path, end]) => ({ globPattern: patternOf(path, end, capability.relativePatternSupport) }));
    this.registration = this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    (await earlier)?.dispose();
    await this.registration;
  }
}

/** A path may name a folder of files with these endings, or may come to name one; both the path and what is below it are watched for. */
function below(endings: readonly string[]): string {
  return `/**/*{${endings.join(',')}}`;
}

/** Only a pattern with a base reaches files outside the workspace. */
function patternOf(path: string, end: string, relative = false) {
  const name = basename(path).replace(/[[\]{}*?]/g, '?');
  if (!relative) return path.replaceAll('\\', '/') + end;
  return { baseUri: pathToFileURL(dirname(path)).href, pattern: name + end };
}
