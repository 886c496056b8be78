import type { CompletionItem, CompletionList, CompletionParams, Connection } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { beginReport, reportKinds } from './beginReport';
import { toCompletions, toSnippetChoices } from './features/completion';
import { withWords } from './features/wordLibrary';
import { basename } from 'node:path';
import { nextYearDraft } from './nextYearDraft';
import type { makeGuard } from './guard';
import {
  newReportMethod,
  nextYearMethod,
  reportKindsMethod,
  snippetsMethod,
  type DocumentParams,
  type NewReport,
  type NewReportParams,
  type NextYearDraft,
  type ReportKinds,
  type SnippetChoice,
  type SnippetsParams,
} from './protocol';
import type { Session } from './session';

/** What requests about snippets and new reports are answered from. */
export interface SnippetService {
  readonly session: Session;
  readonly documents: { get(uri: string): TextDocument | undefined };
  readonly guard: ReturnType<typeof makeGuard>;
  /** Resolves when the settings have been read. */
  readonly settled: () => Promise<void>;
}

/** Answers completion, the list of snippets to choose from, and the beginning of reports. */
export function serveSnippets(connection: Connection, { session, documents, guard, settled }: SnippetService): void {
  connection.onCompletion(
    guard<CompletionParams, CompletionItem[] | CompletionList>('textDocument/completion', [], async (params) => {
      const { textDocument, position } = params;
      await settled();
      const document = documents.get(textDocument.uri);
      if (document === undefined || !session.mayBecomeReport(document)) return [];
      await session.libraries.soon();
      const { draft, snippets } = await session.forSnippets(document);
      const libraries = withWords(snippets.libraries, await session.wordsFor(document.uri));
      return toCompletions(draft, position, { ...snippets, libraries }, params.context?.triggerCharacter);
    }),
  );
  connection.onRequest(
    snippetsMethod,
    guard<SnippetsParams, readonly SnippetChoice[]>(snippetsMethod, [], async ({ uri, position }) => {
      await settled();
      const document = documents.get(uri);
      if (document === undefined) return [];
      await session.libraries.soon();
      const { draft, snippets } = await session.forSnippets(document);
      return toSnippetChoices(draft, position, snippets);
    }),
  );
  connection.onRequest(
    reportKindsMethod,
    guard<DocumentParams, ReportKinds | null>(reportKindsMethod, null, async ({ uri }) => {
      await settled();
      return reportKinds(session, uri);
    }),
  );
  connection.onRequest(
    nextYearMethod,
    guard<DocumentParams, NextYearDraft | null>(nextYearMethod, null, async ({ uri }) => {
      await settled();
      const document = documents.get(uri);
      if (document === undefined) return null;
      const { draft } = await session.forSnippets(document);
      return nextYearDraft(draft.analysis, decodeURIComponent(basename(uri))) ?? null;
    }),
  );
  connection.onRequest(
    newReportMethod,
    guard<NewReportParams, NewReport | null>(newReportMethod, null, async (params) => {
      await settled();
      return beginReport(session, params);
    }),
  );
}
