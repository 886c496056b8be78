import type { Span } from '../text/span';
import type { TextChange } from './textChange';

/** Comments `⟦<!-- … -->⟧`, found in one pass however many are never closed; one that is not closed is none. */
export function findComments(text: string): readonly Span[] {
  const comments: Span[] = [];
  for (let at = text.indexOf('<!--'); at >= 0;) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) break;
    comments.push({ start: at, end: close + 3 });
    at = text.indexOf('<!--', close + 3);
  }
  return comments;
}

const mark = /<!--|-->/;
/** As many characters of a mark may stand outside of a change that makes or breaks it. */
const restOfMark = 3;

/** True when a change makes or breaks a mark that opens or closes comments: if not, all of them stand where they stood. */
export function changesMarks(before: string, after: string, { start, end, endBefore }: TextChange): boolean {
  const from = Math.max(0, start - restOfMark);
  return mark.test(before.slice(from, endBefore + restOfMark)) || mark.test(after.slice(from, end + restOfMark));
}

/** The spans where they stand behind a change that makes and breaks none of them. */
export function movedSpans(spans: readonly Span[], { endBefore, by }: TextChange): readonly Span[] {
  if (spans.length === 0 || by === 0) return spans;
  const moved = (at: number): number => (at >= endBefore ? at + by : at);
  return spans.map(({ start, end }) => ({ start: moved(start), end: moved(end - 1) + 1 }));
}
