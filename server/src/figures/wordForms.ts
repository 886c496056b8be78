/** How much of a word another form of it is worth. */
export const otherForm = 0.8;

/** 卫生室 and 村卫生室 are one word in two forms, 高企 and 高新技术企业 as well. */
export function formLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || short.length === long.length) return 0;
  if (long.includes(short)) return otherForm;
  return isAbbreviation(short, long) ? otherForm : 0;
}

/** The characters of a short form stand in the long one in their order, the first in front. */
function isAbbreviation(short: string, long: string): boolean {
  if (long.length < 4 || short.charAt(0) !== long.charAt(0)) return false;
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The characters of a word as 32 bits, of which several characters share one. */
export function characterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (Math.imul(word.charCodeAt(at), 0x9e3779b1) >>> 27);
  return set;
}

/** False where one set has a character that the other lacks. */
export function isWithin(set: number, other: number): boolean {
  return (set & ~other) === 0;
}
