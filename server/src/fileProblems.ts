import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { diagnosticSource } from './features/diagnostics';
import type { Locale } from './text/locale';
import type { FileProblem } from './workspace/placed';

/**
 * Shows what is wrong in word lists, templates and configurations at its line in their own editors. The editor asks for
 * the problems of reports, not for those of other files, so that these are sent to it.
 */
export class FileProblems {
  /** What each file was last told to have, as sent. */
  private sent = new Map<string, string>();

  constructor(private readonly connection: Pick<Connection, 'sendDiagnostics'>) {}

  /** Sends what has changed since the last time; files without problems any more are cleared. */
  async show(problems: readonly FileProblem[], locale: Locale): Promise<void> {
    const wanted = toFileDiagnostics(problems, locale);
    const before = this.sent;
    this.sent = new Map([...wanted].map(([uri, diagnostics]) => [uri, JSON.stringify(diagnostics)]));
    const gone = [...before.keys()].filter((uri) => !wanted.has(uri));
    const changed = [...wanted].filter(([uri]) => before.get(uri) !== this.sent.get(uri));
    const updates: readonly (readonly [string, readonly Diagnostic[]])[] = [
      ...changed,
      ...gone.map((uri) => [uri, []] as const),
    ];
    for (const [uri, diagnostics] of updates) {
      await this.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    }
  }
}

/**
 * What is wrong in the files of a team, by the address of each file, in the order of the problems; one that a file is
 * named for twice stands there once. A file that cannot be read at all has nothing to show.
 */
function toFileDiagnostics(
  problems: readonly FileProblem[],
  locale: Locale,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const byFile = new Map<string, Map<string, Diagnostic>>();
  for (const { path, place } of problems) {
    if (place === undefined) continue;
    const uri = pathToFileURL(path).href;
    const ofFile = byFile.get(uri) ?? new Map<string, Diagnostic>();
    byFile.set(uri, ofFile);
    const diagnostic = {
      range: { start: place.start, end: place.end },
      severity: DiagnosticSeverity.Warning,
      source: diagnosticSource,
      message: place.message[locale],
    };
    ofFile.set(JSON.stringify(diagnostic), diagnostic);
  }
  return new Map([...byFile].map(([uri, ofFile]) => [uri, [...ofFile.values()]]));
}
