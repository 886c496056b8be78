import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { markerText, renumberBehind } from '../checks/sequenceFaults';
import { findSequences, markerAt, type MarkerInPassage, type MarkerSequence } from '../parse/markerSequences';
import { sourceSpan } from '../parse/report';
import { slice, type Span } from '../text/span';
import type { OpenReport } from './openReport';
import { toRange } from './ranges';

/**
 * Where an item has been put into a list or taken out of it, the items behind it can be numbered anew from the item that
 * the cursor is in: `一是…⟦二是⟧…二是…三是…` gets 三是 and 四是. Offered whether or not a check has found anything.
 */
export function renumberAction(open: OpenReport, place: Span): CodeAction[] {
  const { report } = open.analysis;
  const sequences = findSequences(report);
  for (const sequence of sequences.map(withList)) {
    const index = sequence.items.findLastIndex((item) => holds(markerAt(report, item), place));
    const placed = sequence.items[index];
    const item = placed && markerAt(report, placed);
    const edits = item && isNearest(item, place) ? renumberBehind(report, sequence, index) : [];
    const [first] = edits;
    if (item === undefined || first === undefined || isOffered(open, place, edits.length, first.span)) continue;
    const change = `${slice(report.text, first.span)}→${first.newText}`;
    const title =
      open.locale === 'zh-cn'
        ? `从“${markerText(item)}”起，后面 ${edits.length} 个序号顺次重排（${change}…）`
        : `Renumber the ${edits.length} items behind “${markerText(item)}” (${change}…)`;
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        edit: {
          changes: {
            [open.document.uri]: edits.map(({ span, newText }) => ({ range: toRange(open.document, span), newText })),
          },
        },
      },
    ];
  }
  return [];
}

/** A 一是 put in front of a list in the same paragraph opens that list. */
function withList(sequence: MarkerSequence, order: number, all: readonly MarkerSequence[]): MarkerSequence {
  const [first, second] = sequence.items;
  if (first?.number !== 1 || second !== undefined) return sequence;
  const next = all.slice(order + 1).find(({ family }) => family === sequence.family);
  const goesOn = next?.items[0]?.number === 1 && next.items[0].passage === first.passage;
  return goesOn ? { ...sequence, items: [first, ...next.items] } : sequence;
}

/** The place lies in the item's own passage, behind where its marker begins. */
function holds({ passage, marker }: MarkerInPassage, place: Span): boolean {
  return (
    sourceSpan(passage, marker.span).start <= place.start && place.end <= passage.start + passage.content.raw.length
  );
}

/** No other marker, of whatever list, stands between the item's own and the place. */
function isNearest({ passage, marker }: MarkerInPassage, place: Span): boolean {
  return !passage.content.markers.some(
    ({ span }) => span.start > marker.span.start && sourceSpan(passage, span).start <= place.start,
  );
}

/** A check has found the list out of order right here and offers the same. */
function isOffered({ findings }: OpenReport, place: Span, count: number, first: Span): boolean {
  return findings
    .filter(({ span }) => span.start <= place.end && place.start <= span.end)
    .some(({ suggestions = [] }) =>
      suggestions.some(({ edits }) => edits.length === count && edits[0]?.span.start === first.start),
    );
}
