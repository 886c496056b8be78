import { Memo } from '../parse/memo';
import type { Segmenter } from '../segment/segmenter';
import { setBits } from '../text/characters';
import { contentWords, type ContentWord } from './passageWords';

/** A stretch of text that both engines cut as if nothing stood around it. */
export interface Run {
  readonly start: number;
  readonly text: string;
}

/** What a character is to the engines: a place where they cut whatever stands around it, or part of a word of content. */
const roles = new Uint8Array(0x10000);
const parts = 1;
const content = 2;
setBits(roles, ' \t\n，。', parts);
for (let code = 0x3400; code <= 0x9fff; code += 1) roles[code] = content;
for (let letter = 0; letter < 26; letter += 1) roles[0x41 + letter] = roles[0x61 + letter] = content;

/** Adds the runs between the two places that hold words. */
export function addRuns(runs: Run[], text: string, from: number, to: number): void {
  let start = from;
  let role = 0;
  for (let at = from; at <= to; at += 1) {
    const own = at < to ? (roles[text.charCodeAt(at)] ?? 0) : parts;
    if (own !== parts) {
      role |= own;
      continue;
    }
    if (role === content) runs.push({ start, text: text.slice(start, at) });
    start = at + 1;
    role = 0;
  }
}

/** Longer runs hardly come again. */
const longestRemembered = 24;
/** In characters. */
const mostRemembered = 400_000;
const remembered = new WeakMap<Segmenter, Memo<readonly ContentWord[]>>();

/** The words of content of each run, counted from its beginning: those that nobody has met are cut in one call. */
export function wordsOfRuns(runs: readonly Run[], segmenter: Segmenter): readonly (readonly ContentWord[])[] {
  let memo = remembered.get(segmenter);
  if (memo === undefined) remembered.set(segmenter, (memo = new Memo(mostRemembered)));
  const words: (readonly ContentWord[] | undefined)[] = [];
  let unknown = '';
  for (const { text } of runs) {
    const known = text.length <= longestRemembered ? memo.get(text) : undefined;
    words.push(known);
    if (known === undefined) unknown += `${text}\n`;
  }
  if (unknown === '') return words as readonly (readonly ContentWord[])[];
  const tokens = segmenter.tag(unknown);
  let at = 0;
  let next = 0;
  return words.map((known, order) => {
    const text = runs[order]?.text ?? '';
    if (known !== undefined) return known;
    const first = next;
    const end = at + text.length;
    while ((tokens[next]?.end ?? Infinity) <= end) next += 1;
    const cut = contentWords(tokens, first, next, -at);
    at = end + 1;
    while ((tokens[next]?.start ?? Infinity) < at) next += 1;
    if (text.length <= longestRemembered) memo.set(detached(text), cut);
    return cut;
  });
}

/** A copy: a slice would keep the whole passage that it was cut from. */
function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}
