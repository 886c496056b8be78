import type { Span } from '../text/span';
import { matchesPinyin } from './pinyin';
import type { SnippetLibrary } from './snippet';
import { bodyOf, keyedSnippets, snippetsUnder, type KeyedSnippet } from './snippetKeys';
import { makeFiller, type FilledBody, type VariableContext } from './variables';

/** A snippet as the editor's list shows it. */
export interface SnippetOffer {
  readonly label: string;
  /** What may be typed for it: its own prefix, else the initials of its name in Pinyin. */
  readonly prefix: string;
  readonly initials: string;
  /** All that may be typed for it on a Latin keyboard. */
  readonly keys: readonly string[];
  /**
   * What has been typed for it and will be replaced, counted in `textBefore`: in `新建卫生室⟦ndhg⟧` only the letters,
   * in `现将⟦年度回⟧` only the part of the name, and the character that asks for snippets where there is one.
   * Empty when nothing was typed for it.
   */
  readonly span: Span;
  /** What an editor must compare with the typed text so that its own filter lets the offer pass. */
  readonly filterText: string;
  /** In snippet syntax, our variables filled in. */
  readonly body: string;
  /** The text as it will look. */
  readonly preview: string;
  readonly description?: string;
  readonly section?: string;
  readonly library: string;
  /** What to use in its stead, or why it is out of use. */
  readonly deprecated?: string;
  /** How well it fits the place; offers come in this order. */
  readonly rank: Rank;
}

/** From what fits best to what fits least. */
export const ranks = [
  /** Belongs into the section at the cursor, and is made for this kind of document. */
  'sectionAndKind',
  'section',
  /** Writes a section that the draft has not got yet. */
  'lacking',
  'kind',
  'other',
  /** Writes a section that the draft has already, or belongs to another kind of document, or is out of use. */
  'unlikely',
] as const;

export type Rank = (typeof ranks)[number];

/** What is known of the draft into which a snippet goes. */
export interface DraftOutline {
  readonly title?: string;
  /** Headings of its sections. */
  readonly headings?: readonly string[];
  /** Heading of the section in which the cursor stands. */
  readonly section?: string;
}

export interface OfferContext extends VariableContext, DraftOutline {
  readonly libraries: readonly SnippetLibrary[];
  /** The line, or more, up to the cursor. */
  readonly textBefore: string;
  /** Characters of which each asks for snippets: `;；`. */
  readonly trigger?: string;
  /** At most so many offers, the best ones; all where it is absent. */
  readonly limit?: number;
}

/**
 * The snippets that fit what stands before the cursor; all of them when nothing was typed for any.
 * To an editor a whole run of Chinese is one word, so that the span of what was typed must be found here.
 */
export function offerSnippets(context: OfferContext): readonly SnippetOffer[] {
  /** By fitness: there are thousands of snippets, but only so many kinds of sections and documents. */
  const known = new Map<number, Rank>();
  const fill = makeFiller(context);
  const { limit = Infinity } = context;
  // As many lists as there are degrees of fitness, none longer than what is wanted in all.
  const ordered: RankedMatch[][] = Array.from({ length: qualities * ranks.length }, () => []);
  for (const { keyed, length, quality } of matchesFor(context)) {
    const rank = known.get(keyed.fitness) ?? rankOf(keyed, context);
    known.set(keyed.fitness, rank);
    const alike = ordered[quality * ranks.length + ranks.indexOf(rank)];
    if (alike && alike.length < limit) alike.push({ keyed, length, quality, rank });
  }
  return ordered
    .flat()
    .slice(0, limit)
    .map((match) => makeOffer(match, fill(bodyOf(match.keyed.snippet)), context.textBefore));
}

/** A snippet with how many code units before the cursor were typed for it. */
interface Match {
  readonly keyed: KeyedSnippet;
  readonly length: number;
  /** 0 for a key typed out, 1 for the beginning of one, 2 for a word of its section or a part of its name. */
  readonly quality: 0 | 1 | 2;
}

const qualities = 3;

interface RankedMatch extends Match {
  readonly rank: Rank;
}

function* matchesFor({ libraries, textBefore, trigger = '' }: OfferContext): Generator<Match> {
  const snippets = keyedSnippets(libraries);
  const asked = trigger === '' ? undefined : afterTrigger(textBefore, trigger);
  if (asked !== undefined) {
    yield* matching(narrowed(snippets, asked), asked.length + 1, (keyed) => (asked === '' ? 1 : qualityOf(keyed, asked)));
    return;
  }
  const latin = /[A-Za-z][A-Za-z0-9-]*$/.exec(textBefore)?.[0];
  if (latin !== undefined) {
    yield* matching(narrowed(snippets, latin), latin.length, (keyed) => latinQuality(keyed, latin.toLowerCase()));
    return;
  }
  const ends = endsOf(textBefore);
  const begun = ends.length === 0 ? [] : snippets.flatMap((keyed) => typedName(keyed, ends) ?? []);
  if (begun.length > 0) yield* begun;
  else yield* matching(snippets, 0, () => 1);
}

/** One letter typed leaves a fraction of ten thousand snippets to look at. */
function narrowed(snippets: readonly KeyedSnippet[], typed: string): readonly KeyedSnippet[] {
  return /^[A-Za-z]/.test(typed) ? snippetsUnder(snippets, typed.charAt(0).toLowerCase()) : snippets;
}

function* matching(
  snippets: readonly KeyedSnippet[],
  length: number,
  rate: (keyed: KeyedSnippet) => Match['quality'] | undefined,
): Generator<Match> {
  for (const keyed of snippets) {
    const quality = rate(keyed);
    if (quality !== undefined) yield { keyed, length, quality };
  }
}

/** Longer than any name: what stands further back was not typed for a snippet. */
const longestAsked = 24;

/** What was typed behind the nearest trigger: letters or Chinese and nothing else; `undefined` without a trigger. */
function afterTrigger(textBefore: string, trigger: string): string | undefined {
  const tail = textBefore.slice(-longestAsked - 1);
  const at = Math.max(...[...trigger].map((character) => tail.lastIndexOf(character)));
  if (at < 0) return undefined;
  const asked = tail.slice(at + 1);
  return /^(?:[A-Za-z][A-Za-z0-9-]*|\p{Script=Han}*)$/u.test(asked) ? asked : undefined;
}

function qualityOf(keyed: KeyedSnippet, asked: string): Match['quality'] | undefined {
  if (/^[A-Za-z]/.test(asked)) return latinQuality(keyed, asked.toLowerCase());
  const { name } = keyed.snippet;
  if (name.startsWith(asked)) return name === asked ? 0 : 1;
  return name.includes(asked) || keyed.sections.some((word) => word.startsWith(asked)) ? 2 : undefined;
}

/** Two letters are enough for a section: `wt` for 问题. A single one would bring in half the library. */
const shortestSectionKey = 2;

function latinQuality(keyed: KeyedSnippet, typed: string): Match['quality'] | undefined {
  if (keyed.keys.includes(typed)) return 0;
  if (keyed.keys.some((key) => key.startsWith(typed))) return 1;
  if (typed.length < shortestSectionKey) return undefined;
  if (keyed.syllables.length > 0 && matchesPinyin(keyed.syllables, typed)) return 1;
  return keyed.sectionKeys.includes(typed) ? 2 : undefined;
}

/** A single character of a name stands in too much ordinary prose to be taken for a typed name. */
const shortestTypedName = 2;

/** The ends of a text that may be typed names, the longest first; none behind a mark, as no name ends with one. */
function endsOf(textBefore: string): readonly string[] {
  const typed = /[\p{Script=Han}\d]*$/u.exec(textBefore.slice(-longestAsked))?.[0] ?? '';
  return Array.from({ length: Math.max(0, typed.length - shortestTypedName + 1) }, (_none, at) => typed.slice(at));
}

function typedName(keyed: KeyedSnippet, ends: readonly string[]): Match | undefined {
  const { name } = keyed.snippet;
  for (const end of ends) {
    const at = end.length > name.length ? -1 : name.indexOf(end);
    if (at >= 0) return { keyed, length: end.length, quality: end.length === name.length ? 0 : at === 0 ? 1 : 2 };
  }
  const [longest = ''] = ends;
  const word = keyed.sections.find((each) => each.length >= shortestTypedName && longest.endsWith(each));
  return word === undefined ? undefined : { keyed, length: word.length, quality: 2 };
}

function rankOf({ snippet, sections, kinds, writesSection }: KeyedSnippet, outline: DraftOutline): Rank {
  const { title, headings = [], section } = outline;
  const holds = (heading: string): boolean => sections.some((word) => heading.includes(word));
  if (snippet.deprecated !== undefined) return 'unlikely';
  const ofKind = title !== undefined && kinds.some((word) => title.includes(word));
  if (kinds.length > 0 && title !== undefined && title !== '' && !ofKind) return 'unlikely';
  if (section !== undefined && holds(section)) return ofKind ? 'sectionAndKind' : 'section';
  if (writesSection && sections.length > 0) return headings.some(holds) ? 'unlikely' : 'lacking';
  return ofKind ? 'kind' : 'other';
}

function makeOffer({ keyed, length, rank }: RankedMatch, filled: FilledBody, textBefore: string): SnippetOffer {
  const { snippet, keys, prefix, initials } = keyed;
  const typed = textBefore.slice(textBefore.length - length);
  return {
    label: snippet.name,
    prefix,
    initials,
    keys,
    span: { start: textBefore.length - length, end: textBefore.length },
    // What was typed comes first, so that the editor rates all offers alike and keeps the order that they come in.
    filterText: [typed, ...keys, snippet.name].filter((key) => key !== '').join(' '),
    ...filled,
    ...(snippet.description !== undefined && { description: snippet.description }),
    ...(snippet.section !== undefined && { section: snippet.section }),
    library: snippet.library,
    ...(snippet.deprecated !== undefined && { deprecated: snippet.deprecated }),
    rank,
  };
}
