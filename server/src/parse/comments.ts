import type { Span } from '../text/span';

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
