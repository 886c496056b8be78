import type { Ledger } from './ledger';
import type { ReportTemplate } from './reportTemplate';
import { mergeWordLists, type WordList } from './wordList';

/** What a team has laid down in files of its own, read before the checks run. Plain values: it goes to other threads. */
export interface TeamMaterial {
  readonly words?: WordList;
  /** Figures of record. */
  readonly ledgers?: readonly Ledger[];
  /** The team's templates, beside the built-in ones; later ones win. */
  readonly templates?: readonly ReportTemplate[];
  readonly template?: TemplateChoice;
  /** Name of the document's file without folders, for patterns of names. */
  readonly fileName?: string;
}

/** The template of every document, or templates by pattern of the file name (`*` and `?` as in a shell). */
export type TemplateChoice = string | Readonly<Record<string, string>>;

const merged = new WeakMap<WordList, WeakMap<WordList, WordList>>();

/** Once for each two lists: what is made of a list is kept as long as the list is. */
function mergedWords(weaker: WordList, stronger: WordList): WordList {
  const byStronger = merged.get(weaker) ?? new WeakMap<WordList, WordList>();
  merged.set(weaker, byStronger);
  let words = byStronger.get(stronger);
  if (!words) byStronger.set(stronger, (words = mergeWordLists([weaker, stronger])));
  return words;
}

/** Lays the stronger material over the weaker one. */
export function mergeMaterial(weaker: TeamMaterial, stronger: TeamMaterial = {}): TeamMaterial {
  const words =
    weaker.words && stronger.words ? mergedWords(weaker.words, stronger.words) : (stronger.words ?? weaker.words);
  const ledgers = [...(weaker.ledgers ?? []), ...(stronger.ledgers ?? [])];
  const templates = [...(weaker.templates ?? []), ...(stronger.templates ?? [])];
  return {
    ...weaker,
    ...stronger,
    ...(words && { words }),
    ...(ledgers.length > 0 && { ledgers: onePerFile(ledgers) }),
    ...(templates.length > 0 && { templates }),
  };
}

/** A table that a person and the team have both named is one table. */
function onePerFile(ledgers: readonly Ledger[]): readonly Ledger[] {
  return [...new Map(ledgers.map((ledger) => [ledger.path, ledger])).values()];
}
