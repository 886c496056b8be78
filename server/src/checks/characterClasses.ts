/**
 * Which of the characters that checks look for a text holds. A text is walked once for all of them, so that fifty checks
 * do not each read every character of a report: a check is asked only about passages that hold what it declares to need.
 */

/** Sets of classes as bits of two integers: those that a check needs, or those that a text holds. */
export interface CharacterClasses {
  readonly low: number;
  readonly high: number;
}

/** How many bits an integer has. */
const half = 32;
const bits = new Map<string, number>();
/** For each UTF-16 code unit the classes that it belongs to. */
const lowOf = new Int32Array(0x10000);
const highOf = new Int32Array(0x10000);

/** Digits as the flow of a passage has them. */
export const digits = '0123456789';
/**
 * Declares what must stand in a text for a check to find anything there: of each string at least one character. It is
 * declared when the program is loaded, not for each text.
 */
export function needs(...classes: readonly string[]): CharacterClasses {
  let [low, high] = [0, 0];
  for (const characters of classes) {
    const order = orderOf(characters);
    if (order < half) low |= 1 << order;
    else if (order < 2 * half) high |= 1 << order;
  }
  return { low, high };
}

/** What may find something in any text. */
export const everyText: CharacterClasses = { low: 0, high: 0 };

/** What needs a class beyond the last bit is asked about every text, which is slower and never wrong. */
function orderOf(characters: string): number {
  const known = bits.get(characters);
  if (known !== undefined) return known;
  const order = bits.size;
  if (order >= 2 * half) return order;
  bits.set(characters, order);
  const table = order < half ? lowOf : highOf;
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    table[code] = (table[code] ?? 0) | (1 << order);
  }
  return order;
}

/** The classes of which one of the texts holds a character. One that is declared later counts as held. */
export function classesIn(...texts: readonly string[]): CharacterClasses {
  let low = bits.size < half ? -1 << bits.size : 0;
  let high = bits.size < half ? -1 : bits.size < 2 * half ? -1 << bits.size : 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      low |= lowOf[code] ?? 0;
      high |= highOf[code] ?? 0;
    }
  }
  return { low, high };
}

/** True when what is held includes what is needed. */
export function includes(held: CharacterClasses, needed: CharacterClasses): boolean {
  return (held.low & needed.low) === needed.low && (held.high & needed.high) === needed.high;
}
