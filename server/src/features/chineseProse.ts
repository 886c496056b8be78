/** How much of a text is looked at: what a document is shows on its first pages. */
const sampleLength = 20_000;
/** Fewer Chinese characters than this are a name or a remark in a text of another language. */
const leastHan = 10;
/** Share of Chinese characters among letters and digits above which a text counts as Chinese. */
const leastShare = 0.3;

/**
 * True when a text of general kind (Markdown, plain text) holds Chinese prose.
 * Program logs and English notes with a Chinese name in them do not, and are left alone.
 */
export function holdsChineseProse(text: string): boolean {
  let [han, letters] = [0, 0];
  const end = Math.min(text.length, sampleLength);
  for (let at = 0; at < end; at += 1) {
    const script = scriptAt(text, at);
    if (script === 0) continue;
    letters += 1;
    if (script === hanScript) han += 1;
  }
  return han >= leastHan && han >= letters * leastShare;
}

/** Of each UTF-16 unit, asked once: a Chinese character, a letter or digit of another script, or neither. */
const scripts = new Uint8Array(0x10000);
const [otherScript, hanScript, noLetter] = [1, 2, 3];

/** 0 where neither a letter nor a digit begins. */
function scriptAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const isHigh = code >= 0xd800 && code < 0xdc00;
  if (isHigh) return scriptOf(String.fromCodePoint(text.codePointAt(at) ?? 0)) % noLetter;
  if (scripts[code] === 0) scripts[code] = scriptOf(String.fromCharCode(code));
  return (scripts[code] ?? 0) % noLetter;
}

function scriptOf(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return hanScript;
  return /[\p{L}\p{N}]/u.test(character) ? otherScript : noLetter;
}

/**
 * Length of a text as word processors count it (字数): each Chinese character and each mark is one,
 * each run of Latin letters or digits is one, white space is none.
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind !== space) count += 1;
    if (kind === latin) at = endOfRun(text, at);
    else at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}

/** What each UTF-16 unit counts as; asked once, 0 where it was not yet. The text is walked at every keystroke. */
const kinds = new Uint8Array(0x10000);
const [latin, space, single] = [1, 2, 3];

function kindOf(code: number): number {
  if (kinds[code] === 0) {
    const character = String.fromCharCode(code);
    kinds[code] = /[A-Za-z0-9]/.test(character) ? latin : /\s/.test(character) ? space : single;
  }
  return kinds[code] ?? single;
}

/** End of a run of Latin letters and digits; marks between two of them are part of it: `3.5`, `don’t`. */
function endOfRun(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (kindOf(text.charCodeAt(at)) === latin) at += 1;
    else if (".,'’".includes(text.charAt(at)) && at + 1 < text.length && kindOf(text.charCodeAt(at + 1)) === latin)
      at += 2;
    else break;
  }
  return at;
}
