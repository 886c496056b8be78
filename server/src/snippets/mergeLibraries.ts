import { layers, type Layer, type Snippet, type SnippetLibrary } from './snippet';

/** Why another snippet of the same name is offered: its library's layer is stronger, it was named later, or it stands later in the same file. */
export type Precedence = 'layer' | 'later' | 'sameFile';

/** A snippet that is not offered, since another one has its name. */
export interface Overridden {
  readonly snippet: Snippet;
  readonly by: Snippet;
  readonly because: Precedence;
}

export interface MergedLibraries {
  /** What is offered: one snippet for each name. */
  readonly snippets: readonly Snippet[];
  /** What is not, in the order of the libraries. */
  readonly overridden: readonly Overridden[];
}

/** The layer that a library counts to: as placed, else as it says itself. */
export function layerOf({ layer, title }: Pick<SnippetLibrary, 'layer' | 'title'>): Layer {
  return layer ?? title.layer ?? 'department';
}

/**
 * One list from several libraries. Of snippets with one name the one of the strongest layer is offered, within a layer
 * that of the library named last: a team puts its own wording in the stead of a built-in one, and a unit's common
 * wording holds for all its departments.
 */
export function resolveConflicts(libraries: readonly SnippetLibrary[]): MergedLibraries {
  const ranked = [...libraries].sort((a, b) => layers.indexOf(layerOf(a)) - layers.indexOf(layerOf(b)));
  const offered = new Map<string, { readonly snippet: Snippet; readonly library: SnippetLibrary }>();
  const beaten: { readonly snippet: Snippet; readonly library: SnippetLibrary }[] = [];
  for (const library of ranked) {
    for (const snippet of library.snippets) {
      if (!isForReports(snippet)) continue;
      const weaker = offered.get(snippet.name);
      if (weaker) beaten.push(weaker);
      offered.set(snippet.name, { snippet, library });
    }
  }
  const overridden = beaten.flatMap(({ snippet, library }) => {
    const winner = offered.get(snippet.name);
    return winner ? [{ snippet, by: winner.snippet, because: precedence(library, winner.library) }] : [];
  });
  return { snippets: [...offered.values()].map(({ snippet }) => snippet), overridden };
}

/** The snippets that are offered, see {@link resolveConflicts}. */
export function mergeLibraries(libraries: readonly SnippetLibrary[]): readonly Snippet[] {
  return resolveConflicts(libraries).snippets;
}

function precedence(weaker: SnippetLibrary, stronger: SnippetLibrary): Precedence {
  if (weaker.path === stronger.path) return 'sameFile';
  return layerOf(weaker) === layerOf(stronger) ? 'later' : 'layer';
}

const reportLanguages = new Set(['work-report', 'markdown', 'plaintext']);

/** A file of VS Code's may hold snippets for programs as well, which nobody wants in a report. */
export function isForReports({ scope }: Pick<Snippet, 'scope'>): boolean {
  const languages = (scope ?? '').split(',').flatMap((language) => language.trim() || []);
  return languages.length === 0 || languages.some((language) => reportLanguages.has(language));
}
