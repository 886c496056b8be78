import type { Span } from '../text/span';
import { mergeLibraries } from './mergeLibraries';
import { pinyinKeys } from './pinyin';
import type { Snippet, SnippetLibrary } from './snippet';
import { type VariableContext, fillVariables, previewSnippet } from './variables';

/** A snippet as the editor's list shows it. */
export interface SnippetOffer {
  readonly label: string;
  /** What may be typed for it: its own prefix, else the initials of its name in Pinyin. */
  readonly prefix: string;
  readonly initials: string;
  /**
   * What has been typed for it and will be replaced, counted in `textBefore`: in `新建卫生室⟦ndhg⟧` only the letters,
   * in `现将⟦年度回⟧` only the part of the name. Empty when nothing was typed for it.
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
  /** 0 for offers that fit the section, 1 for the others. Offers come in this order. */
  readonly rank: 0 | 1;
}

export interface OfferContext extends VariableContext {
  readonly libraries: readonly SnippetLibrary[];
  /** The line, or more, up to the cursor. */
  readonly textBefore: string;
  /** Heading of the section in which the cursor stands. */
  readonly section?: string;
}

/**
 * The snippets that fit what stands before the cursor; all of them when nothing was typed for any.
 * To an editor a whole run of Chinese is one word, so that the span of what was typed must be found here.
 */
export function offerSnippets(context: OfferContext): readonly SnippetOffer[] {
  const snippets = mergeLibraries(context.libraries);
  const latin = /[A-Za-z][A-Za-z0-9-]*$/.exec(context.textBefore)?.[0];
  const offers = snippets.flatMap((snippet) => {
    const typed = latin === undefined ? typedName(snippet, context.textBefore) : typedLatin(snippet, latin);
    return typed ? [makeOffer(snippet, typed, context)] : [];
  });
  const begun = offers.filter((offer) => offer.span.end > offer.span.start);
  return (begun.length > 0 ? begun : offers).sort((a, b) => a.rank - b.rank);
}

/** How many code units before the cursor were typed for a snippet, and how it must be filtered. */
interface Typed {
  readonly length: number;
  readonly filterText: string;
}

function latinKeys(snippet: Snippet): readonly string[] {
  const { initials, full } = pinyinKeys(snippet.name, snippet.pinyin);
  return [...new Set([...snippet.prefixes, initials, full])].filter((key) => key !== '');
}

function typedLatin(snippet: Snippet, latin: string): Typed | undefined {
  const keys = latinKeys(snippet);
  const lower = latin.toLowerCase();
  const fitting = keys.filter((key) => key.toLowerCase().startsWith(lower));
  if (fitting.length === 0) return undefined;
  return { length: latin.length, filterText: [...new Set([...fitting, ...keys])].join(' ') };
}

/** A single character of a name stands in too much ordinary prose to be taken for a typed name. */
const shortestTypedName = 2;

function typedName(snippet: Snippet, textBefore: string): Typed {
  for (let length = Math.min(snippet.name.length, textBefore.length); length >= shortestTypedName; length -= 1) {
    const at = snippet.name.indexOf(textBefore.slice(-length));
    // The filter of VS Code wants the first typed character at the beginning of a word.
    if (at === 0) return { length, filterText: snippet.name };
    if (at > 0) return { length, filterText: `${snippet.name.slice(at)} ${snippet.name}` };
  }
  return { length: 0, filterText: [...latinKeys(snippet), snippet.name].join(' ') };
}

function makeOffer(snippet: Snippet, typed: Typed, context: OfferContext): SnippetOffer {
  const { initials } = pinyinKeys(snippet.name, snippet.pinyin);
  const end = context.textBefore.length;
  return {
    label: snippet.name,
    prefix: snippet.prefixes[0] ?? initials,
    initials,
    span: { start: end - typed.length, end },
    filterText: typed.filterText,
    body: fillVariables(snippet.body, context),
    preview: previewSnippet(snippet.body, context),
    ...(snippet.description !== undefined && { description: snippet.description }),
    ...(snippet.section !== undefined && { section: snippet.section }),
    library: snippet.library,
    rank: fitsSection(snippet, context.section) ? 0 : 1,
  };
}

/** A heading fits when it holds one of the section's words: `三、存在的问题` for `问题 不足`. */
function fitsSection(snippet: Snippet, heading: string | undefined): boolean {
  if (heading === undefined || snippet.section === undefined) return false;
  return snippet.section.split(/\s+/).some((word) => word !== '' && heading.includes(word));
}
