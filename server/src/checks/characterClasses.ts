/**
 * Which of the characters that checks look for a text holds. A text is walked once for all of them, so that fifty checks
 * do not each read every character of a report: a check is asked only about passages that hold what it declares to need.
 */

/** Sets of classes as bits: those that a check needs, or those that a text holds. */
export type CharacterClasses = number;

/** Bits of a number in operations on integers. */
const mostClasses = 32;
const bits = new Map<string, number>();
/** For each UTF-16 code unit the classes that it belongs to. */
const classesOf = new Int32Array(0x10000);

/** Digits as the flow of a passage has them. */
export const digits = '0123456789';
/** What numbers are written with in Chinese, as far as reports count with it. */
export const chineseNumerals = '〇零一二两三四五六七八九十百千';

/**
 * Declares what must stand in a text for a check to find anything there: of each string at least one character. It is
 * declared when the program is loaded, not for each text.
 */
export function needs(...classes: readonly string[]): CharacterClasses {
  return classes.reduce((all, characters) => all | bitOf(characters), 0);
}

/** What may find something in any text. */
export const everyText: CharacterClasses = 0;

/** What needs a class beyond the last bit is asked about every text, which is slower and never wrong. */
function bitOf(characters: string): number {
  const known = bits.get(characters);
  if (known !== undefined) return known;
  if (bits.size === mostClasses) return 0;
  const bit = 1 << bits.size;
  bits.set(characters, bit);
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    classesOf[code] = (classesOf[code] ?? 0) | bit;
  }
  return bit;
}

/** The classes of which the text holds a character. One that is declared later counts as held. */
export function classesIn(text: string): CharacterClasses {
  let found = bits.size === mostClasses ? 0 : -1 << bits.size;
  for (let at = 0; at < text.length; at += 1) found |= classesOf[text.charCodeAt(at)] ?? 0;
  return found;
}

/** How many more classes can be told apart. */
export function classesLeft(): number {
  return mostClasses - bits.size;
}
