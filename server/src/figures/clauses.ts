/** Where the clause begins that the text ends in: behind its last ， ； or ：. */
export function clauseStart(text: string): number {
  let at = text.length;
  while (at > 0 && !isClauseMark(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function isClauseMark(code: number): boolean {
  return code === 0xff0c || code === 0xff1b || code === 0xff1a;
}
