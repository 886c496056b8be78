import type { Snippet, SnippetLibrary } from './snippet';

/**
 * One list from several libraries, weakest first: a snippet of a later library takes the place of an earlier one of
 * the same name, so that a team can put its own wording in the stead of a built-in one.
 */
export function mergeLibraries(libraries: readonly SnippetLibrary[]): readonly Snippet[] {
  const byName = new Map<string, Snippet>();
  for (const library of libraries) {
    for (const snippet of library.snippets) byName.set(snippet.name, snippet);
  }
  return [...byName.values()];
}
