import type { Span } from '../text/span';
import { matchesPinyin } from './pinyin';
import type { SnippetLibrary } from './snippet';
import { keyedSnippets, type KeyedSnippet } from './snippetKeys';
import { type VariableContext, fillVariables, previewSnippet } from './variables';

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
  const matches = matchesFor(context);
  const ranked = matches.map((match) => ({ ...match, rank: rankOf(match.keyed, context) }));
  ranked.sort((a, b) => a.quality - b.quality || ranks.indexOf(a.rank) - ranks.indexOf(b.rank));
  return ranked.slice(0, context.limit).map((match) => makeOffer(match, context));
}

/** A snippet with how many code units before the cursor were typed for it. */
interface Match {
  readonly keyed: KeyedSnippet;
  readonly length: number;
  /** 0 for a key typed out, 1 for the beginning of one, 2 for a word of its section or a part of its name. */
  readonly quality: 0 | 1 | 2;
}

interface RankedMatch extends Match {
  readonly rank: Rank;
}

function matchesFor({ libraries, textBefore, trigger = '' }: OfferContext): readonly Match[] {
  const snippets = keyedSnippets(libraries);
  const asked = trigger === '' ? undefined : afterTrigger(textBefore, trigger);
  if (asked !== undefined) {
    const length = asked.length + 1;
    return snippets.flatMap((keyed) => {
      const quality = asked === '' ? 1 : qualityOf(keyed, asked);
      return quality === undefined ? [] : [{ keyed, length, quality }];
    });
  }
  const latin = /[A-Za-z][A-Za-z0-9-]*$/.exec(textBefore)?.[0];
  if (latin !== undefined) {
    return snippets.flatMap((keyed) => {
      const quality = latinQuality(keyed, latin.toLowerCase());
      return quality === undefined ? [] : [{ keyed, length: latin.length, quality }];
    });
  }
  const begun = snippets.flatMap((keyed) => typedName(keyed, textBefore) ?? []);
  return begun.length > 0 ? begun : snippets.map((keyed) => ({ keyed, length: 0, quality: 1 }));
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

function typedName(keyed: KeyedSnippet, textBefore: string): Match | undefined {
  const { name } = keyed.snippet;
  for (let length = Math.min(name.length, textBefore.length); length >= shortestTypedName; length -= 1) {
    const at = name.indexOf(textBefore.slice(-length));
    if (at >= 0) return { keyed, length, quality: length === name.length ? 0 : at === 0 ? 1 : 2 };
  }
  const word = keyed.sections.find((each) => each.length >= shortestTypedName && textBefore.endsWith(each));
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

function makeOffer({ keyed, length, rank }: RankedMatch, context: OfferContext): SnippetOffer {
  const { snippet, keys, prefix, initials } = keyed;
  const { textBefore } = context;
  const typed = textBefore.slice(textBefore.length - length);
  return {
    label: snippet.name,
    prefix,
    initials,
    keys,
    span: { start: textBefore.length - length, end: textBefore.length },
    // What was typed comes first, so that the editor rates all offers alike and keeps the order that they come in.
    filterText: [typed, ...keys, snippet.name].filter((key) => key !== '').join(' '),
    body: fillVariables(snippet.body, context),
    preview: previewSnippet(snippet.body, context),
    ...(snippet.description !== undefined && { description: snippet.description }),
    ...(snippet.section !== undefined && { section: snippet.section }),
    library: snippet.library,
    ...(snippet.deprecated !== undefined && { deprecated: snippet.deprecated }),
    rank,
  };
}
