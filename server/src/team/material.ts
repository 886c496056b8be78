import type { ReportTemplate } from './reportTemplate';
import { mergeWordLists, type WordList } from './wordList';

/** What a team has laid down in files of its own, read before the checks run. Plain values: it goes to other threads. */
export interface TeamMaterial {
  readonly words?: WordList;
  /** The team's templates, beside the built-in ones; later ones win. */
  readonly templates?: readonly ReportTemplate[];
  readonly template?: TemplateChoice;
  /** Name of the document's file without folders, for patterns of names. */
  readonly fileName?: string;
}

/** The template of every document, or templates by pattern of the file name (`*` and `?` as in a shell). */
export type TemplateChoice = string | Readonly<Record<string, string>>;

/** Lays the stronger material over the weaker one. */
export function mergeMaterial(weaker: TeamMaterial, stronger: TeamMaterial = {}): TeamMaterial {
  const lists = [weaker.words, stronger.words].flatMap((list) => list ?? []);
  const templates = [...(weaker.templates ?? []), ...(stronger.templates ?? [])];
  return {
    ...weaker,
    ...stronger,
    ...(lists.length > 0 && { words: mergeWordLists(lists) }),
    ...(templates.length > 0 && { templates }),
  };
}
