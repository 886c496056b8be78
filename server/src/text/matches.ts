const none: readonly RegExpExecArray[] = [];

/**
 * All matches of a global expression, in text order, as `matchAll` gives them. That makes an expression anew for each
 * text, which takes longer than looking through a paragraph in which nothing is found.
 */
export function matchesOf(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  const first = expression.exec(text);
  if (first === null) return none;
  const found: RegExpExecArray[] = [];
  for (let match: RegExpExecArray | null = first; match !== null; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex += 1;
  }
  return found;
}
