import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type Position,
} from 'vscode-languageserver';
import type { SnippetChoice } from '../protocol';
import { offerSnippets, type SnippetOffer } from '../snippets/offerSnippets';
import type { SnippetLibrary } from '../snippets/snippet';
import type { OpenReport } from './openReport';

/**
 * Letters ask for completion by themselves: to an editor a run of Chinese characters is one word, in the middle of
 * which it would not ask of its own accord.
 */
export const completionTriggers = [...'abcdefghijklmnopqrstuvwxyz'];

/** What snippets are offered from, beside the report. */
export interface SnippetContext {
  readonly libraries: readonly SnippetLibrary[];
  readonly now: Date;
  readonly reportYear?: number;
}

/** The snippets in the order in which they fit the section at the cursor, for a list to choose from. */
export function toSnippetChoices(open: OpenReport, position: Position, snippets: SnippetContext): SnippetChoice[] {
  const section = headingAt(open, open.document.offsetAt(position));
  const offers = offerSnippets({ ...snippets, textBefore: '', ...(section !== undefined && { section }) });
  return offers.map(({ label, prefix, description, body }) => ({
    name: label,
    prefix,
    description: description ?? '',
    body,
  }));
}

/** The snippets that fit what stands before the cursor, each with the exact range that it replaces. */
export function toCompletions(open: OpenReport, position: Position, snippets: SnippetContext): CompletionList {
  const textBefore = open.document.getText({ start: { line: position.line, character: 0 }, end: position });
  const section = headingAt(open, open.document.offsetAt(position));
  const offers = offerSnippets({ ...snippets, textBefore, ...(section !== undefined && { section }) });
  // Each further letter may bring in other snippets, so that the editor has to ask again.
  return { isIncomplete: true, items: offers.map((offer, order) => toItem(offer, order, position)) };
}

function toItem(offer: SnippetOffer, order: number, { line }: Position): CompletionItem {
  return {
    label: offer.label,
    labelDetails: { description: offer.prefix },
    kind: CompletionItemKind.Snippet,
    ...(offer.description !== undefined && { detail: offer.description }),
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

/** Heading of the innermost section at an offset. */
function headingAt(open: OpenReport, offset: number): string | undefined {
  const { passages, sections } = open.analysis.report;
  const around = sections.findLast(({ span }) => span.start <= offset && offset <= span.end);
  const heading = around?.heading === undefined ? undefined : passages[around.heading];
  return heading?.content.flow.text;
}
