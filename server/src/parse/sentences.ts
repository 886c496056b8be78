import { setBits } from '../text/characters';
import type { Span } from '../text/span';
import type { Clause, Sentence } from './report';

const opening: Readonly<Record<string, string>> = { '（': '）', '(': ')', '《': '》', '〔': '〕', '【': '】' };
/** What a character may do to a sentence. */
const roles = new Uint8Array(0x10000);
const stops = 1;
const opensBracket = 2;
const partsClauses = 4;
const endsSentence = 8;
const closes = 16;
setBits(roles, '。！？!?', stops | endsSentence);
setBits(roles, '.', stops);
setBits(roles, Object.keys(opening).join(''), stops | opensBracket);
setBits(roles, '，；：。！？!?;', partsClauses);
setBits(roles, '”’"\'）)】》〕]', closes);

/** A bracket that is not closed within so many characters is taken for a slip and does not hold a sentence open. */
const longestBracket = 300;

/** Longer sentences are taken for text without end marks, in characters. */
const longestSentence = 2000;

/** Whether the character may do one of these. */
function has(code: number, role: number): boolean {
  return ((roles[code] ?? 0) & role) !== 0;
}

/** Finds closing brackets; each kind is looked for once only along the text, so that a row of open ones costs nothing. */
class Brackets {
  private readonly nextOf = new Map<string, number>();

  constructor(private readonly text: string) {}

  /** Behind the bracket's end, or behind the opening bracket itself when it is not closed. */
  behind(from: number): number {
    const close = opening[this.text.charAt(from)] ?? '';
    let end = this.nextOf.get(close) ?? -1;
    if (end < from) {
      const found = this.text.indexOf(close, from + 1);
      end = found < 0 ? Infinity : found;
      this.nextOf.set(close, end);
    }
    return end - from > longestBracket ? from + 1 : end + 1;
  }
}

/**
 * Parts running text into sentences and clauses: `⟦全市新建卫生室20个，投用18个。⟧⟦其中村级12个。⟧`.
 * An end mark inside brackets does not end the sentence around them; one before a closing quotation mark ends it after
 * that mark, unless the sentence plainly goes on (`“加油！”的喊声`).
 */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const brackets = new Brackets(text);
  let start = skipBlank(text, 0);
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!has(code, stops)) continue;
    if (has(code, opensBracket)) {
      at = brackets.behind(at) - 1;
    } else if (isEndMark(text, at)) {
      const end = afterMarks(text, at);
      at = end - 1;
      if (goesOn(text, end)) continue;
      addSentences(sentences, text, start, end);
      start = skipBlank(text, end);
    }
  }
  addSentences(sentences, text, start, endWithoutBlank(text, start));
  return sentences;
}

/** A sentence whose clauses are found when somebody asks for them: most sentences are never looked into. */
class SentenceOf implements Sentence {
  readonly #text: string;
  #clauses: readonly Clause[] | undefined;

  constructor(
    text: string,
    readonly span: Span,
  ) {
    this.#text = text;
  }

  get clauses(): readonly Clause[] {
    return (this.#clauses ??= splitClauses(this.#text, this.span));
  }
}

/**
 * Adds the sentence itself, or stretches of it where no person would write so long a one: what looks at all pairs in a
 * sentence would never end on a file without end marks. Nothing for an empty span.
 */
function addSentences(sentences: Sentence[], text: string, start: number, end: number): void {
  let from = start;
  while (end - from > longestSentence) {
    const stretch = text.slice(from, from + longestSentence);
    const pause = Math.max(stretch.lastIndexOf('；'), stretch.lastIndexOf('，'));
    const cut = from + (pause > 0 ? pause + 1 : longestSentence);
    sentences.push(new SentenceOf(text, { start: from, end: cut }));
    from = cut;
  }
  if (end > from) sentences.push(new SentenceOf(text, { start: from, end }));
}

/** Also the full stop of a text typed in halfwidth marks, and an ellipsis that nothing but a new sentence follows. */
function isEndMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (has(code, endsSentence)) return true;
  if (code !== 0x2e) return false;
  return /[\u3400-\u9fff”）]/.test(text.charAt(at - 1)) && !/[\w.]/.test(text.charAt(at + 1));
}

/** Behind a run of end marks and the closing marks that follow it: `好！”⟦⟧他说`. */
function afterMarks(text: string, from: number): number {
  let at = from + 1;
  while (has(text.charCodeAt(at), endsSentence | closes)) at += 1;
  return at;
}

/** True when a pause mark or a word that cannot open a sentence follows a closed quotation. */
function goesOn(text: string, at: number): boolean {
  return has(text.charCodeAt(at - 1), closes) && /[，、；：,的等]/.test(text.charAt(at));
}

/** The clauses of a sentence, without marks: `⟦全市新建卫生室20个⟧，⟦投用18个⟧。` */
function splitClauses(text: string, sentence: Span): readonly Clause[] {
  const clauses: Clause[] = [];
  let { start } = sentence;
  for (let at = start; at < sentence.end; at += 1) {
    const code = text.charCodeAt(at);
    if (!has(code, partsClauses)) continue;
    if (at > start) clauses.push({ span: { start, end: at } });
    start = at + 1;
  }
  if (sentence.end > start) clauses.push({ span: { start, end: sentence.end } });
  // A copy takes no more room than it needs.
  return clauses.slice();
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) === ' ') at += 1;
  return at;
}

function endWithoutBlank(text: string, start: number): number {
  let end = text.length;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  return end;
}
