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
/**
 * For each UTF-16 code unit the number of its set of classes, and the sets by their numbers: there are some hundred, so
 * that a walk over a text stays in a small table. Nearly every character is of none, which is the first set.
 */
const setOf = new Uint16Array(0x10000);
const lows = [0];
const highs = [0];

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
  const added = order < half ? { low: 1 << order, high: 0 } : { low: 0, high: 1 << (order - half) };
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    const set = setOf[code] ?? 0;
    setOf[code] = numberOf((lows[set] ?? 0) | added.low, (highs[set] ?? 0) | added.high);
  }
  return order;
}

function numberOf(low: number, high: number): number {
  const known = lows.findIndex((each, set) => each === low && highs[set] === high);
  if (known >= 0) return known;
  highs.push(high);
  return lows.push(low) - 1;
}

/** The classes of which one of the texts holds a character. One that is declared later counts as held. */
export function classesIn(...texts: readonly string[]): CharacterClasses {
  let low = bits.size < half ? -1 << bits.size : 0;
  let high = bits.size < half ? -1 : bits.size < 2 * half ? -1 << bits.size : 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const set = setOf[text.charCodeAt(at)] ?? 0;
      if (set === 0) continue;
      low |= lows[set] ?? 0;
      high |= highs[set] ?? 0;
    }
  }
  return { low, high };
}

/** True when what is held, as the two integers of {@link CharacterClasses}, includes what is needed. */
export function holds(low: number, high: number, needed: CharacterClasses): boolean {
  return (low & needed.low) === needed.low && (high & needed.high) === needed.high;
}
