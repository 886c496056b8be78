import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeWatchedFilesNotification,
  type ClientCapabilities,
  type Connection,
  type Disposable,
} from 'vscode-languageserver/node';

/** Has the editor watch the files that settings name, wherever they are; it watches `.hegao.json` by itself. */
export class WatchedFiles {
  private watched = '';
  private registration: Promise<Disposable> | undefined;

  constructor(private readonly connection: Connection) {}

  /** From now on these files are watched and no others. Editors that cannot be asked to are left in peace. */
  async watch(paths: ReadonlySet<string>, { workspace }: ClientCapabilities): Promise<void> {
    const capability = workspace?.didChangeWatchedFiles;
    const key = [...paths].sort().join('\0');
    if (!capability?.dynamicRegistration || key === this.watched) return;
    this.watched = key;
    const earlier = this.registration;
    const watchers = [...paths].map((path) => ({ globPattern: pattern(path, capability.relativePatternSupport) }));
    this.registration = this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    (await earlier)?.dispose();
    await this.registration;
  }
}

/** Only a pattern with a base reaches files outside the workspace. */
function pattern(path: string, relative = false) {
  const name = basename(path).replace(/[[\]{}*?]/g, '?');
  return relative ? { baseUri: pathToFileURL(dirname(path)).href, pattern: name } : path.replaceAll('\\', '/');
}
