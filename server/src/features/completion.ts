import {
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type Position,
} from 'vscode-languageserver';
import type { SnippetChoice } from '../protocol';
import { offerSnippets, type SnippetOffer } from '../snippets/offerSnippets';
import type { SnippetLibrary } from '../snippets/snippet';
import type { VariableContext } from '../snippets/variables';
import { draftOutline, variablesFor } from './draftOutline';
import type { OpenReport } from './openReport';
import { wordLibraryPath } from './wordLibrary';

/** Marks that may be chosen to ask for snippets, with their fullwidth forms. */
const marks = [...';；/／@＠'];

/**
 * Letters ask for completion by themselves: to an editor a run of Chinese characters is one word, in the middle of
 * which it would not ask of its own accord.
 */
export const completionTriggers = [...'abcdefghijklmnopqrstuvwxyz', ...marks];

/** More than anybody scrolls through; each letter typed brings the next best. */
const mostOffers = 100;

/** What snippets are offered from, beside the draft. */
export interface SnippetContext extends VariableContext {
  readonly libraries: readonly SnippetLibrary[];
  /** Characters of which each asks for snippets. */
  readonly trigger?: string;
}

/** A draft as far as snippets must know it. */
export type Draft = Pick<OpenReport, 'document' | 'analysis'>;

/** The snippets in the order in which they fit the section at the cursor, for a list to choose from. */
export function toSnippetChoices(draft: Draft, position: Position, snippets: SnippetContext): SnippetChoice[] {
  const offers = offerSnippets({ ...contextAt(draft, position, snippets), textBefore: '' });
  return offers.map(({ label, prefix, keys, description, body, preview, rank }) => ({
    name: label,
    prefix,
    keys,
    description: description ?? '',
    body,
    preview,
    fits: rank === 'section' || rank === 'sectionAndKind' || rank === 'lacking' || rank === 'kind',
  }));
}

/**
 * The snippets that fit what stands before the cursor, each with the exact range that it replaces.
 *
 * @param typed the mark that was typed, where it asks for completion
 */
export function toCompletions(
  draft: Draft,
  position: Position,
  snippets: SnippetContext,
  typed?: string,
): CompletionList {
  if (typed !== undefined && marks.includes(typed) && !snippets.trigger?.includes(typed)) {
    return { isIncomplete: false, items: [] };
  }
  const textBefore = draft.document.getText({ start: { line: position.line, character: 0 }, end: position });
  const offers = offerSnippets({ ...contextAt(draft, position, snippets), textBefore, limit: mostOffers });
  // Each further letter may bring in other snippets, so that the editor has to ask again.
  return { isIncomplete: true, items: offers.map((offer, order) => toItem(offer, order, position)) };
}

function contextAt(draft: Draft, position: Position, snippets: SnippetContext) {
  const outline = draftOutline(draft.analysis.report, draft.document.offsetAt(position));
  return { ...snippets, ...variablesFor(draft.analysis.report.text, outline, snippets), ...outline };
}

function toItem(offer: SnippetOffer, order: number, { line }: Position): CompletionItem {
  const note = [offer.deprecated, offer.description].filter((text) => text !== undefined && text !== '').join(' ');
  return {
    label: offer.label,
    labelDetails: { description: offer.prefix },
    kind: offer.library === wordLibraryPath ? CompletionItemKind.Text : CompletionItemKind.Snippet,
    ...(offer.deprecated !== undefined && { tags: [CompletionItemTag.Deprecated] }),
    ...(note !== '' && { detail: note }),
    documentation: { kind: MarkupKind.PlainText, value: offer.preview },
    filterText: offer.filterText,
    sortText: String(order).padStart(5, '0'),
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: {
      range: { start: { line, character: offer.span.start }, end: { line, character: offer.span.end } },
      newText: offer.body,
    },
  };
}
