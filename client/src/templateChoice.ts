/** A piece of text to put in place of another; offsets are UTF-16 code units, the end is exclusive. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A choice stands at the top of a report, as the check of sections reads it. */
const top = 2000;
const choice = /((?:^|<!--)[ \t]*(?:核稿模板|hegao-template)[ \t]*[:：])([^\r\n]*?)(?=-->|$)/mu;
const frontMatter = /^\uFEFF?---[ \t]*(\r\n|\n)/;

/** What makes a report say at its top which template it is checked against: its choice until now, if any, is replaced. */
export function templateChoice(text: string, name: string): Replacement {
  const written = choice.exec(text.slice(0, top));
  if (written) {
    const [, before = '', until = ''] = written;
    const blanks = until.length - until.trimStart().length;
    const start = written.index + before.length + blanks;
    return { start, end: start + until.trim().length, newText: name };
  }
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const opening = frontMatter.exec(text)?.[0].length;
  if (opening !== undefined) return { start: opening, end: opening, newText: `核稿模板: ${name}${lineEnd}` };
  return { start: 0, end: 0, newText: `<!-- 核稿模板：${name} -->${lineEnd}${lineEnd}` };
}
