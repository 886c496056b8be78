import {
  LSPErrorCodes,
  ResponseError,
  type Connection,
  type Hover,
  type HoverParams,
} from 'vscode-languageserver/node';
import { exportDocument } from './exportDocument';
import { toCarryOver } from './features/carryOver';
import { toCodeActions } from './features/codeActions';
import { toDocumentHighlights } from './features/documentHighlights';
import { isMarkedThroughout, toDocumentSymbols } from './features/documentSymbols';
import { toFigureRows } from './features/figureRows';
import { toFindingRows } from './features/findingRows';
import { toFoldingRanges } from './features/foldingRanges';
import { toFormattingEdits } from './features/formatting';
import { toHover } from './features/hover';
import { withLastYear } from './features/lastYear';
import type { OpenReport } from './features/openReport';
import { toSpan } from './features/ranges';
import { toReferences } from './features/references';
import { prepareRename, RenameRefusal, toRename } from './features/rename';
import { toSemanticTokens, type SemanticTokensHistory } from './features/semanticTokens';
import { toSummary } from './features/summary';
import type { makeGuard } from './guard';
import { LastReports } from './lastReports';
import {
  carryOverMethod,
  checkMethod,
  exportMethod,
  figuresMethod,
  findingsMethod,
  type CarryOver,
  type DocumentParams,
  type ExportedFile,
  type ExportParams,
  type FigureRow,
  type FindingRow,
  type InitializationOptions,
  type ReportSummary,
} from './protocol';
import type { Session } from './session';

/** What requests about one document are answered from. */
export interface DocumentSources {
  readonly connection: Connection;
  readonly session: Session;
  readonly guard: ReturnType<typeof makeGuard>;
  /** The report that a request is about; `undefined` for documents that are not open or not served. */
  readonly reportOf: (document: { readonly uri: string }) => Promise<OpenReport | undefined>;
  readonly tokensHistory: SemanticTokensHistory;
  readonly options: () => InitializationOptions;
}

/** Answers what an editor asks about an open report, all but its problems. */
export function answerDocuments(sources: DocumentSources): void {
  const asks = makeAnswer(sources);
  answerColours(sources, asks);
  answerPlaces(sources, asks);
  answerEdits(sources, asks);
  answerOwnRequests(sources);
}

/** Makes a handler that gives the empty answer where there is nothing to say. */
function makeAnswer({ guard, reportOf }: DocumentSources) {
  return <P extends { readonly textDocument: { readonly uri: string } }, R>(
    request: string,
    empty: R,
    make: (open: OpenReport, params: P) => R,
  ) =>
    guard<P, R>(request, empty, async (params) => {
      const open = await reportOf(params.textDocument);
      return open === undefined ? empty : make(open, params);
    });
}

type Answer = ReturnType<typeof makeAnswer>;

function answerColours({ connection: { languages }, session, tokensHistory }: DocumentSources, answer: Answer): void {
  const highlight = () => session.current.shared.figures.highlight;
  languages.semanticTokens.on(
    answer('textDocument/semanticTokens/full', { data: [] }, (open) =>
      tokensHistory.full(open.document.uri, toSemanticTokens(open, highlight())),
    ),
  );
  languages.semanticTokens.onDelta(
    answer('textDocument/semanticTokens/full/delta', { data: [] }, (open, { previousResultId }) =>
      tokensHistory.delta(open.document.uri, previousResultId, toSemanticTokens(open, highlight())),
    ),
  );
  languages.semanticTokens.onRange(
    answer('textDocument/semanticTokens/range', { data: [] }, (open, { range }) => ({
      data: toSemanticTokens(open, highlight(), toSpan(open.document, range)),
    })),
  );
}

/** What stands where, and what a figure means. */
function answerPlaces({ connection, session, guard, reportOf, options }: DocumentSources, answer: Answer): void {
  const lastReports = new LastReports();
  connection.onHover(
    guard<HoverParams, Hover | null>('textDocument/hover', null, async ({ textDocument, position }) => {
      const open = await reportOf(textDocument);
      if (open === undefined) return null;
      const hover = toHover(open, position, session.current.hover.verified);
      const last = await lastReports.of(textDocument.uri, open.document.getText());
      return withLastYear(hover, open, position, last, open.locale);
    }),
  );
  connection.onDocumentSymbol(
    answer('textDocument/documentSymbol', [], (open) =>
      options().listsMarkdownHeadings && isMarkedThroughout(open) ? [] : toDocumentSymbols(open),
    ),
  );
  connection.onFoldingRanges(answer('textDocument/foldingRange', [], toFoldingRanges));
  connection.onDocumentHighlight(
    answer('textDocument/documentHighlight', [], (open, { position }) => toDocumentHighlights(open, position)),
  );
  connection.onReferences(answer('textDocument/references', [], (open, { position }) => toReferences(open, position)));
}

function answerEdits({ connection, session }: DocumentSources, answer: Answer): void {
  connection.onPrepareRename(
    answer('textDocument/prepareRename', null, (open, { position }) => prepareRename(open, position)),
  );
  connection.onRenameRequest(
    answer('textDocument/rename', null, (open, { position, newName }) => {
      const edit = toRename(open, position, newName);
      if (edit instanceof RenameRefusal)
        throw new ResponseError(LSPErrorCodes.RequestFailed, edit.message[open.locale]);
      return edit;
    }),
  );
  connection.onCodeAction(
    answer('textDocument/codeAction', [], (open, { range, context }) => toCodeActions(open, { ...context, range })),
  );
  const formats = () => session.current.format.enabled;
  connection.onDocumentFormatting(
    answer('textDocument/formatting', [], (open) => (formats() ? toFormattingEdits(open) : [])),
  );
  connection.onDocumentRangeFormatting(
    answer('textDocument/rangeFormatting', [], (open, { range }) => (formats() ? toFormattingEdits(open, range) : [])),
  );
}

/** Requests of our own name their document themselves. */
function answerOwnRequests({ connection, guard, reportOf }: DocumentSources): void {
  function answerOwn<P extends DocumentParams, R>(
    request: string,
    empty: R,
    make: (open: OpenReport, params: P) => R | Promise<R>,
  ): void {
    const handler = guard<P, R>(request, empty, async (params) => {
      const open = await reportOf(params);
      return open === undefined ? empty : make(open, params);
    });
    connection.onRequest(request, handler);
  }
  answerOwn<DocumentParams, ReportSummary | null>(checkMethod, null, toSummary);
  answerOwn<DocumentParams, readonly FigureRow[]>(figuresMethod, [], toFigureRows);
  answerOwn<DocumentParams, readonly FindingRow[]>(findingsMethod, [], toFindingRows);
  answerOwn<DocumentParams, CarryOver | null>(carryOverMethod, null, toCarryOver);
  answerOwn<ExportParams, ExportedFile | null>(exportMethod, null, (open, { format }) => exportDocument(open, format));
}
