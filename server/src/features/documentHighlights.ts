import { DocumentHighlightKind, type DocumentHighlight, type Position } from 'vscode-languageserver';
import { figureAt, mentionsOf } from './facts';
import type { OpenReport } from './openReport';
import { toRange } from './ranges';

/** Marks every mention of the fact under the cursor. */
export function toDocumentHighlights(open: OpenReport, position: Position): DocumentHighlight[] {
  const { figures } = open.analysis;
  const figure = figureAt(figures, open.document.offsetAt(position));
  if (figure === undefined) return [];
  return mentionsOf(figures, figure).map(({ span }) => ({
    range: toRange(open.document, span),
    kind: DocumentHighlightKind.Read,
  }));
}
