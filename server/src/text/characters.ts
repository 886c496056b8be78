/** True for white space of every width, and for characters of no width: soft hyphens, joiners, byte order marks. */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** True for Chinese characters and marks, and for fullwidth forms. `code` is a UTF-16 code unit. */
export function isChinese(code: number): boolean {
  if (code < 0x2e80) {
    return (
      code === 0x201c ||
      code === 0x201d ||
      code === 0x2018 ||
      code === 0x2019 ||
      code === 0x2014 ||
      code === 0x2026 ||
      code === 0xb7
    );
  }
  return (
    code <= 0x303f ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xd840 && code <= 0xd88f) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef)
  );
}

/** True for a digit, a decimal point or a percent sign: a line break between two of them broke a number. */
export function isOfNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x25;
}

/** True for nearly every character of a Chinese text, and for no mark. */
export function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** True for `0` to `9`. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** True for the letters of ASCII. */
export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Behind the run of Arabic digits that begins at `at`; `at` itself when none stands there. */
export function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Sets bits of a table of characters for each of these; surrogates have no place in one. */
export function setBits(table: Uint8Array | Uint16Array, characters: Iterable<string>, bits: number): void {
  for (const character of characters) table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] ?? 0) | bits;
}

/** The UTF-16 code units of some characters, for a set of them. */
export function codesOf(characters: string): number[] {
  return Array.from(characters, (character) => character.charCodeAt(0));
}

/** How many columns of a Chinese page the text takes: a Chinese character one, a Latin letter or a digit a half. */
export function columns(text: string): number {
  let halves = 0;
  for (let at = 0; at < text.length; at += 1) halves += text.charCodeAt(at) < 0x1100 ? 1 : 2;
  return halves / 2;
}
