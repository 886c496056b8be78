import type { Location, Position } from 'vscode-languageserver';
import { figureAt, mentionsOf } from './facts';
import type { OpenReport } from './openReport';
import { toRange } from './ranges';

/** Every mention of the fact under the cursor; a fact has no declaration, so that the asked one is always among them. */
export function toReferences(open: OpenReport, position: Position): Location[] {
  const { figures } = open.analysis;
  const figure = figureAt(figures, open.document.offsetAt(position));
  if (figure === undefined) return [];
  return mentionsOf(figures, figure).map(({ span }) => ({
    uri: open.document.uri,
    range: toRange(open.document, span),
  }));
}
